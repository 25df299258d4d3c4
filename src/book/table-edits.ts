import type { Row } from './cell';
import type { Edit, WrittenCell } from './edit';
import { isDifferent, matched, sameBeginning, type Placed } from './matched-rows';
import { numberFormatsOf, type CurrencyOf } from './number-formats';
import { schemaOf, type TableName } from './schema';
import { isBlankRow } from './row-of';
import { placesOf, type StoredTable } from './stored-table';
import type { TableShape } from './table-shape';

/** Rows of one write; a block of them stays far below what Excel takes at once. */
const ROWS_AT_ONCE = 1000;

/** Changed rows that stand closer than this are written together; the cells between them are left alone. */
const GAP = 8;

/**
 * The steps that make a table hold the wanted rows.
 *
 * Rule:  rows keep their place and people's own columns stay with them: a row is known by its key, changed cells are
 *        written, new rows are added at the end, rows that are no longer wanted are deleted as whole rows.
 * Shape: the order of the wanted rows counts for new rows only. Blank rows of people's are left alone.
 * Edges: rows with the same key are taken in their order. A table keeps one row at least: the last one is emptied.
 */
export function tableEdits(
  { name, currencies = {} }: EditedTable,
  { shape: stored, rows }: StoredTable,
  wanted: readonly Row[],
): readonly Edit[] {
  const shape = stored ?? newShape(name);
  const same = sameBeginning(rows, wanted);
  if (stored !== null && same.rows === rows.length && same.wanted === wanted.length) return [];
  const { kept, added, gone } = matched(name, { rows, from: same.rows }, wanted.slice(same.wanted));
  const isBlank = rows.length <= 1 && rows.every(isBlankRow);
  const changed = kept.filter(({ position, row }) => isDifferent(rows[position] ?? [], row));
  const before = numberFormatsOf(name, rows, currencies.stored);
  const formats = numberFormatsOf(name, wanted, currencies.wanted);
  const context = { name, shape, formats: placedFormats(name, shape, formats) };
  const edits: Edit[] = [];
  if (stored === null) edits.push({ kind: 'create', table: name });
  if (rows.length > 0 && formats.some((format, index) => format !== before[index])) {
    edits.push({ kind: 'format', table: name, formats: context.formats });
  }
  edits.push(...writesOf(changed, rows, context));
  edits.push(...additions(added, isBlank ? 0 : shape.rowCount, { ...context, isBlank }));
  const emptied =
    added.length === 0 && kept.length === 0 && gone.length === shape.rowCount ? gone.slice(0, 1) : [];
  const blank = schemaOf(name).columns.map(() => '');
  edits.push(
    ...writesOf(
      emptied.map((position) => ({ position, row: blank })),
      rows,
      context,
    ),
  );
  edits.push(...deletions(name, gone.slice(emptied.length)));
  return edits;
}

/** The table that is edited. */
export interface EditedTable {
  readonly name: TableName;
  /** What the money of its rows is in, as they stand and as they are wanted, where the rows themselves do not say. */
  readonly currencies?: { readonly stored?: CurrencyOf; readonly wanted?: CurrencyOf };
}

/** A table as it is made: our headers, one blank row. */
function newShape(name: TableName): TableShape {
  return { headers: schemaOf(name).columns.map((column) => column.name), rowCount: 1 };
}

interface Context {
  readonly name: TableName;
  readonly shape: TableShape;
  /** By column of the table; null for people's own. */
  readonly formats: readonly (string | null)[];
}

function placedFormats(
  name: TableName,
  shape: TableShape,
  formats: readonly string[],
): readonly (string | null)[] {
  const placed: (string | null)[] = shape.headers.map(() => null);
  placesOf(name, shape).forEach((place, index) => {
    if (place >= 0) placed[place] = formats[index] ?? null;
  });
  return placed;
}

/** Writes the cells that differ, in blocks; what does not differ is left alone, whatever formula a person put there. */
function writesOf(
  placed: readonly Placed[],
  before: readonly Row[],
  { name, shape }: Context,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const run of runsOf(placed)) {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    const byPosition = new Map(run.map(({ position, row }) => [position, row]));
    const values = Array.from({ length: last.position - first.position + 1 }, (_, offset) => {
      const position = first.position + offset;
      const row = byPosition.get(position);
      return row === undefined ? null : differing(before[position] ?? [], row);
    });
    edits.push(...blocks({ name, shape }, first.position, values));
  }
  return edits;
}

/** Changed rows that stand together, at most a block of them. */
function runsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const one of placed) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const last = run?.at(-1);
    const joins =
      first !== undefined &&
      last !== undefined &&
      one.position - last.position <= GAP &&
      one.position - first.position < ROWS_AT_ONCE;
    if (joins) run?.push(one);
    else runs.push([one]);
  }
  return runs;
}

function differing(before: Row, row: Row): readonly WrittenCell[] {
  return row.map((cell, index) => (cell === before[index] ? null : cell));
}

/** A write for each stretch of our columns that stand side by side. */
function blocks(
  { name, shape }: Pick<Context, 'name' | 'shape'>,
  row: number,
  values: readonly (readonly WrittenCell[] | null)[],
): readonly Edit[] {
  return stretchesOf(name, shape).map(({ column, indexes }) => ({
    kind: 'write',
    table: name,
    row,
    column,
    values: values.map((cells) => indexes.map((index) => cells?.[index] ?? null)),
  }));
}

function stretchesOf(name: TableName, shape: TableShape) {
  const stretches: { readonly column: number; readonly indexes: number[] }[] = [];
  const placed = placesOf(name, shape)
    .map((place, index) => ({ place, index }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place);
  for (const { place, index } of placed) {
    const last = stretches.at(-1);
    if (last !== undefined && last.column + last.indexes.length === place) last.indexes.push(index);
    else stretches.push({ column: place, indexes: [index] });
  }
  return stretches;
}

/** New rows at the end; a table that holds one blank row takes the first of them there. */
function additions(
  added: readonly Row[],
  end: number,
  { isBlank, ...context }: Context & { readonly isBlank: boolean },
): readonly Edit[] {
  const { name, formats } = context;
  const edits: Edit[] = [];
  for (let from = 0; from < added.length; from += ROWS_AT_ONCE) {
    const rows = added.slice(from, from + ROWS_AT_ONCE);
    const slots = isBlank && from === 0 ? 1 : 0;
    if (rows.length > slots) {
      edits.push({ kind: 'append', table: name, count: rows.length - slots, formats });
    }
    // After rows were added: Excel may take the blank row for the first of them, and its formats with it.
    if (slots > 0) edits.push({ kind: 'format', table: name, formats });
    edits.push(...blocks(context, end + from, rows));
  }
  return edits;
}

/** Whole rows, from the last to the first, so that no deletion moves another. */
function deletions(name: TableName, positions: readonly number[]): readonly Edit[] {
  const edits: { kind: 'delete'; table: TableName; row: number; count: number }[] = [];
  for (const position of [...positions].reverse()) {
    const last = edits.at(-1);
    if (last !== undefined && position === last.row - 1) {
      last.row = position;
      last.count += 1;
    } else edits.push({ kind: 'delete', table: name, row: position, count: 1 });
  }
  return edits;
}
