import { bookOf, type Book } from '../../book/book';
import type { Cell } from '../../book/cell';
import type { Change } from '../../book/change';
import { changeOf, changeWith } from '../../book/change-of';
import type { Edit } from '../../book/edit';
import { billBook, type BilledBook } from '../../book/bill-book';
import { currentRejects } from '../../book/current-rejects';
import { outOfDate } from '../../book/out-of-date';
import { withOutput } from '../../book/output-rows';
import { MONEY_TABLES } from '../../book/reference-rows';
import { reportKeyOf } from '../../book/report-id';
import type { TableName } from '../../book/schema';
import { sheetLines } from '../../book/sheet-lines';
import { tableRepairs } from '../../book/table-repairs';
import type { TableShape } from '../../book/table-shape';
import { areAsTheyWere, touchedRows, type TouchedRows } from '../../book/touched-rows';
import type { DailyChart } from '../../workbook/daily-chart';
import { countText } from '../shared/amount';
import { DESK_WORDS } from '../text/desk-words';
import { answered } from './answered';
import type { Desk, PlannedChange, ReferenceReading, ReferenceTable } from './desk';
import { DeskBook, withDefaults } from './desk-book';
import { DeskReferences } from './desk-references';
import { DeskUsage } from './desk-usage';
import { inspectFile } from './inspect-file';
import type {
  CellExplanation,
  Overview,
  ReportId,
  ReportView,
  SelectedTableCell,
  StepView,
} from './report-views';
import type {
  FileInspection,
  LoadDecisions,
  LoadPreview,
  ReadProgress,
  ReadRequest,
  UsageReading,
} from './usage-views';
import { settingChange } from './setting-change';
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
  readonly #usage: DeskUsage;
  readonly #references: DeskReferences;
  #planned: readonly Edit[] = [];

  constructor(surroundings: DeskSurroundings) {
    const { now, program } = surroundings;
    this.#workbook = new DeskBook(() => ({ now: now().getTime(), program }));
    this.#usage = new DeskUsage(this.#workbook);
    this.#references = new DeskReferences(this.#workbook);
  }

  beginBook(shapes: Readonly<Record<TableName, TableShape | null>>): Promise<void> {
    return answered(() => {
      this.#workbook.begin(shapes);
    });
  }

  takeRows(table: TableName, values: readonly (readonly Cell[])[]): Promise<void> {
    this.#workbook.take(table, values);
    return Promise.resolve();
  }

  overview(): Promise<Overview> {
    return answered(() => {
      const billed = this.#workbook.billed();
      return overviewView(this.#workbook.stored, this.#workbook.book, billed);
    });
  }

  inspect(files: readonly File[], columns: ReadRequest['columns']): Promise<readonly FileInspection[]> {
    return answered(() => {
      const { timeZone } = this.#workbook;
      return Promise.all(
        files.map((file) => inspectFile(file, { choice: columns[file.name] ?? {}, timeZone })),
      );
    });
  }

  read(
    files: readonly File[],
    request: ReadRequest,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<UsageReading> {
    return this.#usage.read(files, request, onProgress);
  }

  cancel(): Promise<void> {
    return answered(() => {
      this.#usage.cancel();
    });
  }

  rejectsCsv(): Promise<string> {
    return answered(() => this.#usage.rejectsCsv());
  }

  previewLoad(decisions: LoadDecisions): Promise<LoadPreview> {
    return answered(() => this.#usage.preview(decisions));
  }

  planLoad(decisions: LoadDecisions): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      const { plan, says } = this.#usage.plan(decisions);
      const isNothing = plan.nothingBecause !== '';
      return isNothing ? this.#nothing(says) : this.#plan(plan.wanted, plan.billed, says);
    });
  }

  planRecompute(): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      const { book } = this.#workbook;
      const billed = this.#workbook.billed();
      const computed = new Set(billed.reports.map(reportKeyOf));
      const stale = outOfDate(book, billed);
      const gone = stale.filter((id) => !computed.has(reportKeyOf(id))).length;
      const says = DESK_WORDS.recomputed(stale.length - gone, gone);
      const planned = this.#plan(withOutput(book, billed.rows), billed, says);
      return planned.edits === 0 ? { ...planned, says: DESK_WORDS.upToDate } : planned;
    });
  }

  planSetting(name: string, value: string): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      const { wanted, says, decidesMoney } = settingChange(withDefaults(this.#workbook.book), name, value);
      if (!decidesMoney) return this.#plan(wanted, this.#workbook.billed(), says);
      // Whether there may be money at all: the reports must not wait for Recompute to lose it.
      const billed = billBook(wanted, this.#workbook.context());
      return this.#plan(withOutput(wanted, billed.rows), billed, says);
    });
  }

  readReference(table: ReferenceTable, file: File): Promise<ReferenceReading> {
    return this.#references.read(table, file);
  }

  planReferences(readings: readonly ReferenceReading[]): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      const { wanted, says } = this.#references.plan(readings);
      return this.#plan(wanted, this.#workbook.billed(), says);
    });
  }

  planRepair(): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireKnown();
      const stored = this.#workbook.stored;
      const repairs = tableRepairs(stored);
      if (repairs.length === 0) return this.#nothing(DESK_WORDS.nothingToRepair);
      const change = changeWith(
        stored,
        repairs.flatMap(({ edits }) => edits),
        sheetLines(this.#workbook.book, this.#workbook.billed()),
      );
      return this.#keep(change, `${countText(repairs.length, 'repair')} made.`);
    });
  }

  planTables(): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      return this.#plan(this.#workbook.book, this.#workbook.billed(), DESK_WORDS.tablesMade);
    });
  }

  edit(index: number): Promise<Edit> {
    return answered(() => {
      const edit = this.#planned[index];
      if (edit === undefined) throw new Error(`The planned change has no step ${index}.`);
      return edit;
    });
  }

  confirm(rows: TouchedRows, values: readonly (readonly Cell[])[]): Promise<boolean> {
    return answered(() => areAsTheyWere(rows, values, this.#workbook.stored));
  }

  report(id: ReportId): Promise<ReportView> {
    return answered(() => reportView(this.#open(id), this.#workbook.summary(id)));
  }

  step(id: ReportId, step: number): Promise<StepView> {
    return answered(() => stepView(this.#open(id), step));
  }

  dailyChart(id: ReportId, tab: 'services' | 'nfr'): Promise<DailyChart | null> {
    return answered(() => dailyChart(id, this.#open(id), tab));
  }

  explain(cell: SelectedTableCell): Promise<CellExplanation | null> {
    return answered(() => cellExplanation(cell, (id) => this.#workbook.opened(id)));
  }

  #open(id: ReportId): OpenedReport {
    const opened = this.#workbook.opened(id);
    if (opened === null) throw new Error(`There is no report of ${id.partner} for ${id.cycle}.`);
    return opened;
  }

  #plan(wanted: Book, billed: BilledBook, says: string): PlannedChange {
    const filled = withDefaults(wanted);
    const rejected = currentRejects(filled);
    const book = bookOf((name) => (name === 'LMP_Rejected' ? rejected : filled[name]));
    const leftOut = billed.settings.tier === 'Tier 2' ? MONEY_TABLES : [];
    return this.#keep(
      changeOf(this.#workbook.stored, { book, lines: sheetLines(book, billed), leftOut }),
      says,
    );
  }

  #keep({ edits, ...change }: Change, says: string): PlannedChange {
    this.#planned = edits;
    return { ...change, edits: edits.length, touches: touchedRows(edits, this.#workbook.stored), says };
  }

  #nothing(says: string): PlannedChange {
    return this.#keep({ expects: {}, edits: [], lines: [] }, says);
  }
}
