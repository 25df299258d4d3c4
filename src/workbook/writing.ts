import type { Change } from '../book/change';
import type { Edit } from '../book/edit';
import { numberFormatsOf } from '../book/number-formats';
import { schemaOf, type TableName } from '../book/schema';
import type { Checked } from './check-change';
import { dropClaim, ONLY_PANE } from './claim';
import { createTable, firstLines, layOutPages } from './create-table';
import { EditedTable } from './edited-table';
import { closeJournal, noteIntent, type Intent, type ShapeStep } from './journal';
import type { RowsConfirmer } from './confirm-rows';
import { writeLines } from './sheet-lines';
import { leaveNote } from './written-note';

/** A change whose edits are fetched one by one, so that no message blocks the pane. */
export interface EditSource extends Omit<Change, 'edits'> {
  readonly edits: number;
  readonly edit: (index: number) => Promise<Edit>;
  /** Which rows the edits go by, and whether they are still those; asked before anything is written. */
  readonly rows?: RowsConfirmer;
}

/** How a write tells how far it is, and is told to stop. */
export interface WriteOptions {
  /** After each block: the part of the change that is written, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** Which pane writes: two that are open on one workbook must not do it at once. */
  readonly owner?: string;
}

/** Cells that one sync writes at most: some hundred kilobytes, and an answer within a second. */
const CELLS_PER_SYNC = 20_000;

/** What a step that writes no cells counts for: deletions of single rows may be thousands. */
const CELLS_OF_A_STEP = 100;
const DELETIONS_AT_ONCE = 200;

type Deletion = Extract<Edit, { kind: 'delete' }>;

/** The edits of one change, block after block. */
export class Writing {
  private readonly edited = new Map<string, EditedTable>();
  private readonly made: Excel.Table[] = [];
  private intent: Intent;
  private waiting = 0;
  private done = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly checked: Checked,
    private readonly options: WriteOptions,
  ) {
    this.intent = checked.intent;
    for (const { name, table, shape, formats } of checked.tables.values()) {
      const state = { headers: shape.headers, rowCount: shape.rowCount, formats };
      this.edited.set(name, new EditedTable(name, table, state));
    }
  }

  async carryOut(change: Change | EditSource): Promise<void> {
    const count = typeof change.edits === 'number' ? change.edits : change.edits.length;
    let deletions: Deletion[] = [];
    for (let index = 0; index < count; index += 1) {
      const edit = 'edit' in change ? await change.edit(index) : change.edits[index];
      if (!edit) continue;
      const [first] = deletions;
      const joins = edit.kind === 'delete' && (first === undefined || first.table === edit.table);
      if (!joins || deletions.length === DELETIONS_AT_ONCE) {
        await this.delete(deletions);
        deletions = [];
      }
      if (edit.kind === 'delete') deletions.push(edit);
      else await this.take(edit, { index, count, change });
      this.done = (index + 1) / count;
    }
    await this.delete(deletions);
    this.options.signal?.throwIfAborted();
  }

  /** Deletions are noted together: there may be thousands of them. */
  private async delete(deletions: readonly Deletion[]): Promise<void> {
    const [first] = deletions;
    if (!first) return;
    await this.makeRoom(CELLS_OF_A_STEP * deletions.length);
    const table = this.tableOf(first);
    const rows = deletions.map(({ row, count }) => [row, count] as const);
    this.noteStep({ table: first.table, kind: 'delete', rows });
    for (const edit of deletions) table.delete(edit);
  }

  private async take(
    edit: Exclude<Edit, Deletion>,
    at: { readonly index: number; readonly count: number; readonly change: Change | EditSource },
  ): Promise<void> {
    if (edit.kind !== 'write') await this.makeRoom(CELLS_OF_A_STEP);
    switch (edit.kind) {
      case 'create':
        this.create(edit.table, at.change);
        break;
      case 'append':
        this.noteStep({ table: edit.table, kind: 'append', count: edit.count });
        if (await this.tableOf(edit).append(edit, this.context)) this.waiting = 0;
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
      case 'rename-column':
        this.noteStep({ ...edit, kind: 'column', before: this.tableOf(edit).header(edit.column) });
        this.tableOf(edit).renameColumn(edit);
        break;
      case 'add-column':
        this.noteStep({ ...edit, kind: 'column', before: null });
        this.tableOf(edit).addColumn(edit);
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
    const created = this.intent.created.find(({ table }) => table === name);
    if (!created) throw new Error(`The change makes ${name} without having said so.`);
    const table = createTable(this.context, created, firstLines(name, linesOf(change, name)));
    this.made.push(table);
    const headers = headersOf(name);
    this.edited.set(
      name,
      new EditedTable(name, table, { headers, rowCount: 1, formats: numberFormatsOf(name, []) }),
    );
  }

  /** What changes a table's shape is noted before it is done; a table that is made now is deleted as a whole. */
  private noteStep(step: ShapeStep): void {
    if (this.intent.created.some(({ table }) => table === step.table)) return;
    this.intent = { ...this.intent, steps: [...this.intent.steps, step] };
    noteIntent(this.context, this.intent);
  }

  private tableOf({ table }: Edit): EditedTable {
    const edited = this.edited.get(table);
    if (!edited) throw new Error(`The change edits ${table}, which is neither there nor made.`);
    return edited;
  }

  /** The last block: lines, then everything is said to be written, and what was kept goes. */
  close(change: Change | EditSource): void {
    const { intent } = this;
    const { tables } = this.checked;
    for (const { table, hasLines } of intent.kept) {
      const found = tables.get(table)?.table;
      if (found && hasLines) writeLines(found.worksheet, linesOf(change, table) ?? []);
    }
    const { note } = change;
    const written: Intent = { ...intent, state: 'written', ...(note === undefined ? {} : { note }) };
    noteIntent(this.context, written);
    leaveNote(this.context, note);
    closeJournal(
      this.context,
      written,
      intent.kept.map(({ backup }) => backup),
    );
    dropClaim(this.context, this.options.owner ?? ONLY_PANE);
    // Last, when the journal is closed: without a printer Excel may refuse to lay out pages.
    for (const table of this.made) layOutPages(table);
  }
}

function linesOf({ lines }: Pick<Change, 'lines'>, name: TableName): readonly string[] | undefined {
  return lines.find(({ table }) => table === name)?.lines;
}

function headersOf(name: TableName): readonly string[] {
  return schemaOf(name).columns.map((column) => column.name);
}
