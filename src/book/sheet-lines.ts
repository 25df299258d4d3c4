import type { BilledBook } from './bill-book';
import type { Book } from './book';
import type { Cell, Row } from './cell';
import type { SheetLines } from './change';
import { isCondensed } from './present-usage';
import { rejectedRowsIn } from './rejected-rows';
import { billingCurrencies } from './number-formats';
import { OUTPUT_NAMES } from './output-rows';
import { reportIdIn, reportKeyOf } from './report-id';
import { cellIn } from './row-of';
import { schemaOf, TABLE_NAMES, type TableName } from './schema';
import { completeText, isComplete, sheetTotals } from './sheet-totals';
import { momentText } from './time-cell';

/** How many lines stand above each table: its title, what it is, how far it is. */
export const SHEET_LINE_COUNT = 3;

const TITLES: Readonly<Record<TableName, string>> = {
  LMP_Reports: 'Reports',
  LMP_Services: 'Trend Vision One services',
  LMP_NFR: 'Trend Vision One NFR license',
  LMP_SMB: 'Small and medium business solutions',
  LMP_Billing: 'Billing reports',
  LMP_CustomerLines: 'Customers’ parts of the lines',
  LMP_Daily: 'Daily credits',
  LMP_Usage: 'Usage',
  LMP_Partners: 'Partners',
  LMP_Prices: 'Prices',
  LMP_Tiers: 'Volume discount',
  LMP_BidDesk: 'Bid desk register',
  LMP_Catalogue: 'Credit requirements',
  LMP_Loads: 'Loads',
  LMP_Rejected: 'Rejected rows',
  LMP_History: 'History',
  LMP_Settings: 'Settings',
};

/**
 * The first lines of every table's sheet: its title; what it is, and as of when; and for the reports how many are
 * complete and the totals so far of the newest cycle, for the billing reports where their currencies stand.
 *
 * @param book as it will stand: reports that this change leaves out of date count with what their rows say.
 *
 * Rule:   a total is of one currency (R23); there is none in a Tier 2 workbook.
 * Edges:  a computed table is as of the latest report's time, a loaded one as of the latest load, the history as of its
 *         latest entry: the same rows have the same lines, whenever they are looked at.
 */
export function sheetLines(book: Book, billed: BilledBook): readonly SheetLines[] {
  const computedAt = latest(book.LMP_Reports.map((row) => cellIn('LMP_Reports', row, 'Computed at')));
  const loadedAt = latest(book.LMP_Loads.map((row: Row) => cellIn('LMP_Loads', row, 'At')));
  const recordedAt = latest(book.LMP_History.map((row) => cellIn('LMP_History', row, 'At (UTC)')));
  const asOfTable = (table: TableName): string => {
    if (OUTPUT_NAMES.some((name) => name === table)) return computedAt;
    if (table === 'LMP_History') return recordedAt;
    return table === 'LMP_Usage' || table === 'LMP_Loads' || table === 'LMP_Rejected' ? loadedAt : '';
  };
  return TABLE_NAMES.map((table) => {
    const asOf = asOfTable(table);
    const { says } = schemaOf(table);
    const what = asOf === '' ? says : `${says} As of ${asOf}.`;
    return { table, lines: [TITLES[table], what, lastLine(table, book, billed)] };
  });
}

function lastLine(table: TableName, book: Book, billed: BilledBook): string {
  if (table === 'LMP_Reports') return progressOf(book, billed);
  if (table === 'LMP_Usage' || table === 'LMP_CustomerLines') return totalsIn(book);
  return table === 'LMP_Billing' ? currenciesOf(book) : '';
}

/** Section 8: a total must not be taken for a customer. */
function totalsIn({ LMP_Usage }: Book): string {
  return LMP_Usage.some(isCondensed)
    ? 'A row without a customer is a total of several: their names stand in the files only.'
    : '';
}

/** R23: what the amounts are in, which no column of the billing report says. */
function currenciesOf({ LMP_Billing, LMP_Reports }: Book): string {
  const found = new Set(LMP_Billing.map(billingCurrencies(LMP_Reports)));
  const currencies = [...found].filter((currency) => currency !== '').sort();
  if (currencies.length < 2) return currencies.map((currency) => `Amounts are in ${currency}.`).join('');
  const listed = `${currencies.slice(0, -1).join(', ')} and ${currencies.at(-1) ?? ''}`;
  return `Amounts are in ${listed}, each in the currency of its report: LMP Reports names it.`;
}

function latest(moments: readonly Cell[]): string {
  const numbers = moments.filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? '' : momentText(numbers.reduce((a, b) => Math.max(a, b)));
}

/**
 * How far the newest cycle is, read from the rows as they will stand, so that its totals are the sums of what stands;
 * of a report whose total is blank, what is known of it so far.
 *
 * @example "2025-10: 2 of 3 reports complete. Total: 1,305.92 EUR so far (0 of 1 report complete); 300.00 USD."
 */
function progressOf(book: Book, { isComputed, settings, reports }: BilledBook): string {
  if (!isComputed) return 'Not computed: a setting cannot be read.';
  const cycles = book.LMP_Reports.map((row) => reportIdIn('LMP_Reports', row).cycle).sort();
  const newest = cycles.at(-1);
  if (newest === undefined) return 'No usage was loaded yet.';
  const rows = latestVersions(book.LMP_Reports).filter(
    (row) => reportIdIn('LMP_Reports', row).cycle === newest,
  );
  const complete = rows.filter(isComplete).length;
  const rejected = rejectedRowsIn(book.LMP_Rejected).countOf(newest);
  const totals = settings.tier === 'Tier 2' ? [] : sheetTotals(rows, reports);
  return [
    `${newest}: ${completeText(complete, rows.length)}.`,
    ...(rejected === 0 ? [] : [`${rejected} ${rejected === 1 ? 'row was' : 'rows were'} rejected.`]),
    ...(totals.length === 0 ? [] : [`Total: ${totals.join('; ')}.`]),
  ].join(' ');
}

/** The rows of LMP_Reports without earlier versions of a report. */
function latestVersions(rows: readonly Row[]): readonly Row[] {
  const latest = new Map<string, Row>();
  for (const row of rows) {
    const key = reportKeyOf(reportIdIn('LMP_Reports', row));
    const known = latest.get(key);
    if (known === undefined || versionIn(row) > versionIn(known)) latest.set(key, row);
  }
  return [...latest.values()];
}

function versionIn(row: Row): number {
  return Number(cellIn('LMP_Reports', row, 'Version')) || 0;
}
