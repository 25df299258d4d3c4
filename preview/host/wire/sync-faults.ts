import type { ErrorCode } from './host-error';

/** What shall happen to one sync instead of, or before, its being carried out. */
export interface SyncFault {
  /** What is to be over before it is carried out; other syncs go ahead of it. */
  readonly meanwhile?: () => Promise<unknown>;
  readonly error?: { readonly code: string; readonly status: number };
  /** With an error: the part of its actions that is carried out all the same, 0 to 1. */
  readonly share?: number;
}

/** Test hooks: syncs are counted, and the n-th from now can be made to fail, break off, wait, or be too large. */
export class SyncFaults {
  private readonly planned = new Map<number, SyncFault>();
  private count = 0;

  /** How many batches the add-in has sent since the start or the last `reset`. */
  get syncs(): number {
    return this.count;
  }

  failSync(nth: number, code: ErrorCode | (string & {}) = 'GeneralException'): void {
    this.plan(nth, { error: { code, status: 500 } });
  }

  /** Carries out this part of the actions, 0 to 1, before it fails; of 1 only the answer is lost. */
  breakSync(nth: number, share: number): void {
    this.plan(nth, { error: { code: 'GeneralException', status: 500 }, share });
  }

  /** Holds one sync back until something else is over; the syncs after it are not held. */
  holdSync(nth: number, meanwhile: () => Promise<unknown>): void {
    this.plan(nth, { meanwhile });
  }

  // GUESS 3: Excel on the web refuses what is over 5 MB with this code, before any action is carried out.
  payloadTooLarge(nth: number): void {
    this.plan(nth, { error: { code: 'RequestPayloadSizeLimitExceeded', status: 413 } });
  }

  reset(): void {
    this.planned.clear();
    this.count = 0;
  }

  /** Counts a sync and says what is planned for it. */
  next(): SyncFault | null {
    this.count += 1;
    const fault = this.planned.get(this.count) ?? null;
    this.planned.delete(this.count);
    return fault;
  }

  private plan(nth: number, fault: SyncFault): void {
    const key = this.count + nth;
    this.planned.set(key, { ...this.planned.get(key), ...fault });
  }
}
