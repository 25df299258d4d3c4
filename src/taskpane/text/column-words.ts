/** What a cell shows that is not what is computed now. */
export const DIFFERS_WORDS = (shown: string, now: string): string =>
  `The cell shows ${shown}; computed now it is ${now}. Recompute, and the cell shows that too.`;

/** What the columns of our tables mean, for somebody who has selected a cell; by header. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  Cycle: 'The report cycle: one calendar month in the account’s time zone.',
  Partner: 'The Tier 2 company whose usage this is.',
  Version: 'The version of the report; a new one begins when a finished report is opened again.',
  Status: 'Where the usage report stands between partner and distributor.',
  'Billing status': 'Where the billing report stands between distributor and Trend Micro.',
  Flag: 'What a person should know before approving.',
  'Billing rule': 'How the billing day was found: peak day, or 85th percentile.',
  'Billing day': 'The day whose credits are billed.',
  'Services credits': 'Allocated credits of Trend Vision One services on the billing day.',
  'Services packs': 'Credit packs of Trend Vision One services, rounded once on the tab’s total.',
  'NFR credits':
    'Allocated credits of the customer with the NFR license on its billing day, before the free credits.',
  'NFR packs': 'Credit packs of the NFR license, after the free credits.',
  'SMB units': 'Chargeable units of all small and medium business solutions.',
  Currency: 'The currency of the price.',
  'Total invoice amount':
    'What is owed to Trend Micro for this report, before tax. Blank means not known, never 0.',
  Complete: 'Whether every figure of the report could be computed.',
  Exceptions: 'How many exceptions a person has still to clear; what is blocking is not among them.',
  'Computed at': 'When the report was last computed to something else, in UTC.',
  Revision: 'Counts how often people have acted on the report.',
  Name: 'The product or service.',
  'Billing unit': 'What the units count.',
  'Used units': 'Units in use; blank where the product does not report it.',
  'Provisioned units': 'Units assigned to customers.',
  'Over-provisioned units': 'Provisioned less used, never below 0; blank where used is not known.',
  'Over-provisioned (%)': 'The over-provisioned part of what is provisioned.',
  'Chargeable units': 'The units that are charged.',
  'Credit requirement': 'Credits for one unit; the highest where customers differ.',
  'Allocated credits': 'Credits allocated on that day.',
  Comments: 'What the partner wrote about the line.',
  Customer: 'The partner’s customer.',
  Day: 'The day, in the account’s time zone.',
  Tab: 'Which tab of the report: services, or the NFR license.',
  Exact: 'What numbers in cells cannot hold; the add-in reads it before the cells beside it.',
  Rows: 'How many rows of the file were added up here.',
  'First row': 'The row of the file, counted with its header as 1.',
  'PO number': 'The purchase order under which the billing report goes to Trend Micro.',

  // Billing reports
  Units: 'What the line counts: seats, or packs of 100 credits.',
  Provisioned: 'Units assigned to customers.',
  Used: 'Units in use; blank where the product does not report it.',
  'Over Provisioned (%)': 'The over-provisioned part of what is provisioned.',
  Chargeable: 'The units, or packs, that are charged.',
  'Unit Price': 'The price of one unit: the list’s, or that of a verified Bid Desk Number.',
  'Volume discount': 'The part of the list price that the number of packs takes off.',
  'Channel Margin': 'The part of the price that the distributor keeps.',
  Subtotal: 'Unit price × chargeable × (1 − channel margin), rounded once; blank means not known, never 0.',

  // Usage
  'Customer ID': 'The customer’s number; where there is one, it and not the name tells customers apart.',
  Service: 'The product or service that was in use.',
  'License version': 'Full, Trial or NFR; Trial rows are not billed.',
  'Subscription type': 'Monthly plan or annual license; annual customers are not billed here.',

  // Partners
  'Company ID': 'The partner’s number in the licensing platform.',
  City: 'Where the partner is.',
  State: 'The partner’s state or region.',
  'Price list': 'The price list by its name; blank is the standard one.',
  'NFR customer': 'The partner’s customer that holds the NFR license; its free credits come off each month.',
  'Violation threshold':
    'The over-provisioned part above which a line of this partner is a violation; blank takes the setting.',
  'Active from': 'The first day on which usage of the partner is expected; blank is always.',
  'Active until': 'The day from which usage of the partner is no longer expected; blank is never.',

  // Prices, discounts, bids
  Product: 'The product as usage names it; credits are priced under the name of the 100-credit pack.',
  'Unit price': 'The price of one unit, or of one credit pack, before the channel margin.',
  'Channel margin': 'The part of the price that the distributor keeps, from 0 % to 100 %.',
  'Effective from':
    'The first day on which the row holds; a cycle takes what holds on its last day. Blank is always.',
  'Effective until (excluded)': 'The day from which the row no longer holds; blank is never.',
  'From packs': 'The number of packs from which this tier holds.',
  Discount: 'The part of the unit price that the tier takes off; a tier has this or a price per pack.',
  'Price per pack': 'What a pack costs in this tier; a tier has this or a discount.',
  'Bid Desk Number': 'The number of a special price. It counts once it is entered with a report’s line.',
  'Valid from': 'The first day on which the bid holds; blank is always.',
  'Valid until (excluded)': 'The day from which the bid no longer holds; blank is never.',

  // Catalogue
  Capability: 'The service as usage names it.',
  'Credits per unit': 'Credits that one unit needs, for usage that comes without credits.',
  'Per (month or year)': 'Whether the credits are for a month or for a year; blank is a month.',
  'Calculation (snapshot or volume)':
    'How the service is billed under p85: by its 85th-percentile day (snapshot, also blank), or the sum of its days (volume).',
  Note: 'What somebody wrote about the row.',

  // Loads and rejected rows
  Load: 'The number of the load; LMP_Loads says which file it was.',
  At: 'When the file was loaded, in UTC.',
  By: 'Who did it, by the settings Name and Company.',
  File: 'The file’s name.',
  Bytes: 'The size of the file.',
  'SHA-256': 'What tells the file’s contents from any other’s.',
  Read: 'Rows of the file: accepted and rejected together.',
  Accepted: 'Rows that were taken.',
  Rejected: 'Rows that were not taken; LMP_Rejected names each.',
  'Other cycles': 'Accepted rows of another month, which were not loaded.',
  Columns: 'Which column of the file was read as what.',
  Options: 'What a person decided when the file was loaded.',
  Row: 'The row of the file, counted with its header as 1.',
  Column: 'The column of the file that is wrong; blank where the row as a whole is.',
  Value: 'What stands there.',
  Code: 'The kind of fault, for sorting and filtering.',
  Message: 'Why the row was not taken.',
  Suggestion: 'What to do about it.',

  // History
  'At (UTC)': 'When it was done, in UTC.',
  Zone: 'The time zone of who did it.',
  Action: 'What was done.',
  From: 'The status before.',
  To: 'The status after.',
  Field: 'What the action changed; one row for each field.',
  Old: 'What stood there before.',
  New: 'What stands there since.',
  Seal: 'What tells whether the entry still reads as it was written, and which entry came before.',

  // Settings
  Setting: 'The setting’s name; the program reads it, so it must stay.',
  Default: 'What the setting is where its value is blank.',
  Meaning: 'What the setting decides, and what it may be.',
};
