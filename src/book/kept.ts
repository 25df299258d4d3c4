/** What an answer hangs on, by name: values that are compared by identity, lists item by item. */
export type Inputs = Readonly<Record<string, unknown>>;

/**
 * The last answer to a question, given again while everything that it hangs on is the very same.
 *
 * Rule:  D2, an answer that is kept is the answer that computing gives: `compute` is handed the inputs that are compared
 *        and must look at nothing else, so it is best a function of its module. Inputs are never changed in place.
 */
export class Kept<Of extends Inputs, T> {
  #of: Of | null = null;
  #answer: { readonly is: T } | null = null;

  answer(of: Of, compute: (of: Of) => T): T {
    if (this.#of === null || this.#answer === null || !areSame(this.#of, of)) {
      this.#answer = { is: compute(of) };
      this.#of = of;
    }
    return this.#answer.is;
  }
}

function areSame(before: Inputs, now: Inputs): boolean {
  return Object.keys(now).every((name) => isSame(before[name], now[name]));
}

function isSame(before: unknown, now: unknown): boolean {
  if (before === now) return true;
  return Array.isArray(before) && Array.isArray(now) && haveSameItems(before, now);
}

/** Whether two lists hold the very same items in the same order. */
export function haveSameItems(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && now.every((item, index) => item === before[index]);
}

/** The last answers to one question about many things, such as report cycles. */
export class KeptByKey<Of extends Inputs, T> {
  readonly #kept = new Map<string, Kept<Of, T>>();

  of(key: string): Kept<Of, T> {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const kept = new Kept<Of, T>();
    this.#kept.set(key, kept);
    return kept;
  }
}
