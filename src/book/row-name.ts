import { dayText } from '../engine';
import type { Row } from './cell';
import { cellText } from './cell-text';
import { schemaOf, type TableName } from './schema';

/**
 * A row of a table as people find it in the sheet: the table and the row's key; where that is blank, where it stands.
 *
 * Edges: the sheet's own number of the row is not known here, and sorting changes it.
 * @param position counted from 0 within the table's data.
 * @example LMP_Prices, Apex One, USD, from 1 Jan 2025; LMP_Prices, row 3 below the headers
 */
export function rowName(table: TableName, row: Row, position: number): string {
  return `${table}, ${keyTextOf(table, row) || belowHeaders(position)}`;
}

/** Where a row stands, counted within its table. */
export function belowHeaders(position: number): string {
  return `row ${position + 1} below the headers`;
}

/**
 * A row by the cells of its key that are not blank; a day says its cycle.
 *
 * @example Gold, Apex One, USD, from 1 Jan 2025
 */
export function keyTextOf(table: TableName, row: Row): string {
  const { keys, columns } = schemaOf(table);
  const texts = columns.flatMap(({ name, kind }, index) => {
    const text = keys.includes(name) ? cellText(row[index] ?? '', kind).trim() : '';
    if (text === '' || kind === 'cycle') return [];
    if (kind === 'day') return [name.endsWith(' from') ? `from ${dayText(text)}` : dayText(text)];
    return [kind === 'text' ? text : `${name} ${text}`];
  });
  return texts.join(', ');
}
