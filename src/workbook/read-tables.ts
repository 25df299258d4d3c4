import type { Cell } from '../book/cell';
import { TABLE_NAMES, type TableName } from '../book/schema';
import type { TableShape } from '../book/table-shape';
import { askForTable, rowsOf, shapeOf, type AskedTable } from './found-table';
import { askForIntent, intentOf, UnfinishedWrite } from './journal';
import { WorkbookMoved } from './workbook-moved';
import { askForNote, noteOf } from './written-note';

/** Every table of ours as it stands; null is one that is not there. */
export type TableShapes = Readonly<Record<TableName, TableShape | null>>;

/** Who takes what is read. */
export interface TableTaker {
  /** Called once, before any rows; with the note that the last write left, '' where none did. */
  beginBook(shapes: TableShapes, note: string): Promise<void>;
  /** Takes some rows of a table with people's own columns; tables and rows come in their order. */
  takeRows(table: TableName, values: readonly (readonly Cell[])[]): Promise<void>;
}

/** How a reading tells how far it is, and is told to stop. */
export interface ReadOptions {
  /** After each block: cells that were read, of all. */
  readonly onProgress?: (read: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** Cells of one answer at most: far below the 5 MB at which Excel on the web gives none. */
const CELLS_PER_SYNC = 20_000;

/**
 * Reads all tables of ours, found by their names, in blocks.
 *
 * Cost:  1 sync, and 1 for each block. A block is at most 20,000 cells, of one large table or of several small ones: n
 *        cells are at least n / 20,000 blocks, and fewer than twice that and one.
 * Edges: null in an answer is an error, never an empty cell. `WorkbookMoved` where rows came or went while it read;
 *        `UnfinishedWrite` where a write was broken off, because half of it would be read.
 */
export async function readTables(taker: TableTaker, options: ReadOptions = {}): Promise<TableShapes> {
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  return Excel.run(async (context) => {
    const setting = askForIntent(context);
    const note = askForNote(context);
    const asked = TABLE_NAMES.map((name) => askForTable(context, name));
    await context.sync();
    if (intentOf(setting)) throw new UnfinishedWrite();
    const shapes = Object.fromEntries(asked.map((one) => [one.name, shapeOf(one)])) as unknown as TableShapes;
    await taker.beginBook(shapes, noteOf(note));

    const parts = asked.flatMap((one) => partsOf(one, shapes[one.name]));
    const all = parts.reduce((sum, part) => sum + part.cells, 0);
    let read = 0;
    for (const block of blocksOf(parts)) {
      signal?.throwIfAborted();
      for (const { asked: of, values } of await readBlock(context, block)) {
        await taker.takeRows(of.name, values);
      }
      read += block.reduce((sum, part) => sum + part.cells, 0);
      onProgress?.(read, all);
    }
    return shapes;
  });
}

/** Rows of one table that are read together. */
interface Part {
  readonly asked: AskedTable;
  readonly shape: TableShape;
  readonly from: number;
  readonly count: number;
  readonly cells: number;
}

function partsOf(asked: AskedTable, shape: TableShape | null): readonly Part[] {
  if (!shape) return [];
  const columns = shape.headers.length;
  const most = Math.max(1, Math.floor(CELLS_PER_SYNC / columns));
  return Array.from({ length: Math.ceil(shape.rowCount / most) }, (_part, index) => {
    const from = index * most;
    const count = Math.min(most, shape.rowCount - from);
    return { asked, shape, from, count, cells: count * columns };
  });
}

/** Fills blocks one after the other, so that the order of the rows stays. */
function blocksOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const blocks: Part[][] = [];
  let room = 0;
  for (const part of parts) {
    if (part.cells > room) {
      blocks.push([]);
      room = CELLS_PER_SYNC;
    }
    blocks.at(-1)?.push(part);
    room -= part.cells;
  }
  return blocks;
}

interface ReadPart extends Part {
  readonly values: readonly (readonly Cell[])[];
}

async function readBlock(
  context: Excel.RequestContext,
  block: readonly Part[],
): Promise<readonly ReadPart[]> {
  const parts = block.map((part) => {
    const { table } = part.asked;
    // Asked for anew with each block, because rows that came or went would shift the ones that follow: a range that was
    // asked for before the sync stays as long as it was where rows come after it.
    const body = table.getDataBodyRange();
    body.load({ rowCount: true });
    const range = rowsOf(table, part.from, part.count);
    range.load({ values: true });
    return { part, body, range };
  });
  await context.sync();
  return parts.map(({ part, body, range }) => {
    const { asked, shape } = part;
    if (body.rowCount !== shape.rowCount) {
      throw new WorkbookMoved(`${asked.name} has ${body.rowCount} rows instead of ${shape.rowCount}`);
    }
    return { ...part, values: requireCells(part, range.values) };
  });
}

/** Excel answers null for what it does not give out. */
function requireCells({ asked, count }: Part, values: unknown): readonly (readonly Cell[])[] {
  const rows = values as readonly (readonly (Cell | null)[])[] | null | undefined;
  if (rows?.length !== count || rows.some((row) => row.some((cell) => cell === null))) {
    throw new Error(
      `Excel did not give out all cells of ${asked.name}. Try again, or make the table smaller.`,
    );
  }
  return rows as readonly (readonly Cell[])[];
}
