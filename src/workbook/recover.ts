import { askForClaims, claimsOfOthers, dropClaims } from './claim';
import { askForTable, insertBlankRows, rowsOf, shapeOf, type AskedTable } from './found-table';
import {
  askForIntent,
  closeJournal,
  hearEvents,
  intentOf,
  noteIntent,
  type ColumnStep,
  type Intent,
  type KeptTable,
} from './journal';
import { LINES_ADDRESS } from './sheet-lines';
import { rowRepairs } from './undo-rows';
import { leaveNote } from './written-note';

/** How a recovery goes about a write that may still be under way. */
export interface RecoverOptions {
  /** How long nothing may move, in milliseconds, before a write counts as broken off. */
  readonly patience?: number;
}

/** A step of a write takes a second or so; clocks of two computers may differ, so that waiting is the only way to tell. */
const PATIENCE = 20_000;
const LOOK_EVERY = 1000;

/**
 * Puts the workbook right after a write that was broken off (D13): everything is as it was before it, or, where only its
 * clearing up was broken off, as it was to be. Run on opening, by *Repair*, and by a write that fails.
 *
 * Rule:  a write that is under way in another pane is waited for; it is broken off where nothing moves any more.
 *
 * Rule:  may itself be broken off at any sync, and run again.
 * Cost:  one sync where there is nothing to do; else, after the waiting, four, whatever was written: cells are copied inside Excel.
 * Edges: a table that was deleted since is left alone; columns that were added since keep what they hold.
 */
export async function recover({ patience = PATIENCE }: RecoverOptions = {}): Promise<'nothing' | 'undone'> {
  if (patience > 0 && !(await isAnythingLeft(patience))) return 'nothing';
  const found = await putRight();
  if (found === null) return 'nothing';
  await hearEvents();
  return found === 'written' ? 'nothing' : 'undone';
}

/** Waits until no write is under way, or until the one that is has not moved for long; answers whether it left anything. */
async function isAnythingLeft(patience: number): Promise<boolean> {
  let before = await traces();
  for (let waited = 0; before !== '' && waited < patience; waited += LOOK_EVERY) {
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_EVERY);
    });
    const now = await traces();
    if (now !== before) waited = 0;
    before = now;
  }
  return before !== '';
}

/** What a write leaves in the workbook while it lasts, as one text; '' where none is under way. */
function traces(): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const setting = askForIntent(context);
    const claims = askForClaims(context);
    await context.sync();
    const intent = setting.isNullObject ? '' : String(setting.value);
    return [intent, ...claimsOfOthers(claims, '')].filter(Boolean).join();
  });
}

/** Answers the state of the write that was broken off, after putting right what it left. */
async function putRight(): Promise<Intent['state'] | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const setting = askForIntent(context);
    const claims = askForClaims(context);
    const { runtime } = context;
    runtime.load({ enableEvents: true });
    await context.sync();
    const intent = intentOf(setting);
    dropClaims(claims);
    if (!intent) {
      // A claim that cannot be taken back is waited for like a write.
      if (claimsOfOthers(claims, '').length > 0) await context.sync().catch(() => undefined);
      // Where Excel failed to say that everything was put right, nobody has let events come again.
      return runtime.enableEvents ? null : 'written';
    }

    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    const tables = intent.kept.map(({ table }) => askForTable(context, table));
    const made = intent.created.map((created) => askForCreated(context, created));
    await context.sync();

    const present = new Set(sheets.items.map(({ name }) => name));
    if (intent.state === 'writing') {
      let { steps } = intent;
      // Noted at once, because this batch may break off too: what is back must not be taken back again.
      const takeBack = (taken: Intent['steps']): void => {
        steps = steps.filter((step) => !taken.includes(step));
        noteIntent(context, { ...intent, steps });
      };
      for (const [index, kept] of intent.kept.entries()) {
        const table = tables[index];
        if (table && present.has(kept.backup)) bringBack(context, { kept, table, intent, takeBack });
      }
      for (const created of made) deleteCreated(created);
      // From here on the backups may go one by one: the tables must not be taken from them again.
      noteIntent(context, { ...intent, state: 'preparing' });
    }
    leaveNote(context, intent.note);
    closeJournal(
      context,
      { ...intent, kept: intent.kept.filter((_kept, index) => tables[index]?.table.isNullObject === false) },
      intent.kept.map(({ backup }) => backup).filter((backup) => present.has(backup)),
    );
    await context.sync();
    return intent.state;
  });
}

/** Gives a table its rows back, with values, formulas and formats, and its sheet the first lines. */
function bringBack(
  context: Excel.RequestContext,
  {
    kept,
    table: asked,
    intent,
    takeBack,
  }: {
    readonly kept: KeptTable;
    readonly table: AskedTable;
    readonly intent: Intent;
    readonly takeBack: (steps: Intent['steps']) => void;
  },
): void {
  const shape = shapeOf(asked);
  if (!shape) return;
  const { table } = asked;
  const backup = context.workbook.worksheets.getItem(kept.backup);
  if (kept.hasLines) {
    table.worksheet.getRange(LINES_ADDRESS).copyFrom(backup.getRange(LINES_ADDRESS));
  }
  if (!kept.hasRows) return;
  table.clearFilters();
  const steps = intent.steps.filter((step) => step.table === kept.table);
  const rowSteps = steps.flatMap((step) => (step.kind === 'column' ? [] : [step]));
  let now = shape.rowCount;
  const repairs = rowRepairs(rowSteps, { before: kept.rowCount, now });
  for (const [index, { kind, row, count, step }] of repairs.entries()) {
    if (kind === 'delete') rowsOf(table, row, count).delete(Excel.DeleteShiftDirection.up);
    else insertBlankRows(table, { from: row, rows: now - row }, count);
    now += kind === 'insert' ? count : -count;
    if (repairs[index + 1]?.step !== step) takeBack(rowSteps.slice(step));
  }
  const headers = takeColumnsBack(table, {
    headers: shape.headers,
    steps: steps.flatMap((step) => (step.kind === 'column' ? [step] : [])),
  });
  const columns = kept.headers.length;
  const isSame =
    headers.length === columns && kept.headers.every((header, index) => header === headers[index]);
  if (isSame) {
    const cells = backup.getRangeByIndexes(kept.row, kept.column, kept.rowCount, columns);
    table.getDataBodyRange().copyFrom(cells);
    return;
  }
  for (const [index, header] of kept.headers.entries()) {
    const place = headers.indexOf(header);
    if (place < 0) continue;
    const cells = backup.getRangeByIndexes(kept.row, kept.column + index, kept.rowCount, 1);
    table.getDataBodyRange().getColumn(place).copyFrom(cells);
  }
}

/** Takes back what was done to the columns, from the last step to the first; answers the headers that then stand. */
function takeColumnsBack(
  table: Excel.Table,
  { headers, steps }: { readonly headers: readonly string[]; readonly steps: readonly ColumnStep[] },
): readonly string[] {
  let standing = headers;
  for (const { column, name, before } of [...steps].reverse()) {
    // The last step may have been noted and not done.
    if (standing[column] !== name) continue;
    if (before === null) {
      table.columns.getItemAt(column).delete();
      standing = standing.toSpliced(column, 1);
    } else {
      table.columns.getItemAt(column).name = before;
      standing = standing.with(column, before);
    }
  }
  return standing;
}

interface AskedCreated {
  readonly title: string;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly first: Excel.Range;
  readonly used: Excel.Range;
}

function askForCreated(
  context: Excel.RequestContext,
  { table: name, sheet: sheetName, title }: Intent['created'][number],
): AskedCreated {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load({ name: true });
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load({ name: true });
  const first = sheet.getRange('A1');
  first.load({ values: true });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ address: true });
  return { title, table, sheet, first, used };
}

/** Takes away a sheet that the write made; a sheet of that name that is not ours stays. */
function deleteCreated({ title, table, sheet, first, used }: AskedCreated): void {
  if (!table.isNullObject) table.worksheet.delete();
  else if (!sheet.isNullObject && (used.isNullObject || first.values[0]?.[0] === title)) sheet.delete();
}
