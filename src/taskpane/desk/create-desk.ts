import type { Book } from '../../book/book';
import { bookOf } from '../../book/book';
import type { Cell } from '../../book/cell';
import type { Change } from '../../book/change';
import { changeOf, changeWith } from '../../book/change-of';
import type { Edit } from '../../book/edit';
import { billBook, type BilledBook } from '../../book/bill-book';
import { withOutput } from '../../book/output-rows';
import type { TableName } from '../../book/schema';
import { settingProblem, withSetting } from '../../book/settings';
import { SETTING_NAMES } from '../../book/settings-table';
import { sheetLines } from '../../book/sheet-lines';
import { tableRepairs } from '../../book/table-repairs';
import type { TableShape } from '../../book/table-shape';
import type { DailyChart } from '../../workbook/daily-chart';
import { countText } from '../shared/amount';
import { DESK_WORDS } from '../text/desk-words';
import type { Desk, PlannedChange, ReferenceReading, ReferenceTable } from './desk';
import { DeskBook, withDefaults } from './desk-book';
import { DeskUsage } from './desk-usage';
import { inspectFile } from './inspect-file';
import { readReference, withReference, type ReferenceRead } from './reference-load';
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

/** The answer to a call, or its refusal: whoever waits for one must not have to catch the other elsewhere. */
function answered<T>(answer: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(answer());
  });
}

class BookDesk implements Desk {
  readonly #workbook: DeskBook;
  readonly #usage: DeskUsage;
  #reference: ReferenceRead | null = null;
  #planned: readonly Edit[] = [];

  constructor(surroundings: DeskSurroundings) {
    const { now, program } = surroundings;
    this.#workbook = new DeskBook(() => ({ now: now().getTime(), program }));
    this.#usage = new DeskUsage(this.#workbook);
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
    const timeZone = this.#workbook.timeZone;
    return Promise.all(
      files.map((file) => inspectFile(file, { choice: columns[file.name] ?? {}, timeZone })),
    );
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
      const billed = this.#workbook.billed();
      const stale = this.#workbook.summaries.filter(({ isOutOfDate }) => isOutOfDate).length;
      const wanted = withOutput(this.#workbook.book, billed.rows);
      const says = stale === 0 ? DESK_WORDS.upToDate : `${countText(stale, 'report')} computed anew.`;
      return this.#plan(wanted, billed, says);
    });
  }

  planSetting(name: string, value: string): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      const setting = SETTING_NAMES.find((one) => one === name);
      if (setting === undefined) throw new Error(`There is no setting called “${name}”.`);
      const problem = settingProblem(setting, value);
      if (problem !== '') throw new Error(`${name}: ${problem}`);
      const rows = withSetting(withDefaults(this.#workbook.book).LMP_Settings, setting, value);
      const { book } = this.#workbook;
      const changed = bookOf((table) => (table === 'LMP_Settings' ? rows : book[table]));
      const says = `${name} is ${value === '' ? 'blank' : value} now.`;
      if (setting !== 'Tier') return this.#plan(changed, this.#workbook.billed(), says);
      // Whether there may be money at all: the reports must not wait for Recompute to lose it.
      const billed = billBook(changed, this.#workbook.context());
      return this.#plan(withOutput(changed, billed.rows), billed, says);
    });
  }

  async readReference(table: ReferenceTable, file: File): Promise<ReferenceReading> {
    this.#reference = await readReference(table, file, this.#workbook.book);
    return this.#reference.reading;
  }

  planReference(): Promise<PlannedChange> {
    return answered(() => {
      this.#workbook.requireWritable();
      if (this.#reference === null) throw new Error('No file was read.');
      const { table, reading } = this.#reference;
      const wanted = withReference(this.#workbook.book, this.#reference);
      const says = `${countText(reading.added, 'row')} added to ${table}, ${reading.changed} changed.`;
      return this.#plan(wanted, this.#workbook.billed(), says);
    });
  }

  planRepair(): Promise<PlannedChange> {
    return answered(() => {
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

  report(id: ReportId): Promise<ReportView> {
    return answered(() => reportView(this.#open(id), this.#workbook.summary(id)));
  }

  step(id: ReportId, step: number): Promise<StepView> {
    return answered(() => stepView(this.#open(id).working.steps, step));
  }

  dailyChart(id: ReportId): Promise<DailyChart | null> {
    return answered(() => dailyChart(id, this.#open(id)));
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
