export const HELP = `Bills a month from usage files and prints the answer as JSON.

npm run --silent bill -- USAGE… [options]        USAGE is a CSV or TSV file; - reads standard input

What is billed
  --cycle 2025-10              the report cycle; needed where the usage holds several
  --column FIELD=HEADER        which column holds a field (repeatable). Fields: day, partner, customer, customer-id,
                               service, unit, version, subscription, used, provisioned, requirement, credits
  --nfr CUSTOMER               the customer with the NFR license, by name or id (repeatable)
  --sum-duplicates             sum rows of the same partner, customer, service, billing unit, license version and day
  --signed                     accept negative quantities: the usage holds signed corrections; a correction of a row
                               that is there too needs --sum-duplicates
Other files
  --prices FILE  --tiers FILE  --bid-desk FILE  --catalogue FILE  --partners FILE
Rules
  --rule peak-day|p85          --scope partner|customer       --smb-scope partner|customer
                               (--scope is of the peak day; p85 always takes each customer by itself)
  --rounding nearest|up|down   --currency USD                 --timezone UTC
Output
  --out FILE                   write to a file instead: .json the answer; .csv or .xlsx the reports, with usage lines,
                               billing lines, totals and rule set in the official columns
  --tier 1|2                   who the answer is for: 2 has no price, margin, subtotal or total, and takes no price file
  --rejects FILE               write every rejected row as CSV

Exit code: 0 done; 1 done, with rejected rows or blocking issues; 2 nothing computed.
`;
