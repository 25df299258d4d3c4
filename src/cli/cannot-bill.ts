/** Nothing can be computed, and the sentence says why: exit code 2. */
export class CannotBill extends Error {
  override readonly name = 'CannotBill';
}
