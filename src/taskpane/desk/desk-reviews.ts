import {
  automaticRequest,
  automaticSteps,
  perform,
  type HistoryEntry,
  type Issue,
  type ReviewContext,
} from '../../engine';
import { billBook, type BilledBook } from '../../book/bill-book';
import type { BilledReport } from '../../book/billed-report';
import type { Book } from '../../book/book';
import { withFrozen } from '../../book/frozen-figures';
import { withHistory } from '../../book/history-rows';
import { changesBehind, logOf, withInputLog } from '../../book/input-log';
import { outputRowsOf, type OutputRows } from '../../book/output-rows';
import { reportIdIn, reportKeyOf, type ReportId } from '../../book/report-id';
import { withoutMoney } from '../../book/report-rows';
import { withReports } from '../../book/with-reports';
import { REVIEW_WORDS } from '../text/review-words';
import type { DeskBook } from './desk-book';
import { contextAfter, reviewEntries, type Asking } from './review-entries';
import type { AskedAction, AutomaticStepView, ReviewAsk, ReviewView } from './review-views';
import { automaticStepView } from './views/automatic-step-view';
import { reviewView } from './views/review-view';

/** What actions would make of the workbook; or why they may not be taken. */
export type ReviewPlan =
  | { readonly wanted: Book; readonly billed: BilledBook; readonly says: string }
  | { readonly refusals: readonly Issue[] };

/** The review of the reports that lie on the desk. */
export class DeskReviews {
  readonly #workbook: DeskBook;
  /** The zone of who works here, for reading times. */
  readonly #zone: () => string;

  #logged: { readonly book: Book; readonly log: readonly HistoryEntry[] } | null = null;

  constructor(workbook: DeskBook, zone: () => string) {
    this.#workbook = workbook;
    this.#zone = zone;
  }

  view(id: ReportId): ReviewView {
    const report = this.#report(id);
    return reviewView({
      report,
      context: this.#context(report),
      log: this.#log(),
      asking: this.asking(),
    });
  }

  /**
   * Takes actions in their order: all of them, or none.
   *
   * Rule: each action gives the entries of its report; the reports that were acted on are then computed anew with their
   *       histories, the others stay as they stand.
   */
  plan(asks: readonly ReviewAsk[]): ReviewPlan {
    const asking = this.asking();
    const contexts = new Map<string, ReviewContext>();
    const taken: Taken[] = [];
    const refusals: Issue[] = [];
    for (const ask of asks) {
      const report = this.#report(ask);
      const context = contexts.get(reportKeyOf(ask)) ?? this.#context(report);
      const answer = reviewEntries(ask, { report, context }, asking);
      if ('issues' in answer) refusals.push(...answer.issues);
      else {
        contexts.set(reportKeyOf(ask), contextAfter(context, answer.entries));
        taken.push({ id: ask, action: ask.action, entries: answer.entries });
      }
    }
    return refusals.length > 0 ? { refusals } : this.#planned(taken);
  }

  automaticSteps(): readonly AutomaticStepView[] {
    return this.#steps().map(({ step }) => automaticStepView(step));
  }

  /** Takes every automatic step that is due and that nothing is in the way of, in the order in which they fell due (R37). */
  planAutomaticSteps(): ReviewPlan {
    const { at, zone } = this.asking();
    return this.#planned(
      this.#steps().flatMap(({ step, context }): Taken[] => {
        const answer = perform(automaticRequest(step, { at, zone }), context);
        return 'entries' in answer ? [{ id: step, action: step.action, entries: answer.entries }] : [];
      }),
    );
  }

  #steps() {
    const billed = this.#workbook.billed();
    if (!billed.isComputed) return [];
    const contexts = billed.reports
      .filter(({ isReceived, altered }) => isReceived && altered.length === 0)
      .map((report) => ({ key: reportKeyOf(report), context: this.#context(report) }));
    const byKey = new Map(contexts.map(({ key, context }) => [key, context]));
    const steps = automaticSteps([...byKey.values()], this.asking().at);
    return steps.flatMap((step) => {
      const context = byKey.get(reportKeyOf(step));
      return context === undefined ? [] : [{ step, context }];
    });
  }

  #planned(taken: readonly Taken[]): ReviewPlan {
    const { book } = this.#workbook;
    const entries = taken.flatMap((one) => one.entries);
    if (entries.length === 0)
      return { wanted: book, billed: this.#workbook.billed(), says: REVIEW_WORDS.nothing };
    const context = this.#workbook.context();
    const recorded = withHistory(book, entries);
    const written = new Set(taken.map(({ id }) => reportKeyOf(id)));
    const billed = billBook(recorded, { ...context, written });
    const restored = new Set(
      taken.flatMap(({ id, action }) => (action === 'restore-approved-values' ? [reportKeyOf(id)] : [])),
    );
    const put = withRestored(billed, restored);
    const rows = billed.settings.tier === 'Tier 2' ? withoutMoney(put) : put;
    const wanted = withReports(recorded, rows, ({ key }) => written.has(key));
    return { wanted, billed, says: REVIEW_WORDS.done(doneOf(taken)) };
  }

  #report(id: ReportId): BilledReport {
    const report = this.#workbook.billed().reports.find((one) => reportKeyOf(one) === reportKeyOf(id));
    if (report === undefined) throw new Error(`There is no report of ${id.partner} for ${id.cycle}.`);
    return report;
  }

  #context({ report, state, computedWith, ...id }: BilledReport): ReviewContext {
    const { digest } = this.#workbook.context();
    const { review } = this.#workbook.billed().settings;
    const changes = [...state.changes, ...changesBehind(report, this.#log())];
    return {
      state: { ...state, changes },
      computedWith,
      isOutOfDate: this.#workbook.summary(id).isOutOfDate,
      settings: review,
      digest,
    };
  }

  /** What the inputs' log will say once a change is written: changes that nobody recorded yet are the asker's. */
  #log(): readonly HistoryEntry[] {
    const { book } = this.#workbook;
    if (this.#logged?.book === book) return this.#logged.log;
    const { digest } = this.#workbook.context();
    const log = logOf(withInputLog(book, this.asking(), digest).LMP_History);
    this.#logged = { book, log };
    return log;
  }

  /** Who works here, now; a history tells times to the second. */
  asking(): Asking {
    const at = Math.floor(this.#workbook.context().now / 1000) * 1000;
    return { by: this.#workbook.person, at, zone: this.#zone() };
  }
}

interface Taken {
  readonly id: ReportId;
  readonly action: AskedAction;
  readonly entries: readonly HistoryEntry[];
}

/** What was done, for each report its actions; an automatic approval that followed is one. */
function doneOf(taken: readonly Taken[]) {
  const done = new Map<string, { cycle: string; partner: string; actions: AskedAction[] }>();
  for (const { id, action, entries } of taken) {
    if (entries.length === 0) continue;
    const found = done.get(reportKeyOf(id)) ?? { cycle: id.cycle, partner: id.partner, actions: [] };
    found.actions.push(action);
    if (entries.some((entry) => entry.action === 'automatic-approval') && action !== 'automatic-approval') {
      found.actions.push('automatic-approval');
    }
    done.set(reportKeyOf(id), found);
  }
  return [...done.values()];
}

/** The computed rows, those of some reports with what was approved put back. */
function withRestored({ rows, reports }: BilledBook, restored: ReadonlySet<string>): OutputRows {
  return reports
    .filter((report) => restored.has(reportKeyOf(report)))
    .reduce((so, report): OutputRows => {
      const key = reportKeyOf(report);
      const isOwn = (name: keyof OutputRows) => (row: OutputRows[typeof name][number]) =>
        reportKeyOf(reportIdIn(name, row)) === key;
      const own = outputRowsOf((name) => so[name].filter(isOwn(name)));
      const { approvedFigures, billedFigures } = report.state;
      const put = withFrozen(own, { quantities: approvedFigures, money: billedFigures });
      return outputRowsOf((name) => [...so[name].filter((row) => !isOwn(name)(row)), ...put[name]]);
    }, rows);
}
