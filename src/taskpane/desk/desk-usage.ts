import { rejectLine, REJECTS_HEADER } from '../../exchange/rejects-csv';
import { countText, cycleText } from '../shared/amount';
import { DESK_WORDS } from '../text/desk-words';
import { withDefaults, type DeskBook } from './desk-book';
import { planLoad, type LoadPlan } from './load-plan';
import { loadPreview } from './load-preview';
import { readUsage, type UsageRead } from './read-usage';
import { usageReading } from './usage-reading';
import type { LoadDecisions, LoadPreview, ReadProgress, ReadRequest, UsageReading } from './usage-views';

/** The usage files that lie on the desk, from their reading to the plan of their load. */
export class DeskUsage {
  readonly #workbook: DeskBook;
  #reading: AbortController | null = null;
  #read: UsageRead | null = null;

  constructor(workbook: DeskBook) {
    this.#workbook = workbook;
  }

  /** Reads files; what was read before is forgotten, also where the reading is cancelled or fails. */
  async read(
    files: readonly File[],
    request: ReadRequest,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<UsageReading> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.#read = null;
    const { signal } = reading;
    const read = await readUsage(files, { request, timeZone: this.#workbook.timeZone, onProgress, signal });
    this.#read = read;
    return usageReading(read);
  }

  cancel(): void {
    this.#reading?.abort();
  }

  rejectsCsv(): string {
    return REJECTS_HEADER + (this.#read?.rejects ?? []).map(rejectLine).join('');
  }

  preview(decisions: LoadDecisions, plan = this.#planned(decisions)): LoadPreview {
    const { book, timeZone } = this.#workbook;
    const { totals: present } = this.#workbook.billed();
    return loadPreview({ plan, read: this.#wasRead(), decisions, book, present, timeZone });
  }

  /** Throws where something is not decided yet; `says` is what the load does, or why it does nothing. */
  plan(decisions: LoadDecisions): { readonly plan: LoadPlan; readonly says: string } {
    const plan = this.#planned(decisions);
    const [question] = this.preview(decisions, plan).questions;
    if (question !== undefined) throw new Error(question.message);
    const { request, usage } = this.#wasRead();
    if (request.duplicates === 'ask' && usage.duplicates.keys > 0) {
      throw new Error(DESK_WORDS.undecided(usage.duplicates.rows));
    }
    const rows = plan.totals.reduce((sum, total) => sum + total.rows, 0);
    const partners = new Set(plan.totals.map(({ partner }) => partner)).size;
    const says =
      `${countText(rows, 'row')} of ${cycleText(decisions.cycle)} loaded, ` +
      `${countText(partners, 'report')} computed.`;
    return { plan, says: plan.nothingBecause === '' ? says : plan.nothingBecause };
  }

  #planned(decisions: LoadDecisions): LoadPlan {
    const book = withDefaults(this.#workbook.book);
    const context = this.#workbook.context();
    return planLoad({ book, read: this.#wasRead(), decisions, context, by: this.#workbook.person.name });
  }

  #wasRead(): UsageRead {
    if (this.#read === null) throw new Error('No usage was read.');
    return this.#read;
  }
}
