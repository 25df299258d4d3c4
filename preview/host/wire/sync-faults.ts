import type { ErrorCode } from './host-error';

/** What shall happen to one sync instead of, or before, its being carried out. */
export interface SyncFault {
  readonly delayMs?: number;
  readonly error?: { readonly code: string; readonly status: number };
}

/** Test hooks: syncs are counted, and the n-th from now can be made to fail, wait, or be too large. */
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

  delaySync(nth: number, ms: number): void {
    this.plan(nth, { delayMs: ms });
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
