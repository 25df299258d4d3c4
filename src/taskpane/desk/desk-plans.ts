import type { Book } from '../../book/book';
import type { BilledBook } from '../../book/bill-book';
import type { Change } from '../../book/change';
import { changeOf } from '../../book/change-of';
import type { Edit } from '../../book/edit';
import { entryCountsAfter } from '../../book/entry-counts';
import { withInputLog, type Seen } from '../../book/input-log';
import { MONEY_TABLES } from '../../book/reference-rows';
import { sheetLines } from '../../book/sheet-lines';
import { touchedRows } from '../../book/touched-rows';
import { REVIEW_WORDS } from '../text/review-words';
import type { PlannedChange } from './desk';
import { withDefaults, type DeskBook } from './desk-book';
import type { ReviewPlan } from './desk-reviews';
import type { PlannedReview } from './review-views';

/** What the desk has planned last, step by step, until it is fetched. */
export class DeskPlans {
  readonly #workbook: DeskBook;
  readonly #asking: () => Seen;
  #planned: readonly Edit[] = [];

  constructor(workbook: DeskBook, asking: () => Seen) {
    this.#workbook = workbook;
    this.#asking = asking;
  }

  edit(index: number): Edit {
    const edit = this.#planned[index];
    if (edit === undefined) throw new Error(`The planned change has no step ${index}.`);
    return edit;
  }

  plan(wanted: Book, billed: BilledBook, says: string): PlannedChange {
    // Whatever is written, changes of inputs that nobody recorded yet are recorded with it (R35).
    const { digest } = this.#workbook.context();
    const book = withInputLog(withDefaults(wanted), this.#asking(), digest);
    this.#workbook.expect(book);
    const leftOut = billed.settings.tier === 'Tier 2' ? MONEY_TABLES : [];
    const change = changeOf(this.#workbook.stored, { book, lines: sheetLines(book, billed), leftOut });
    return this.keep({ ...change, ...this.#noteOf(change, book) }, says);
  }

  /** Of a write of the history alone: others must not take back what somebody else noted meanwhile. */
  #noteOf({ expects }: Change, { LMP_History: wanted }: Book): Pick<Change, 'note'> {
    if (!('LMP_History' in expects)) return {};
    const { noted, book } = this.#workbook;
    return { note: JSON.stringify(entryCountsAfter(noted, { stands: book.LMP_History, wanted })) };
  }

  planReviewed(plan: ReviewPlan): PlannedReview {
    if ('refusals' in plan) return { ...this.nothing(REVIEW_WORDS.refused), refusals: plan.refusals };
    return { ...this.plan(plan.wanted, plan.billed, plan.says), refusals: [] };
  }

  keep({ edits, ...change }: Change, says: string): PlannedChange {
    this.#planned = edits;
    return { ...change, edits: edits.length, touches: touchedRows(edits, this.#workbook.stored), says };
  }

  nothing(says: string): PlannedChange {
    return this.keep({ expects: {}, edits: [], lines: [] }, says);
  }
}
