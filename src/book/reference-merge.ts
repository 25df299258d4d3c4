import { dayOfSerial, dayText } from '../engine';
import { headerKeyOf } from '../intake/columns/header-key';
import type { Cell, Row } from './cell';
import { cellText } from './cell-text';
import type { Column } from './column';
import { REFERENCES, type ReferenceKind, type ReferenceName } from './reference-rows';
import { rowKeyOf } from './row-key';
import { keyTextOf } from './row-name';
import { schemaOf } from './schema';
import { headerOf, textRowOf } from './table-records';

/** The rows of a reference file, and what it says of which column. */
export interface ReferenceFileRows {
  readonly table: ReferenceName;
  readonly rows: readonly Row[];
  /** For each column of the table whether the file has it. */
  readonly stated: readonly boolean[];
}

/** One cell that a reference file would change. */
export interface ReferenceChange {
  /** The row by its key, as `Gold, Apex One, USD, from 1 Jan 2025`. */
  readonly row: string;
  readonly column: string;
  /** As a person reads them; '' is blank. */
  readonly from: string;
  readonly to: string;
}

/** An input table after a file, and what became of its rows. */
export interface MergedReference {
  readonly rows: readonly Row[];
  readonly added: number;
  /** Rows, not cells. */
  readonly changed: number;
  readonly changes: readonly ReferenceChange[];
}

/** Cells that state one thing together: a file that has one of them says it all. */
const TOGETHER: readonly (readonly string[])[] = [['Discount', 'Price per pack']];

/**
 * For each column of an input table, whether a file with this header states it, under whichever of its labels.
 *
 * Edges: a tier states either a discount or a price per pack, so a file that has one of the columns states both.
 */
export function statedColumns(table: ReferenceName, names: readonly string[]): readonly boolean[] {
  const labels = Object.values(REFERENCES[table].labels).map((ofField) => new Set(ofField.map(headerKeyOf)));
  const keys = names.map((name) => headerKeyOf(name.trim()));
  const isStated = (column: string): boolean =>
    labels.some((ofField) => ofField.has(headerKeyOf(column)) && keys.some((key) => ofField.has(key)));
  return schemaOf(table).columns.map(({ name }) =>
    (TOGETHER.find((group) => group.includes(name)) ?? [name]).some(isStated),
  );
}

/**
 * Lays the rows of a file over those of an input table.
 *
 * Rule:   a row whose key is there is replaced in its place, the others follow.
 * Edges:  a column that the file does not have keeps what the table holds. Cells that read the same are the same, however
 *         they were typed, and their row stays as it stands.
 */
export function mergedReference(present: readonly Row[], file: ReferenceFileRows): MergedReference {
  const { table, rows, stated } = file;
  const read = rowReader(table);
  const wanted = new Map(rows.map((row) => [rowKeyOf(table, row), row]));
  const changes: ReferenceChange[] = [];
  let changed = 0;
  const kept = present.map((row, position) => {
    const before = read(row, position);
    const key = rowKeyOf(table, before);
    const loaded = wanted.get(key);
    if (loaded === undefined) return row;
    wanted.delete(key);
    const after = loaded.map((cell, index) => (stated[index] === true ? cell : (before[index] ?? '')));
    const differing = changesOf(table, before, after);
    if (differing.length === 0) return row;
    changed += 1;
    changes.push(...differing);
    return after;
  });
  return { rows: [...kept, ...wanted.values()], added: wanted.size, changed, changes };
}

/** Reads a row as a file's would be, so that what was typed as text compares with what a file states. */
function rowReader(table: ReferenceName): (row: Row, position: number) => Row {
  const kind = REFERENCES[table] as ReferenceKind<unknown>;
  const header = headerOf(table);
  return (row, position) => {
    // A checker of its own for each row: that a partner stands twice is no matter of reading one of its rows.
    const checked = kind.checker(header)(textRowOf(table, row, position));
    return 'record' in checked ? kind.rowOf(checked.record) : row;
  };
}

function changesOf(table: ReferenceName, before: Row, after: Row): readonly ReferenceChange[] {
  const row = keyTextOf(table, after);
  return schemaOf(table).columns.flatMap((column, index) => {
    const [old, now] = [before[index] ?? '', after[index] ?? ''];
    if (cellText(old, column.kind) === cellText(now, column.kind)) return [];
    return [{ row, column: column.name, from: shownCell(column, old), to: shownCell(column, now) }];
  });
}

function shownCell({ kind }: Column, cell: Cell): string {
  if (kind === 'ratio' && typeof cell === 'number')
    return `${cellText(Math.round(cell * 1e8) / 1e6, kind)} %`;
  const day = kind === 'day' && typeof cell === 'number' ? dayOfSerial(cell) : null;
  return day === null ? cellText(cell, kind) : dayText(day);
}
