import { amount, decimal, minorDigitsOf } from '../engine';
import type { BilledBook } from './bill-book';
import type { Book } from './book';
import type { Cell, Row } from './cell';
import type { SheetLines } from './change';
import { currencyTotals } from './currency-totals';
import { OUTPUT_NAMES } from './output-rows';
import { cellIn } from './row-of';
import { schemaOf, TABLE_NAMES, type TableName } from './schema';
import { momentText } from './time-cell';

/** How many lines stand above each table: its title, what it is, how far it is. */
export const SHEET_LINE_COUNT = 3;

const TITLES: Readonly<Record<TableName, string>> = {
  LMP_Reports: 'Reports',
  LMP_Services: 'Trend Vision One services',
  LMP_NFR: 'Trend Vision One NFR license',
  LMP_SMB: 'Small and medium business solutions',
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
  LMP_Settings: 'Settings',
};

/**
 * The first lines of every table's sheet: its title; what it is, and as of when; and for the reports how many are
 * complete and the totals so far of the newest cycle.
 *
 * Rule:   a total is of one currency (R23); there is none in a Tier 2 workbook.
 * Edges:  a computed table is as of the latest report's time, a loaded one as of the latest load: the same rows have the
 *         same lines, whenever they are looked at.
 */
export function sheetLines(book: Book, billed: BilledBook): readonly SheetLines[] {
  const computedAt = latest(billed.rows.LMP_Reports.map((row) => cellIn('LMP_Reports', row, 'Computed at')));
  const loadedAt = latest(book.LMP_Loads.map((row: Row) => cellIn('LMP_Loads', row, 'At')));
  const isComputed = (table: TableName): boolean => OUTPUT_NAMES.some((name) => name === table);
  return TABLE_NAMES.map((table) => {
    const isLoaded = table === 'LMP_Usage' || table === 'LMP_Loads' || table === 'LMP_Rejected';
    const asOf = isComputed(table) ? computedAt : isLoaded ? loadedAt : '';
    const { says } = schemaOf(table);
    const what = asOf === '' ? says : `${says} As of ${asOf}.`;
    return { table, lines: [TITLES[table], what, table === 'LMP_Reports' ? progressOf(billed) : ''] };
  });
}

function latest(moments: readonly Cell[]): string {
  const numbers = moments.filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? '' : momentText(numbers.reduce((a, b) => Math.max(a, b)));
}

/** @example "2025-10: 2 of 3 reports complete. Total so far: 1,074.23 EUR, 300.00 USD." */
function progressOf({ isComputed, reports }: BilledBook): string {
  if (!isComputed) return 'Not computed: a setting cannot be read.';
  const newest = reports.at(-1)?.cycle;
  if (newest === undefined) return 'No usage was loaded yet.';
  const ofCycle = reports.filter(({ cycle }) => cycle === newest);
  const complete = ofCycle.filter(({ isComplete }) => isComplete).length;
  const reportsWord = ofCycle.length === 1 ? 'report' : 'reports';
  const counts = `${newest}: ${complete} of ${ofCycle.length} ${reportsWord} complete.`;
  const totals = currencyTotals(ofCycle).map(
    ({ currency, amount: text }) => `${amount(decimal(text), minorDigitsOf(currency))} ${currency}`,
  );
  if (totals.length === 0) return counts;
  return `${counts} Total${complete < ofCycle.length ? ' so far' : ''}: ${totals.join(', ')}.`;
}
