import type { Change } from '../book/change';
import type { Edit } from '../book/edit';
import { schemaOf, type TableName } from '../book/schema';
import { checkWorkbook, type Checked } from './check-change';
import { createTable, firstLines, layOutPages } from './create-table';
import { EditedTable } from './edited-table';
import { failureText } from './failure-text';
import { closeJournal, noteIntent, type Intent } from './journal';
import { recover } from './recover';
import { LINES_ADDRESS, writeLines } from './sheet-lines';

/** A change whose edits are fetched one by one, so that no message blocks the pane. */
export interface EditSource extends Omit<Change, 'edits'> {
  readonly edits: number;
  readonly edit: (index: number) => Promise<Edit>;
}

/** How a write tells how far it is, and is told to stop. */
export interface WriteOptions {
  /** After each block: the part of the change that is written, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** A write that did not happen. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';

  constructor(
    cause: unknown,
    /** False where the undoing failed too: the workbook is put right by `recover`. */
    readonly isUndone: boolean,
    readonly isCancelled: boolean,
  ) {
    const why = isCancelled ? 'Cancelled.' : `The workbook could not be written: ${failureText(cause)}.`;
    const what = isUndone
      ? 'Nothing was changed.'
      : 'What was begun could not be undone yet: the workbook will be put right the next time the pane opens, or by Repair.';
    super(`${why} ${what}`, { cause });
  }
}

/** Cells that one sync writes at most: some hundred kilobytes, and an answer within a second. */
const CELLS_PER_SYNC = 20_000;

/**
 * Carries out a change as a whole, or not at all (D13): check → note the intent and keep what will be changed → write →
 * close the journal. What fails or is cancelled on the way is undone at once.
 *
 * Cost:  3 syncs, 1 for each block of 20,000 cells but the last, and 1 for each `append` to a table of one row.
 * Edges: `WorkbookMoved` and `UnfinishedWrite` come before anything is noted; then `WriteFailed`. Excel's undo list is
 *        lost, because sheets are added and deleted. Filters are lifted meanwhile and set again; events are off.
 */
export async function writeChange(change: Change | EditSource, options: WriteOptions = {}): Promise<void> {
  const { signal } = options;
  signal?.throwIfAborted();
  const progress = { isNoted: false, isClosing: false };
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const checked = await checkWorkbook(context, change);
      signal?.throwIfAborted();
      progress.isNoted = true;
      await keep(context, checked);
      const writing = new Writing(context, checked, options);
      await writing.carryOut(change);
      writing.close(change);
      progress.isClosing = true;
      await context.sync();
      options.onProgress?.(1);
    });
  } catch (failure) {
    if (!progress.isNoted && signal?.aborted !== true) throw failure;
    const isCancelled = signal?.aborted === true && !progress.isClosing;
    const undone = progress.isNoted
      ? await recover().catch((second: unknown) => {
          throw new WriteFailed(
            new AggregateError([failure, second], failureText(failure)),
            false,
            isCancelled,
          );
        })
      : 'undone';
    // Excel had carried out the closing before it failed to say so: everything is written.
    if (undone === 'nothing' && progress.isClosing) return;
    throw new WriteFailed(failure, true, isCancelled);
  }
}

/** Notes the intent, lifts filters and copies what will be changed to very hidden sheets: one sync. */
async function keep(context: Excel.RequestContext, { intent, tables }: Checked): Promise<void> {
  const { workbook, runtime } = context;
  noteIntent(context, { ...intent, state: 'preparing' });
  runtime.enableEvents = false;
  for (const kept of intent.kept) {
    const table = tables.get(kept.table)?.table;
    if (!table) continue;
    const backup = workbook.worksheets.add(kept.backup);
    backup.visibility = Excel.SheetVisibility.veryHidden;
    if (kept.hasLines) {
      backup.getRange(LINES_ADDRESS).copyFrom(table.worksheet.getRange(LINES_ADDRESS));
    }
    if (!kept.hasRows) continue;
    // Of rows that a filter hides, Excel would copy none.
    if (kept.filters.length > 0) table.clearFilters();
    // Without the header, or the copy would become a table.
    backup
      .getRangeByIndexes(kept.row, kept.column, kept.rowCount, kept.headers.length)
      .copyFrom(table.getDataBodyRange());
  }
  noteIntent(context, intent);
  await context.sync();
}

/** The edits of one change, block after block. */
class Writing {
  private readonly edited = new Map<string, EditedTable>();
  private waiting = 0;
  private done = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly checked: Checked,
    private readonly options: WriteOptions,
  ) {
    for (const { name, table, shape, formats } of checked.tables.values()) {
      const state = { headers: shape.headers, rowCount: shape.rowCount, formats };
      this.edited.set(name, new EditedTable(name, table, state));
    }
  }

  async carryOut(change: Change | EditSource): Promise<void> {
    const count = typeof change.edits === 'number' ? change.edits : change.edits.length;
    for (let index = 0; index < count; index += 1) {
      const edit = 'edit' in change ? await change.edit(index) : change.edits[index];
      if (edit) await this.take(edit, { index, count, change });
      this.done = (index + 1) / count;
    }
    this.options.signal?.throwIfAborted();
  }

  private async take(
    edit: Edit,
    at: { readonly index: number; readonly count: number; readonly change: Change | EditSource },
  ): Promise<void> {
    switch (edit.kind) {
      case 'create':
        this.create(edit.table, at.change);
        break;
      case 'append':
        await this.tableOf(edit).append(edit, this.context);
        break;
      case 'write': {
        const { values, row, column } = edit;
        const rows = Math.max(1, Math.floor(CELLS_PER_SYNC / (values[0]?.length ?? 1)));
        for (let from = 0; from < values.length; from += rows) {
          const block = values.slice(from, from + rows);
          await this.makeRoom(block.length * (block[0]?.length ?? 0));
          this.tableOf(edit).write({ row: row + from, column }, block);
          this.done = (at.index + (from + block.length) / values.length) / at.count;
        }
        break;
      }
      case 'format':
        this.tableOf(edit).format(edit);
        break;
      case 'delete':
        this.tableOf(edit).delete(edit);
        break;
    }
  }

  /** Sends what waits if this many cells more would be too many for one sync. */
  private async makeRoom(cells: number): Promise<void> {
    if (this.waiting > 0 && this.waiting + cells > CELLS_PER_SYNC) {
      this.options.signal?.throwIfAborted();
      await this.context.sync();
      this.options.onProgress?.(this.done);
      this.waiting = 0;
    }
    this.waiting += cells;
  }

  private create(name: Edit['table'], change: Change | EditSource): void {
    const created = this.checked.intent.created.find(({ table }) => table === name);
    if (!created) throw new Error(`The change makes ${name} without having said so.`);
    const table = createTable(this.context, created, firstLines(name, linesOf(change, name)));
    const headers = headersOf(name);
    this.edited.set(
      name,
      new EditedTable(name, table, { headers, rowCount: 1, formats: headers.map(() => null) }),
    );
  }

  private tableOf({ table }: Edit): EditedTable {
    const edited = this.edited.get(table);
    if (!edited) throw new Error(`The change edits ${table}, which is neither there nor made.`);
    return edited;
  }

  /** The last block: lines, then everything is said to be written, and what was kept goes. */
  close(change: Change | EditSource): void {
    const { intent, tables } = this.checked;
    for (const { table, hasLines } of intent.kept) {
      const found = tables.get(table)?.table;
      if (found && hasLines) writeLines(found.worksheet, linesOf(change, table) ?? []);
    }
    const written: Intent = { ...intent, state: 'written' };
    noteIntent(this.context, written);
    closeJournal(
      this.context,
      written,
      intent.kept.map(({ backup }) => backup),
    );
    // Last, when the journal is closed: without a printer Excel may refuse to lay out pages.
    for (const { table } of intent.created) layOutPages(this.context, table);
  }
}

function linesOf({ lines }: Pick<Change, 'lines'>, name: TableName): readonly string[] | undefined {
  return lines.find(({ table }) => table === name)?.lines;
}

function headersOf(name: TableName): readonly string[] {
  return schemaOf(name).columns.map((column) => column.name);
}
