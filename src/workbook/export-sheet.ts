import type { ExportGrid } from '../exchange/export-grid';
import { sheetNameOf } from '../exchange/export-name';
import { failureText } from './failure-text';
import { layOutExport } from './export-pages';
import { writeGridRows } from './grid-rows';
import { SheetNames } from './sheet-names';

/** What the sheet is called while it is written, very hidden. */
const DRAFT = 'LMP~Export';

/** Cells that one sync writes at most, as in every write. */
const CELLS_PER_SYNC = 20_000;

/** A sheet that was written. */
export interface WrittenSheet {
  readonly name: string;
  /** False where Excel would not set up its pages: it may refuse without a printer. */
  readonly isLaidOut: boolean;
}

/**
 * Writes an export on a new sheet as a whole, or not at all (D13): look → write a draft that nobody sees → name and show
 * it → set up its pages.
 *
 * Cost:  4 syncs, and 1 more for each further block of 20,000 cells.
 * Edges: what fails is undone at once by deleting the draft. A draft that was left, because the undoing failed too or
 *        Excel was closed, stays out of sight and goes with the next export. Throws a sentence.
 */
export async function writeExportSheet(grid: ExportGrid): Promise<WrittenSheet> {
  const progress = { isClosing: false, name: '' };
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      progress.name = await freeName(context, grid.name);
      const sheet = context.workbook.worksheets.add(DRAFT);
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      await writeRows(context, sheet, grid);
      progress.isClosing = true;
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.name = progress.name;
      sheet.activate();
      await context.sync();
    });
  } catch (failure) {
    const undone = await removeDraft()
      .catch(removeDraft)
      .catch(() => 'failed' as const);
    // Excel had named and shown the sheet before it failed to say so.
    const isDone = progress.isClosing && undone === 'nothing';
    if (!isDone) throw notWritten(failure, undone !== 'failed');
  }
  return { name: progress.name, isLaidOut: await layOutExport(progress.name, grid) };
}

function notWritten(failure: unknown, isUndone: boolean): Error {
  const why = failureText(failure).replace(/\.$/, '');
  const what = isUndone
    ? 'Nothing was changed.'
    : 'What was begun is out of sight, and goes with the next export to a sheet.';
  return new Error(`The sheet could not be written: ${why}. ${what}`, { cause: failure });
}

/** The name that the sheet may have; takes away a draft that an earlier export left. */
async function freeName(context: Excel.RequestContext, wanted: string): Promise<string> {
  const { workbook } = context;
  const { worksheets, protection } = workbook;
  worksheets.load('items/name');
  protection.load({ protected: true });
  await context.sync();
  if (protection.protected) {
    throw new Error('the structure of the workbook is protected; unprotect it first');
  }
  const names = worksheets.items.map(({ name }) => name);
  if (names.includes(DRAFT)) deleteHidden(worksheets.getItem(DRAFT));
  return new SheetNames(names).take(wanted, sheetNameOf);
}

/** Writes the rows, a sync for each block. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, widths }: ExportGrid,
): Promise<void> {
  const most = Math.max(1, Math.floor(CELLS_PER_SYNC / widths.length));
  for (let from = 0; from < rows.length; from += most) {
    writeGridRows(sheet, rows.slice(from, from + most), { from, widths });
    await sent(context);
  }
}

function sent(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/** Deletes the draft of a write that failed, where there is one. */
async function removeDraft(): Promise<'nothing' | 'undone'> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(DRAFT);
    sheet.load({ name: true });
    await context.sync();
    if (sheet.isNullObject) return 'nothing';
    deleteHidden(sheet);
    await context.sync();
    return 'undone';
  });
}

function deleteHidden(sheet: Excel.Worksheet): void {
  // Excel refuses to delete a sheet that is very hidden.
  sheet.visibility = Excel.SheetVisibility.hidden;
  sheet.delete();
}
