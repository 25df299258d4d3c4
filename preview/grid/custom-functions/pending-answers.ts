/** A call whose answer is still to come. */
export const stillPending = Symbol('still pending');

export type Settled = { readonly value: unknown } | { readonly thrown: unknown };

interface Answer {
  settled: Settled | undefined;
}

/** So many answers are kept for a cell; a formula with more calls than this that never settle would ask them again. */
const answersPerCell = 256;

/**
 * Answers of functions that return promises. The calculation never waits: a cell is busy until its promises settle, and
 * is then calculated again. An answer is kept for its cell as long as the call's arguments stay the same.
 */
export class PendingAnswers {
  readonly #byCell = new Map<string, Map<string, Answer>>();

  constructor(private readonly onSettled: (cell: string) => void) {}

  /** What is known of the call, or nothing if it was never made. */
  find(cell: string, call: string): Settled | typeof stillPending | undefined {
    const answer = this.#byCell.get(cell)?.get(call);
    return answer === undefined ? undefined : (answer.settled ?? stillPending);
  }

  wait(cell: string, call: string, promise: PromiseLike<unknown>): void {
    let answers = this.#byCell.get(cell);
    if (answers === undefined) this.#byCell.set(cell, (answers = new Map<string, Answer>()));
    const answer: Answer = { settled: undefined };
    answers.set(call, answer);
    const [oldest] = answers.keys();
    if (answers.size > answersPerCell && oldest !== undefined) answers.delete(oldest);
    const settle = (settled: Settled): void => {
      answer.settled = settled;
      if (this.#byCell.get(cell)?.get(call) === answer) this.onSettled(cell);
    };
    promise.then(
      (value) => {
        settle({ value });
      },
      (thrown: unknown) => {
        settle({ thrown });
      },
    );
  }

  clear(): void {
    this.#byCell.clear();
  }
}
