import type { Edit, WrittenCell } from '../book/edit';
import { numberFormatsOf } from '../book/number-formats';
import { schemaOf, type TableName } from '../book/schema';
import { markInputs } from './create-table';
import { insertBlankRows, rowsOf } from './found-table';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/** A block of a table's cells, counted from 0 within its data. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const TEXT = '@';

/** Blank rows of one call. */
const ROWS_AT_ONCE = 2000;

interface KnownColumn {
  readonly header: string;
  readonly isOurs: boolean;
  readonly isText: boolean;
  format: string | null;
}

/**
 * A table while it is edited. Knows how many rows it has by now and the number formats of its columns, so that no step
 * needs an answer of Excel; only `append` may.
 */
export class EditedTable {
  private readonly columns: KnownColumn[];
  private rowCount: number;

  constructor(
    private readonly name: TableName,
    private readonly table: Excel.Table,
    state: {
      readonly headers: readonly string[];
      readonly rowCount: number;
      readonly formats: readonly (string | null)[];
    },
  ) {
    this.rowCount = state.rowCount;
    this.columns = state.headers.map((header, index) => knownColumn(name, header, state.formats[index]));
  }

  /** What a column is called by now. */
  header(column: number): string {
    this.requireInside({ row: 0, column }, { rows: 1, columns: 1 });
    return this.columns[column]?.header ?? '';
  }

  renameColumn({ column, name }: EditOf<'rename-column'>): void {
    this.requireInside({ row: 0, column }, { rows: 1, columns: 1 });
    this.table.columns.getItemAt(column).name = name;
    const format = this.columns[column]?.format ?? null;
    this.columns[column] = knownColumn(this.name, name, format);
  }

  addColumn({ column, name }: EditOf<'add-column'>): void {
    if (column > 0) this.requireInside({ row: 0, column: column - 1 }, { rows: 1, columns: 1 });
    this.table.columns.add(column, undefined, name);
    const ours = schemaOf(this.name).columns.findIndex((one) => one.name === name);
    const format = numberFormatsOf(this.name, [])[ours] ?? 'General';
    this.columns.splice(column, 0, knownColumn(this.name, name, format));
    // Else it has the format of its neighbour, in which numbers may become text.
    setFormat(this.block({ row: 0, column }, { rows: this.rowCount, columns: 1 }), format);
  }

  /**
   * Adds blank rows at the end; says whether it took a sync, which it does for a table of one row: Excel may fill that
   * row instead of adding one.
   */
  async append({ count, formats }: EditOf<'append'>, context: Excel.RequestContext): Promise<boolean> {
    if (count < 1) return false;
    const { table, rowCount: before } = this;
    this.addRows(count);
    if (before === 1) {
      const body = table.getDataBodyRange();
      body.load({ rowCount: true });
      await context.sync();
      const missing = before + count - body.rowCount;
      insertBlankRows(table, { from: body.rowCount - 1, rows: 1 }, missing);
      this.rowCount = before + count;
      // Where the new rows came before the one that was there, that one's look has moved.
      if (missing > 0)
        this.setFormats(
          this.columns.map(({ format }) => format),
          { from: 0, count: 1 },
        );
      if (missing > 0) markInputs(table, this.name, { from: 0, count: 1 });
    }
    this.rowCount = before + count;
    this.setFormats(formats, { from: before, count });
    markInputs(table, this.name, { from: before, count });
    return before === 1;
  }

  /** Blank rows; in people's own columns null leaves what Excel fills in by itself. */
  private addRows(count: number): void {
    const blank = this.columns.map(({ isOurs }) => (isOurs ? '' : null));
    for (let left = count; left > 0; left -= ROWS_AT_ONCE) {
      const rows = Array.from({ length: Math.min(left, ROWS_AT_ONCE) }, () => blank);
      this.table.rows.add(undefined, rows as string[][]);
    }
  }

  format({ formats }: EditOf<'format'>): void {
    this.setFormats(formats, { from: 0, count: this.rowCount });
  }

  private setFormats(
    formats: readonly (string | null)[],
    { from, count }: { readonly from: number; readonly count: number },
  ): void {
    this.requireInside({ row: 0, column: 0 }, { rows: 1, columns: formats.length });
    for (const { start, length } of runs(formats)) {
      const format = formats[start] ?? null;
      if (format === null) continue;
      for (const column of this.columns.slice(start, start + length)) column.format = format;
      setFormat(this.block({ row: from, column: start }, { rows: count, columns: length }), format);
    }
  }

  /**
   * Writes some rows of a block. Text stays text whatever it looks like: its cells get the format for it first. Text in a
   * column of numbers is exact decimal text and gets an apostrophe, which Excel takes off.
   */
  write({ row, column }: Place, values: readonly (readonly WrittenCell[])[]): void {
    const columns = values[0]?.length ?? 0;
    this.requireInside({ row, column }, { rows: values.length, columns });
    const asText = Array.from(
      { length: columns },
      (_column, index) =>
        this.columns[column + index]?.isText === true &&
        values.some((cells) => typeof cells[index] === 'string'),
    );
    for (const { start, length } of runs(asText)) {
      if (asText[start] !== true) continue;
      setFormat(this.block({ row, column: column + start }, { rows: values.length, columns: length }), TEXT);
    }
    const cells = this.block({ row, column }, { rows: values.length, columns });
    cells.values = values.map((written) =>
      written.map((cell, index) => this.written(cell, column + index)),
    ) as (string | number | boolean)[][];
  }

  private written(cell: WrittenCell, column: number): WrittenCell {
    if (typeof cell !== 'string' || cell === '') return cell;
    const known = this.columns[column];
    return known?.isText === true || known?.format === TEXT ? cell : `'${cell}`;
  }

  /** Deletes whole rows of the table. Its last row cannot go: it is emptied instead. */
  delete({ row, count }: EditOf<'delete'>): void {
    this.requireInside({ row, column: 0 }, { rows: count, columns: 1 });
    const isAll = count === this.rowCount;
    if (isAll) rowsOf(this.table, 0, 1).clear(Excel.ClearApplyTo.contents);
    const [from, gone] = isAll ? [1, count - 1] : [row, count];
    if (gone > 0) rowsOf(this.table, from, gone).delete(Excel.DeleteShiftDirection.up);
    this.rowCount -= gone;
  }

  private block(
    { row, column }: Place,
    size: { readonly rows: number; readonly columns: number },
  ): Excel.Range {
    return this.table
      .getDataBodyRange()
      .getCell(row, column)
      .getResizedRange(size.rows - 1, size.columns - 1);
  }

  /** A step that reaches beyond the table would write into people's cells. */
  private requireInside(
    { row, column }: Place,
    size: { readonly rows: number; readonly columns: number },
  ): void {
    const { rowCount, columns } = this;
    const fits =
      row >= 0 &&
      column >= 0 &&
      size.columns > 0 &&
      row + size.rows <= rowCount &&
      column + size.columns <= columns.length;
    if (!fits) {
      throw new Error(
        `A step of the change lies outside of ${this.name}: row ${row}, column ${column}, ` +
          `${size.rows} × ${size.columns} cells of ${rowCount} × ${columns.length}.`,
      );
    }
  }
}

function knownColumn(table: TableName, header: string, format: string | null | undefined): KnownColumn {
  const kind = schemaOf(table).columns.find((column) => column.name === header)?.kind;
  const isText = kind === 'text' || kind === 'cycle';
  return { header, isOurs: kind !== undefined, isText, format: format ?? null };
}

/** One format for a whole block: Excel takes a single value, which its types do not know. */
function setFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

/** Neighbours that are equal, together. */
function runs(values: readonly unknown[]): readonly { readonly start: number; readonly length: number }[] {
  const starts = values.flatMap((value, index) =>
    index === 0 || value !== values[index - 1] ? [index] : [],
  );
  return starts.map((start, index) => ({ start, length: (starts[index + 1] ?? values.length) - start }));
}
