import type { TableName } from '../book/schema';
import type { RowStep } from './undo-rows';

const KEY = 'LMP_Journal';

/** A table as it stood before a write, and the sheet that keeps its cells at their own places. */
export interface KeptTable {
  readonly table: TableName;
  /** The name of the very hidden sheet. */
  readonly backup: string;
  readonly headers: readonly string[];
  /** Where its data begins, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  /** Whether the rows are kept; a table of which only the sheet's first lines change has none. */
  readonly hasRows: boolean;
  readonly hasLines: boolean;
  /** Criteria by column: filters are lifted while rows are written, and set again. */
  readonly filters: readonly (readonly [column: number, criteria: Excel.FilterCriteria])[];
}

/** A column that a write named anew, or added. */
export interface ColumnStep {
  readonly kind: 'column';
  readonly column: number;
  readonly name: string;
  /** What it was called; null is a column that was added. */
  readonly before: string | null;
}

/** A step that changes the shape of a table that was there before. */
export type ShapeStep = { readonly table: TableName } & (ColumnStep | RowStep);

/** A table that a write makes. */
export interface CreatedTable {
  readonly table: TableName;
  readonly sheet: string;
  /** The text of its sheet's first cell, by which the sheet is known to be ours. */
  readonly title: string;
}

/**
 * What a write is about to do (D13), noted in the workbook before it begins and cleared when it is over.
 *
 * - preparing: nothing of people's is changed yet, or everything is as it was again; filters may be lifted
 * - writing: tables, lines and sheets may be changed
 * - written: everything stands; only the backups are left to be dropped
 */
export interface Intent {
  readonly state: 'preparing' | 'writing' | 'written';
  readonly kept: readonly KeptTable[];
  readonly created: readonly CreatedTable[];
  /** In their order; each is noted before it is done, so that the last may not have been done. */
  readonly steps: readonly ShapeStep[];
  /** Of a write that is written: what it notes beside its tables. */
  readonly note?: string;
}

/** Asks for the intent; it is known after the next sync. */
export function askForIntent(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load({ value: true });
  return setting;
}

/** The intent that was asked for, after the sync; null where no write is under way. */
export function intentOf(setting: Excel.Setting): Intent | null {
  return setting.isNullObject ? null : (JSON.parse(String(setting.value)) as Intent);
}

/** Notes an intent, in place of the one before. */
export function noteIntent(context: Excel.RequestContext, intent: Intent): void {
  context.workbook.settings.add(KEY, JSON.stringify(intent));
}

/** Another write is under way, or was broken off and nobody has put the workbook right yet. */
export class UnfinishedWrite extends Error {
  override readonly name = 'UnfinishedWrite';

  constructor() {
    super(
      'Somebody else is writing this workbook, or an earlier write was broken off. Nothing was written. Try again in a moment; if this stays, use Repair, or close the pane and open it again.',
    );
  }
}

/** What happens last of all: backups go, the intent is cleared, filters are set again. */
export function closeJournal(
  context: Excel.RequestContext,
  intent: Intent,
  backups: readonly string[],
): void {
  const { workbook } = context;
  for (const name of backups) {
    const sheet = workbook.worksheets.getItem(name);
    // Excel refuses to delete a sheet that is very hidden.
    sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.delete();
  }
  workbook.settings.getItem(KEY).delete();
  // After the intent is cleared: a filter that Excel refuses may not stand in the way of the rest.
  for (const { table, filters } of intent.kept) {
    const { autoFilter } = workbook.tables.getItem(table);
    const range = workbook.tables.getItem(table).getRange();
    for (const [column, criteria] of filters) autoFilter.apply(range, column, criteria);
  }
}

/**
 * Lets this add-in hear events again after a write: a batch of its own, because Excel tells of a batch when it is over.
 *
 * Edges: what fails here does not matter to the workbook: it is tried twice, and again by the next write or recovery.
 */
export async function hearEvents(): Promise<void> {
  const hear = (): Promise<void> =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  await hear()
    .catch(hear)
    .catch(() => undefined);
}
