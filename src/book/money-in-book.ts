import { fieldOf } from '../engine';
import type { Book } from './book';
import { BLANK, type Row } from './cell';
import { joinedParts, splitParts } from './parts-text';
import { MONEY_TABLES } from './reference-rows';
import { cellIn, isBlankRow } from './row-of';
import type { TableName } from './schema';
import type { SettingName } from './settings-table';

/** The settings that are about money, which Tier 2 sees nowhere (domain.md section 1). */
export const MONEY_SETTINGS: readonly SettingName[] = [
  'Currency',
  'Discount mode',
  'Discount scope',
  'Change threshold amount',
];

/** Whether a change of the inputs' log, as `LMP_Prices · Apex One`, is about money. */
export function isMoneyInput(name: string): boolean {
  const [table, setting] = splitParts(name);
  return isOfMoneyTable(name) || (table === 'LMP_Settings' && MONEY_SETTINGS.some((one) => one === setting));
}

/** The columns of partners that are about money. */
const MONEY_COLUMNS = ['Currency', 'Price list'] as const;

/**
 * A partner's row as the inputs' log writes it, without what is about money, which Tier 2 sees nowhere (section 1).
 *
 * @example `Company ID: C-200 · Currency: USD` → `Company ID: C-200`
 */
export function withoutMoneyColumns(row: string): string {
  const parts = splitParts(row);
  return joinedParts(parts.filter((part) => !MONEY_COLUMNS.some((label) => part.startsWith(`${label}: `))));
}

/**
 * Whether a field of the history may hold a price, a margin or an amount, so that Tier 2 does not see it.
 *
 * Edges: exceptions and frozen figures may, because their texts quote what was billed; so may what is no field at all.
 */
export function isMoneyField(text: string): boolean {
  if (text === '') return false;
  const field = fieldOf(text);
  if (field?.of === 'report') return field.label === 'PO number';
  return field?.of === 'input' ? isMoneyInput(field.name) : field?.of !== 'line';
}

/**
 * The tables of a book in which a price, a margin or an amount stands, in the order of the schema.
 *
 * Rule: a Tier 2 workbook holds none (section 1). One that was a Tier 1 workbook may: what people entered, and the
 *       history, which nothing is ever taken from (R35).
 */
export function moneyHeldIn(book: Book): readonly TableName[] {
  const filled = MONEY_TABLES.filter((table) => book[table].some((row) => !isBlankRow(row)));
  const hasTotal = book.LMP_Reports.some(
    (row) => cellIn('LMP_Reports', row, 'Total invoice amount') !== BLANK,
  );
  return [
    ...(hasTotal ? ['LMP_Reports' as const] : []),
    ...filled,
    ...(book.LMP_History.some(holdsAmount) ? ['LMP_History' as const] : []),
  ];
}

function holdsAmount(row: Row): boolean {
  const field = fieldOf(String(cellIn('LMP_History', row, 'Field')));
  if (field?.of === 'input') return isOfMoneyTable(field.name);
  if (field?.of === 'restored') return field.figures === 'billed';
  return field?.of === 'product' || field?.of === 'billed';
}

function isOfMoneyTable(name: string): boolean {
  return MONEY_TABLES.some((table) => name.startsWith(table));
}
