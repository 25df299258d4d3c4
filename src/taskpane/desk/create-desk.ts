import type { Cell } from '../../book/cell';
import { changeWith } from '../../book/change-of';
import type { Edit } from '../../book/edit';
import { billBook } from '../../book/bill-book';
import { withOutput } from '../../book/output-rows';
import { reportKeyOf } from '../../book/report-id';
import type { TableName } from '../../book/schema';
import { sheetLines } from '../../book/sheet-lines';
import { tableRepairs } from '../../book/table-repairs';
import type { TableShape } from '../../book/table-shape';
import { areAsTheyWere, type TouchedRows } from '../../book/touched-rows';
import type { DailyChart } from '../../workbook/daily-chart';
import { countText } from '../shared/amount';
import { DESK_WORDS } from '../text/desk-words';
import { answered } from './answered';
import type { Desk, PlannedChange, ReferenceReading, ReferenceTable } from './desk';
import { DeskBook, withDefaults } from './desk-book';
import { exportFile, exportGrid } from './desk-exports';
import { DeskReferences } from './desk-references';
import { DeskPlans } from './desk-plans';
import { DeskReviews } from './desk-reviews';
import { DeskUsage } from './desk-usage';
import type { AutomaticStepView, PlannedReview, ReviewAsk, ReviewView } from './review-views';
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
import { sha256Text } from './sha256-text';
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
  /** The time zone of who works here; the history keeps it for reading its times. */
  readonly zone: () => string;
}

/** Makes a desk. It may run in a worker or where it is made. */
export function createDesk(surroundings: DeskSurroundings): Desk {
  return new BookDesk(surroundings);
}

class BookDesk implements Desk {
  readonly #workbook: DeskBook;
  readonly #usage: DeskUsage;
  readonly #references: DeskReferences;
  readonly #reviews: DeskReviews;
  readonly #plans: DeskPlans;

  constructor(surroundings: DeskSurroundings) {
    const { now, program, zone } = surroundings;
    this.#workbook = new DeskBook(() => ({ now: now().getTime(), program, digest: sha256Text }));
    this.#usage = new DeskUsage(this.#workbook);
    this.#references = new DeskReferences(this.#workbook);
    this.#reviews = new DeskReviews(this.#workbook, zone);
    this.#plans = new DeskPlans(this.#workbook, () => this.#reviews.asking());
  }

  beginBook(shapes: Readonly<Record<TableName, TableShape | null>>, note: string): Promise<void> {
    return answered(() => {
      this.#workbook.begin(shapes, note);
    });
  }

  takeRows(table: TableName, values: readonly (readonly Cell[])[]): Promise<void> {
    this.#workbook.take(table, values);
    return Promise.resolve();
  }

  overview(): Promise<Overview> {
    return answered(() => overviewView(this.#workbook.stored, this.#workbook.shown()));
  }

  readonly iAm: Desk['iAm'] = (self) => answered(() => void (this.#workbook.self = self));

  inspect(files: readonly File[], columns: ReadRequest['columns']): Promise<readonly FileInspection[]> {
    return answered(() => {
      const { timeZone, book } = this.#workbook;
      const about = { loads: book.LMP_Loads, timeZone };
      return Promise.all(
        files.map((file) => inspectFile(file, { ...about, choice: columns[file.name] ?? null })),
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
      return isNothing ? this.#plans.nothing(says) : this.#plans.plan(plan.wanted, plan.billed, says);
    });
  }

  planRecompute(): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      const { book, outOfDate: stale } = this.#workbook;
      const billed = this.#workbook.billed();
      const computed = new Set(billed.reports.map(reportKeyOf));
      const gone = stale.filter((id) => !computed.has(reportKeyOf(id))).length;
      const says = DESK_WORDS.recomputed(stale.length - gone, gone);
      const planned = this.#plans.plan(withOutput(book, billed.rows), billed, says);
      return planned.edits === 0 ? { ...planned, says: DESK_WORDS.upToDate } : planned;
    });
  }

  planSetting(name: string, value: string): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      const { wanted, says, decidesMoney } = settingChange(withDefaults(this.#workbook.book), name, value);
      if (!decidesMoney) return this.#plans.plan(wanted, this.#workbook.billed(), says);
      // Whether there may be money at all: the reports must not wait for Recompute to lose it.
      const billed = billBook(wanted, this.#workbook.context());
      return this.#plans.plan(withOutput(wanted, billed.rows), billed, says);
    });
  }

  readReference(table: ReferenceTable, file: File): Promise<ReferenceReading> {
    return this.#references.read(table, file);
  }

  planReferences(readings: readonly ReferenceReading[]): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      const { wanted, says } = this.#references.plan(readings);
      return this.#plans.plan(wanted, this.#workbook.billed(), says);
    });
  }

  review(id: ReportId): Promise<ReviewView> {
    return answered(() => this.#reviews.view(id));
  }

  planReview(asks: readonly ReviewAsk[]): Promise<PlannedReview> {
    return answered(() => {
      this.#workbook.requireWritable();
      return this.#plans.planReviewed(this.#reviews.plan(asks));
    });
  }

  automaticSteps(): Promise<readonly AutomaticStepView[]> {
    return answered(() => this.#reviews.automaticSteps());
  }

  planAutomaticSteps(): Promise<PlannedReview> {
    return answered(() => {
      this.#workbook.requireWritable();
      return this.#plans.planReviewed(this.#reviews.planAutomaticSteps());
    });
  }

  planRepair(): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireKnown();
      const stored = this.#workbook.stored;
      const repairs = tableRepairs(stored);
      if (repairs.length === 0) return this.#plans.nothing(DESK_WORDS.nothingToRepair);
      const change = changeWith(
        stored,
        repairs.flatMap(({ edits }) => edits),
        sheetLines(this.#workbook.book, this.#workbook.billed()),
      );
      return this.#plans.keep(change, `${countText(repairs.length, 'repair')} made.`);
    });
  }

  planTables(): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      return this.#plans.plan(this.#workbook.book, this.#workbook.billed(), DESK_WORDS.tablesMade);
    });
  }

  edit(index: number): Promise<Edit> {
    return answered(() => this.#plans.edit(index));
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

  readonly exportFile: Desk['exportFile'] = (...asked) => exportFile(this.#workbook, ...asked);
  readonly exportGrid: Desk['exportGrid'] = (request) => exportGrid(this.#workbook, request);

  #open(id: ReportId): OpenedReport {
    const opened = this.#workbook.opened(id);
    if (opened === null) throw new Error(`There is no report of ${id.partner} for ${id.cycle}.`);
    return opened;
  }
}
