import type { Person } from '../../engine';
import { billBook, type BilledBook, type BillContext } from '../../book/bill-book';
import { billReport } from '../../book/bill-report';
import { bookOf, EMPTY_BOOK, type Book } from '../../book/book';
import { entryCountsIn, type EntryCounts } from '../../book/entry-counts';
import { KeptWork } from '../../book/kept-work';
import type { Cell } from '../../book/cell';
import { outOfDate } from '../../book/out-of-date';
import { reportKeyOf } from '../../book/report-id';
import { TABLE_NAMES, type TableName } from '../../book/schema';
import { settingRows } from '../../book/setting-rows';
import type { StoredBook } from '../../book/stored-table';
import { tableRepairs } from '../../book/table-repairs';
import type { TableShape } from '../../book/table-shape';
import { DESK_WORDS } from '../text/desk-words';
import type { ReportId, ReportSummary, Self } from './report-views';
import { TakenBook } from './taken-book';
import { reportSummaries, type ShownBook } from './views/overview-view';
import { openedReport, type OpenedReport } from './views/report-view';

const NO_SHAPES = Object.fromEntries(TABLE_NAMES.map((name) => [name, null])) as unknown as Readonly<
  Record<TableName, TableShape | null>
>;

/** The workbook that lies on the desk: its rows as they were taken, and what is computed from them, once. */
export class DeskBook {
  #taken = new TakenBook(NO_SHAPES, {});
  /** What is being taken; the workbook before it stays on the desk until all of it is there. */
  #incoming: TakenBook | null = null;
  #book: Book = EMPTY_BOOK;
  #billed: BilledBook | null = null;
  #outOfDate: readonly ReportId[] = [];
  #summaries: ReadonlyMap<string, ReportSummary> = new Map();
  readonly #opened = new Map<string, OpenedReport>();
  readonly #kept = new KeptWork();
  /** The workbook as it is to be after the change that was planned last; it may never be written. */
  #planned: Book | null = null;

  /** Who works in this pane, where somebody said so. */
  self: Self | null = null;

  constructor(private readonly surroundings: () => Omit<BillContext, 'kept' | 'noted'>) {}

  context(): BillContext {
    return { ...this.surroundings(), noted: this.noted, kept: this.#kept };
  }

  /** Remembers the rows that a change is to write: those that are read after it are likely to be the same. */
  expect(planned: Book): void {
    this.#planned = planned;
  }

  begin(shapes: Readonly<Record<TableName, TableShape | null>>, note: string): void {
    this.#incoming = new TakenBook(shapes, entryCountsIn(note));
    this.#takeOver();
  }

  take(table: TableName, values: readonly (readonly Cell[])[]): void {
    this.#incoming?.take(table, values);
    this.#takeOver();
  }

  #takeOver(): void {
    if (this.#incoming?.isComplete !== true) return;
    this.#incoming.keepRows(this.#planned ?? this.#book);
    this.#taken = this.#incoming;
    this.#incoming = null;
    this.#planned = null;
    this.#billed = null;
    this.#opened.clear();
  }

  /** How many entries the history had when it was last written. */
  get noted(): EntryCounts {
    return this.#taken.noted;
  }

  get stored(): StoredBook {
    return this.#taken.stored();
  }

  /** The rows, without the blank ones that people leave. */
  get book(): Book {
    this.billed();
    return this.#book;
  }

  /** Computes the book once, however often it is asked for. */
  billed(): BilledBook {
    if (this.#billed !== null) return this.#billed;
    this.#book = this.#taken.book();
    this.#billed = billBook(this.#book, this.context());
    this.#outOfDate = outOfDate(this.#book, this.#billed);
    const summaries = reportSummaries(this.#book, this.#billed, this.#outOfDate);
    this.#summaries = new Map(summaries.map((summary) => [reportKeyOf(summary), summary]));
    this.#opened.clear();
    return this.#billed;
  }

  /** Where days begin. Throws while a setting cannot be read: no default is taken for it. */
  get timeZone(): string {
    const { settings } = this.billed();
    if (settings.rules === null) throw new Error(settings.issues[0]?.message ?? DESK_WORDS.settings);
    return settings.rules.timeZone;
  }

  /** Who works here: in this pane, where somebody said so, else whom the workbook names; the tier is the workbook's. */
  get person(): Person {
    const { person } = this.billed().settings;
    return this.self === null ? person : { ...person, ...this.self };
  }

  /** The reports whose rows are not what the inputs now give (R38). */
  get outOfDate(): readonly ReportId[] {
    this.billed();
    return this.#outOfDate;
  }

  get summaries(): readonly ReportSummary[] {
    this.billed();
    return [...this.#summaries.values()];
  }

  /** What the pane shows of it before a report is opened. */
  shown(): ShownBook {
    const { book, summaries, person, self } = this;
    return { book, billed: this.billed(), summaries, person, self };
  }

  summary(id: ReportId): ReportSummary {
    this.billed();
    const summary = this.#summaries.get(reportKeyOf(id));
    if (summary === undefined) throw new Error(`There is no report of ${id.partner} for ${id.cycle}.`);
    return summary;
  }

  /** A report with its working, laid out when it is first asked for; null where there is none. */
  opened(id: ReportId): OpenedReport | null {
    const key = reportKeyOf(id);
    const known = this.#opened.get(key);
    if (known !== undefined) return known;
    const billed = this.billed().reports.find((report) => reportKeyOf(report) === key);
    if (billed === undefined) return null;
    const { issues, isComplete } = billed.report;
    const whole = billReport(this.#book, id, this.context()) ?? billed.shown;
    const opened = openedReport({ ...whole, issues, isComplete });
    this.#opened.set(key, opened);
    return opened;
  }

  /** Throws where the workbook cannot be read as it should be: it is not written then either. */
  requireWritable(): void {
    const repair = tableRepairs(this.stored).find(({ hidesReports }) => hidesReports);
    if (repair !== undefined) throw new Error(`${repair.message} Choose Repair first.`);
    this.requireKnown();
  }

  /** Throws where a newer program wrote the workbook. */
  requireKnown(): void {
    if (this.billed().settings.isReadOnly) throw new Error(DESK_WORDS.newer);
  }
}

/** A workbook that has no settings yet gets them with their defaults. */
export function withDefaults(book: Book): Book {
  if (book.LMP_Settings.length > 0) return book;
  return bookOf((name) => (name === 'LMP_Settings' ? settingRows() : book[name]));
}
