import type { Change } from '../book/change';
import { checkWorkbook, type Checked } from './check-change';
import { ONLY_PANE, releaseClaim } from './claim';
import { confirmRows } from './confirm-rows';
import { failureText } from './failure-text';
import { hearEvents, noteIntent, UnfinishedWrite } from './journal';
import { recover } from './recover';
import { LINES_ADDRESS } from './sheet-lines';
import { WorkbookMoved } from './workbook-moved';
import { Writing, type EditSource, type WriteOptions } from './writing';

export type { EditSource, WriteOptions };

/** A write that did not happen. */
class WriteFailed extends Error {
  override readonly name = 'WriteFailed';

  constructor(
    cause: unknown,
    /** False where the undoing failed too: the workbook is put right by `recover`. */
    readonly isUndone: boolean,
    readonly isCancelled: boolean,
  ) {
    const why = isCancelled
      ? 'Cancelled.'
      : `The workbook could not be written: ${failureText(cause).replace(/\.$/, '')}.`;
    const what = isUndone
      ? 'Nothing was changed.'
      : 'What was begun could not be undone yet: the workbook will be put right the next time the pane opens, or by Repair.';
    super(`${why} ${what}`, { cause });
  }
}

/**
 * Carries out a change as a whole, or not at all (D13): check → note the intent and keep what will be changed → write →
 * close the journal. What fails or is cancelled on the way is undone at once.
 *
 * Cost:  4 syncs, 1 for each block of 20,000 cells in rows that are confirmed first, 1 for each block of 20,000 cells but the last, and 1 for each `append` to a table of one row. A step
 *        that writes no cells counts as 100 of them.
 * Edges: throws `WorkbookMoved`, `UnfinishedWrite` or `WriteFailed`. Excel's undo list is lost, because sheets are added
 *        and deleted. Filters are lifted meanwhile and set again; events are off.
 */
export async function writeChange(change: Change | EditSource, options: WriteOptions = {}): Promise<void> {
  const { signal, owner = ONLY_PANE } = options;
  const progress = { isNoted: false, isClosing: false };
  try {
    signal?.throwIfAborted();
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const checked = await checkWorkbook(context, change, owner);
      if ('rows' in change) await confirmRows(context, checked, change.rows);
      signal?.throwIfAborted();
      progress.isNoted = true;
      await keep(context, checked);
      const writing = new Writing(context, checked, options);
      await writing.carryOut(change);
      writing.close(change);
      progress.isClosing = true;
      await context.sync();
    });
    await hearEvents();
    options.onProgress?.(1);
  } catch (failure) {
    if (!progress.isNoted) await releaseClaim(owner);
    if (failure instanceof WorkbookMoved || failure instanceof UnfinishedWrite) throw failure;
    const isCancelled = signal?.aborted === true && !progress.isClosing;
    const undone = progress.isNoted ? await undoAfter(failure, isCancelled) : 'undone';
    // Excel had carried out the closing before it failed to say so: everything is written.
    if (undone === 'nothing' && progress.isClosing) {
      await hearEvents();
      return;
    }
    throw new WriteFailed(failure, true, isCancelled);
  }
}

async function undoAfter(failure: unknown, isCancelled: boolean): Promise<'nothing' | 'undone'> {
  try {
    return await recover({ patience: 0 });
  } catch (second) {
    const both = new AggregateError([failure, second], failureText(failure));
    throw new WriteFailed(both, false, isCancelled);
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
