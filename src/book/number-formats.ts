import { minorDigitsOf } from '../engine';
import type { Cell, Row } from './cell';
import type { ColumnKind } from './column';
import { reportIdIn, reportKeyOf } from './report-id';
import { cellIn } from './row-of';
import { schemaOf, type TableName } from './schema';

/** The format of kinds whose cells all look alike, in en-US codes, which Excel takes whatever the user's language. */
const FIXED: Readonly<Partial<Record<ColumnKind, string>>> = {
  text: '@',
  cycle: '@',
  day: 'd mmm yyyy',
  moment: 'd mmm yyyy hh:mm:ss "UTC"',
  packs: '#,##0 "packs"',
  count: '#,##0',
  ratio: '0.00%',
  flag: 'General',
};

/** What stands behind the digits of a kind. */
const SUFFIX: Readonly<Partial<Record<ColumnKind, string>>> = { credits: ' "credits"' };

/**
 * The number formats of a table's columns, in the order of the schema.
 *
 * Rule:  a column shows decimals in all of its cells or in none, so that digits stand under digits; units and
 *        currencies stand in the format where they are the same for the whole column.
 */
export function numberFormatsOf(
  name: TableName,
  rows: readonly Row[],
  currencyOf: CurrencyOf = ownCurrency(name),
): readonly string[] {
  const schema = schemaOf(name);
  return schema.columns.map(({ kind }, index) => {
    const fixed = FIXED[kind];
    if (fixed !== undefined) return fixed;
    if (kind === 'money') return moneyFormat(rows, index, currencyOf);
    return `#,##0${decimals(rows, index)}${SUFFIX[kind] ?? ''}`;
  });
}

/** The currency of a row's money; '' where nothing says it. */
export type CurrencyOf = (row: Row) => string;

function ownCurrency(name: TableName): CurrencyOf {
  const place = schemaOf(name).columns.findIndex((column) => column.name === 'Currency');
  return (row) => String(row[place] ?? '');
}

/** The currencies of the rows of LMP_Billing, which the rows of LMP_Reports say. */
export function billingCurrencies(reports: readonly Row[]): CurrencyOf {
  const byReport = new Map(
    reports.map((row) => [
      reportKeyOf(reportIdIn('LMP_Reports', row)),
      String(cellIn('LMP_Reports', row, 'Currency')),
    ]),
  );
  return (row) => byReport.get(reportKeyOf(reportIdIn('LMP_Billing', row))) ?? '';
}

/** What is shown behind the point: nothing if every number is whole, else two digits and up to four more. */
function decimals(rows: readonly Row[], index: number): string {
  return rows.some((row) => isFraction(row[index])) ? '.00####' : '';
}

function isFraction(cell: Cell | undefined): boolean {
  return typeof cell === 'number' && !Number.isInteger(cell);
}

function moneyFormat(rows: readonly Row[], index: number, currencyOf: CurrencyOf): string {
  const priced = rows.filter((row) => row[index] !== '');
  const currencies = [...new Set(priced.map(currencyOf))];
  const digits = Math.max(0, ...currencies.map((currency) => digitsOf(currency)));
  const point = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  const finer = priced.some((row) => hasMoreDigits(row[index], digits)) ? '####' : '';
  const [only = '', other] = currencies;
  const suffix = only === '' || other !== undefined ? '' : ` "${only.replace(/[^A-Z]/g, '')}"`;
  return `#,##0${point === '' && finer !== '' ? '.' : point}${finer}${suffix}`;
}

/** What a person typed may be no currency; two digits then do no harm. */
function digitsOf(currency: string): number {
  return /^[A-Z]{3}$/.test(currency) ? minorDigitsOf(currency) : 2;
}

function hasMoreDigits(cell: Cell | undefined, digits: number): boolean {
  return typeof cell === 'number' && (String(cell).split('.')[1]?.length ?? 0) > digits;
}
