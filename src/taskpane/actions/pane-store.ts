import type { Desk, PlannedChange } from '../desk/desk';
import type { Overview } from '../desk/report-views';
import type { Busy, Outcome } from '../shared/pane-context';
import { ACTION_WORDS } from '../text/action-words';
import type { WorkbookDoor } from './workbook-door';

/** What the pane shows besides what its features keep for themselves. */
export interface PaneState {
  readonly overview: Overview | null;
  readonly busy: Busy | null;
  readonly outcome: Outcome | null;
  /** The report cycle that was chosen; null takes the newest. */
  readonly chosenCycle: string | null;
}

/** A piece of work: what it is called while it lasts, and what it does. */
export interface Task {
  readonly label: string;
  readonly canCancel: boolean;
  /** Leaves the outcome of the work before it standing, where it has nothing to say itself. */
  readonly keepsOutcome?: boolean;
  readonly run: (work: Work) => Promise<Outcome>;
}

/** What a piece of work is given. */
export interface Work {
  readonly signal: AbortSignal;
  /** Says what is being done and how far it is; null where nobody can tell. */
  readonly tell: (label: string, share: number | null) => void;
}

/**
 * The pane's state and the one piece of work in hand: whatever is asked for waits until the work before it has ended.
 *
 * Edges: work never throws; what fails ends with an outcome that says so, and the workbook is then as it was. However it
 *        ends, the pane shows what it read last, once.
 */
export class PaneStore {
  #state: PaneState = { overview: null, busy: null, outcome: null, chosenCycle: null };
  /** Tells this pane's writes from those of another that is open on the workbook. */
  readonly #owner = crypto.randomUUID();
  readonly #listeners = new Set<() => void>();
  #last: Promise<unknown> = Promise.resolve();
  #abort: AbortController | null = null;
  /** Whether a workbook lies on the desk that the pane does not show yet. */
  #isUnseen = false;

  constructor(
    readonly desk: Desk,
    readonly door: WorkbookDoor,
  ) {}

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly set = (change: Partial<PaneState>): void => {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  };

  readonly cancel = (): void => {
    this.#abort?.abort();
  };

  /** Does a piece of work when the one before it is over. */
  readonly perform = (task: Task): Promise<Outcome> => {
    const performed = this.#last.then(() => this.#perform(task));
    this.#last = performed;
    return performed;
  };

  async #perform({ label, canCancel, keepsOutcome = false, run }: Task): Promise<Outcome> {
    const abort = new AbortController();
    this.#abort = abort;
    const before = keepsOutcome ? this.#state.outcome : null;
    this.set({ busy: { label, share: null, canCancel }, outcome: before });
    const tell = (doing: string, share: number | null): void => {
      this.set({ busy: { label: doing, share, canCancel: canCancel && !abort.signal.aborted } });
    };
    const worked = run({ signal: abort.signal, tell }).finally(this.#show);
    const outcome = await worked.catch((failure: unknown): Outcome => {
      const kind = abort.signal.aborted ? 'cancelled' : 'failed';
      const isAbort = failure instanceof Error && failure.name === 'AbortError';
      return { kind, message: isAbort ? ACTION_WORDS.cancelled : this.door.failureText(failure) };
    });
    this.#abort = null;
    this.set({ busy: null, outcome: outcome.message === '' ? before : outcome });
    return outcome;
  }

  /** Lays the workbook's tables on the desk. */
  readonly readWorkbook = async ({ signal, tell }: Work): Promise<void> => {
    tell(ACTION_WORDS.reading, null);
    await this.door.readTables(this.desk, {
      signal,
      onProgress: (read, of) => {
        tell(ACTION_WORDS.reading, of === 0 ? null : read / of);
      },
    });
    this.#isUnseen = true;
    tell(ACTION_WORDS.computing, null);
  };

  /** Shows the workbook that lies on the desk: not before a change of it, because that would be shown for a moment only. */
  readonly #show = async (): Promise<void> => {
    if (!this.#isUnseen) return;
    this.#isUnseen = false;
    this.set({ overview: await this.desk.overview() });
  };

  /**
   * Writes what the desk has planned, and reads the workbook again.
   *
   * Edges: what is written stays written. Where the reading after it fails, the outcome says so, and not that the write did.
   */
  readonly write = async (planned: PlannedChange, work: Work): Promise<Outcome> => {
    if (planned.edits === 0) return { kind: 'nothing', message: planned.says };
    work.tell(ACTION_WORDS.writing, 0);
    await this.door.writeChange(
      {
        ...planned,
        edit: (index) => this.desk.edit(index),
        rows: {
          touches: planned.touches,
          confirm: (rows, values) => this.desk.confirm(rows, values),
        },
      },
      {
        signal: work.signal,
        owner: this.#owner,
        onProgress: (done) => {
          work.tell(ACTION_WORDS.writing, done);
        },
      },
    );
    const reading = { ...work, signal: new AbortController().signal };
    const readAndShow = (): Promise<void> => this.readWorkbook(reading).then(this.#show);
    // A reading that fails is tried once more: what was written is to be seen.
    return readAndShow()
      .catch(readAndShow)
      .then(
        (): Outcome => ({ kind: 'done', message: planned.says }),
        (failure: unknown): Outcome => ({
          kind: 'done',
          message: ACTION_WORDS.writtenUnread(planned.says, this.door.failureText(failure)),
        }),
      );
  };
}
