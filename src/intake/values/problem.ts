import type { RejectCode } from '../records/reject-table';

/** What is wrong with one value; what a sentence says besides the column and the value stands in `details`. */
export class Problem {
  readonly code: RejectCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: RejectCode, details: Readonly<Record<string, string>> = {}) {
    this.code = code;
    this.details = details;
  }
}
