import type { Book } from '../../book/book';
import { bookOf } from '../../book/book';
import type { Cell } from '../../book/cell';
import type { Change } from '../../book/change';
import { changeOf, changeWith } from '../../book/change-of';
import type { Edit } from '../../book/edit';
import { billBook, type BilledBook } from '../../book/bill-book';
import { usageOf } from '../../book/book-usage';
import { withOutput } from '../../book/output-rows';
import type { TableName } from '../../book/schema';
import { settingProblem, withSetting } from '../../book/settings';
import { SETTING_NAMES } from '../../book/settings-table';
import { sheetLines } from '../../book/sheet-lines';
import { tableRepairs } from '../../book/table-repairs';
import type { TableShape } from '../../book/table-shape';
import { rejectLine, REJECTS_HEADER } from '../../exchange/rejects-csv';
import type { DailyChart } from '../../workbook/daily-chart';
import { countText, cycleText } from '../shared/amount';
import { DESK_WORDS } from '../text/desk-words';
import type { Desk, PlannedChange, ReferenceReading, ReferenceTable } from './desk';
import { DeskBook, withDefaults } from './desk-book';
import { inspectFile } from './inspect-file';
import { planLoad, type LoadPlan } from './load-plan';
import { loadPreview } from './load-preview';
import { readUsage, type UsageRead } from './read-usage';
import { readReference, withReference, type ReferenceRead } from './reference-load';
import type {
  CellExplanation,
  Overview,
  ReportId,
  ReportView,
  SelectedTableCell,
  StepView,
} from './report-views';
import { usageReading } from './usage-reading';
import type {
  FileInspection,
  LoadDecisions,
  LoadPreview,
  ReadProgress,
  ReadRequest,
  UsageReading,
} from './usage-views';
import { cellExplanation } from './views/cell-explanation';
import { dailyChart } from './views/daily-chart';
import { overviewView } from './views/overview-view';
import { reportView, type OpenedReport } from './views/report-view';
import { stepView } from './views/step-view';

/** What the desk does not find in what it is given. */
export interface DeskSurroundings {
  readonly now: () => Date;
  /** The program's version, stamped on reports (D8). */
  readonly program: string;
}

/** Makes a desk. It may run in a worker or where it is made. */
export function createDesk(surroundings: DeskSurroundings): Desk {
  return new BookDesk(surroundings);
}

class BookDesk implements Desk {
  readonly #workbook: DeskBook;
  #reading: AbortController | null = null;
  #read: UsageRead | null = null;
  #reference: ReferenceRead | null = null;
  #planned: readonly Edit[] = [];

  constructor(surroundings: DeskSurroundings) {
    const { now, program } = surroundings;
    this.#workbook = new DeskBook(() => ({ now: now().getTime(), program }));
  }

  beginBook(shapes: Readonly<Record<TableName, TableShape | null>>): Promise<void> {
    this.#workbook.begin(shapes);
    return Promise.resolve();
  }

  takeRows(table: TableName, values: readonly (readonly Cell[])[]): Promise<void> {
    this.#workbook.take(table, values);
    return Promise.resolve();
  }

  overview(): Promise<Overview> {
    const billed = this.#workbook.billed();
    return Promise.resolve(overviewView(this.#workbook.stored, this.#workbook.book, billed));
  }

  inspect(files: readonly File[], columns: ReadRequest['columns']): Promise<readonly FileInspection[]> {
    const timeZone = this.#workbook.timeZone;
    return Promise.all(
      files.map((file) => inspectFile(file, { choice: columns[file.name] ?? {}, timeZone })),
    );
  }

  async read(
    files: readonly File[],
    request: ReadRequest,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<UsageReading> {
    const reading = new AbortController();
    this.#reading = reading;
    this.#read = null;
    const { signal } = reading;
    const read = await readUsage(files, { request, timeZone: this.#workbook.timeZone, onProgress, signal });
    this.#read = read;
    return usageReading(read);
  }

  cancel(): Promise<void> {
    this.#reading?.abort();
    return Promise.resolve();
  }

  rejectsCsv(): Promise<string> {
    return Promise.resolve(REJECTS_HEADER + (this.#read?.rejects ?? []).map(rejectLine).join(''));
  }

  previewLoad(decisions: LoadDecisions): Promise<LoadPreview> {
    const read = this.#readUsage();
    const plan = this.#planLoad(decisions);
    const present = usageOf(this.#workbook.book, this.#workbook.timeZone).totals;
    return Promise.resolve(loadPreview({ plan, read, decisions, book: this.#workbook.book, present }));
  }

  async planLoad(decisions: LoadDecisions): Promise<PlannedChange> {
    this.#workbook.requireWritable();
    const { questions } = await this.previewLoad(decisions);
    const [question] = questions;
    if (question !== undefined) throw new Error(question.message);
    const plan = this.#planLoad(decisions);
    if (plan.nothingBecause !== '') return this.#nothing(plan.nothingBecause);
    const rows = plan.totals.reduce((sum, total) => sum + total.rows, 0);
    const partners = new Set(plan.totals.map(({ partner }) => partner)).size;
    const says =
      `${countText(rows, 'row')} of ${cycleText(decisions.cycle)} loaded, ` +
      `${countText(partners, 'report')} computed.`;
    return this.#plan(plan.wanted, plan.billed, says);
  }

  planRecompute(): Promise<PlannedChange> {
    this.#workbook.requireWritable();
    const billed = this.#workbook.billed();
    const stale = this.#workbook.summaries.filter(({ isOutOfDate }) => isOutOfDate).length;
    const wanted = withOutput(this.#workbook.book, billed.rows);
    const says = stale === 0 ? DESK_WORDS.upToDate : `${countText(stale, 'report')} computed anew.`;
    return Promise.resolve(this.#plan(wanted, billed, says));
  }

  planSetting(name: string, value: string): Promise<PlannedChange> {
    this.#workbook.requireWritable();
    const setting = SETTING_NAMES.find((one) => one === name);
    if (setting === undefined) throw new Error(`There is no setting called “${name}”.`);
    const problem = settingProblem(setting, value);
    if (problem !== '') throw new Error(`${name}: ${problem}`);
    const rows = withSetting(withDefaults(this.#workbook.book).LMP_Settings, setting, value);
    const { book } = this.#workbook;
    const changed = bookOf((table) => (table === 'LMP_Settings' ? rows : book[table]));
    const says = `${name} is ${value === '' ? 'blank' : value} now.`;
    if (setting !== 'Tier') return Promise.resolve(this.#plan(changed, this.#workbook.billed(), says));
    // Whether there may be money at all: the reports must not wait for Recompute to lose it.
    const billed = billBook(changed, this.#workbook.context());
    return Promise.resolve(this.#plan(withOutput(changed, billed.rows), billed, says));
  }

  async readReference(table: ReferenceTable, file: File): Promise<ReferenceReading> {
    this.#reference = await readReference(table, file, this.#workbook.book);
    return this.#reference.reading;
  }

  planReference(): Promise<PlannedChange> {
    this.#workbook.requireWritable();
    if (this.#reference === null) throw new Error('No file was read.');
    const { table, reading } = this.#reference;
    const wanted = withReference(this.#workbook.book, this.#reference);
    const says = `${countText(reading.added, 'row')} added to ${table}, ${reading.changed} changed.`;
    return Promise.resolve(this.#plan(wanted, this.#workbook.billed(), says));
  }

  planRepair(): Promise<PlannedChange> {
    const stored = this.#workbook.stored;
    const repairs = tableRepairs(stored);
    if (repairs.length === 0) return Promise.resolve(this.#nothing(DESK_WORDS.nothingToRepair));
    const change = changeWith(
      stored,
      repairs.flatMap(({ edits }) => edits),
      sheetLines(this.#workbook.book, this.#workbook.billed()),
    );
    return Promise.resolve(this.#keep(change, `${countText(repairs.length, 'repair')} made.`));
  }

  planTables(): Promise<PlannedChange> {
    this.#workbook.requireWritable();
    return Promise.resolve(this.#plan(this.#workbook.book, this.#workbook.billed(), DESK_WORDS.tablesMade));
  }

  edit(index: number): Promise<Edit> {
    const edit = this.#planned[index];
    if (edit === undefined) throw new Error(`The planned change has no step ${index}.`);
    return Promise.resolve(edit);
  }

  report(id: ReportId): Promise<ReportView> {
    return Promise.resolve(reportView(this.#open(id), this.#workbook.summary(id)));
  }

  step(id: ReportId, step: number): Promise<StepView> {
    return Promise.resolve(stepView(this.#open(id).working.steps, step));
  }

  dailyChart(id: ReportId): Promise<DailyChart | null> {
    return Promise.resolve(dailyChart(id, this.#open(id)));
  }

  explain(cell: SelectedTableCell): Promise<CellExplanation | null> {
    return Promise.resolve(cellExplanation(cell, (id) => this.#workbook.opened(id)));
  }

  #open(id: ReportId): OpenedReport {
    const opened = this.#workbook.opened(id);
    if (opened === null) throw new Error(`There is no report of ${id.partner} for ${id.cycle}.`);
    return opened;
  }

  #planLoad(decisions: LoadDecisions): LoadPlan {
    const book = withDefaults(this.#workbook.book);
    return planLoad({ book, read: this.#readUsage(), decisions, context: this.#workbook.context() });
  }

  #readUsage(): UsageRead {
    if (this.#read === null) throw new Error('No usage was read.');
    return this.#read;
  }

  #plan(wanted: Book, billed: BilledBook, says: string): PlannedChange {
    const complete = withDefaults(wanted);
    return this.#keep(changeOf(this.#workbook.stored, complete, sheetLines(complete, billed)), says);
  }

  #keep({ edits, ...change }: Change, says: string): PlannedChange {
    this.#planned = edits;
    return { ...change, edits: edits.length, says };
  }

  #nothing(says: string): PlannedChange {
    return this.#keep({ expects: {}, edits: [], lines: [] }, says);
  }
}
