import type { Cell } from '../book/cell';
import type { TouchedRows } from '../book/touched-rows';
import type { Checked } from './check-change';
import { rowsOf } from './found-table';
import { WorkbookMoved } from './workbook-moved';

/** Who knows what rows were when a change was planned. */
export interface RowsConfirmer {
  readonly touches: readonly TouchedRows[];
  readonly confirm: (rows: TouchedRows, values: readonly (readonly Cell[])[]) => Promise<boolean>;
}

const CELLS_PER_SYNC = 20_000;

/**
 * Looks whether the rows that a change goes by still stand where they stood: somebody may have sorted a table meanwhile.
 *
 * Cost:  1 sync for each block of 20,000 cells of such rows; none where rows are only added.
 * Edges: throws `WorkbookMoved`; nothing is written then.
 */
export async function confirmRows(
  context: Excel.RequestContext,
  { tables }: Checked,
  { touches, confirm }: RowsConfirmer,
): Promise<void> {
  for (const block of blocksOf(touches, (rows) => tables.get(rows.table)?.shape.headers.length ?? 1)) {
    for (const { rows, values } of await readRows(context, tables, block)) {
      if (!(await confirm(rows, values))) {
        throw new WorkbookMoved(`the rows of ${rows.table} are others, or stand in another order`);
      }
    }
  }
}

interface FoundRows {
  readonly rows: TouchedRows;
  readonly values: readonly (readonly Cell[])[];
}

async function readRows(
  context: Excel.RequestContext,
  tables: Checked['tables'],
  block: readonly TouchedRows[],
): Promise<readonly FoundRows[]> {
  const asked = block.flatMap((rows) => {
    const table = tables.get(rows.table)?.table;
    if (!table) return [];
    const range = rowsOf(table, rows.row, rows.count);
    range.load({ values: true });
    return [{ rows, range }];
  });
  await context.sync();
  return asked.map(({ rows, range }) => ({ rows, values: range.values as Cell[][] }));
}

/** Rows cut and put together so that a block has as many cells as one answer may hold. */
function blocksOf(
  touches: readonly TouchedRows[],
  columnsOf: (rows: TouchedRows) => number,
): readonly (readonly TouchedRows[])[] {
  const blocks: TouchedRows[][] = [];
  let room = 0;
  for (const rows of touches) {
    const columns = columnsOf(rows);
    const most = Math.max(1, Math.floor(CELLS_PER_SYNC / columns));
    for (let from = 0; from < rows.count; from += most) {
      const part = { ...rows, row: rows.row + from, count: Math.min(most, rows.count - from) };
      if (part.count * columns > room) {
        blocks.push([]);
        room = CELLS_PER_SYNC;
      }
      blocks.at(-1)?.push(part);
      room -= part.count * columns;
    }
  }
  return blocks;
}
