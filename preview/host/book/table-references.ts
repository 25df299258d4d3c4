import { ReferenceNodeFactory } from '@univerjs/engine-formula';

/** The part of Univer's formula parser that decides whether a word is a reference to a table. */
interface TokenCheck {
  _checkTokenIsTableReference?: (token: string) => boolean;
}

const TABLE_REFERENCE = /^[\p{L}_\\][\p{L}\d_.\\]*\[.*\]$/su;

let widened = false;

/**
 * Lets formulas name tables such as `LMP_Usage`. Univer 0.25.1 allows the name but reads `LMP_Usage[Credits]`
 * as an unknown word, because its pattern for table names leaves out underscores and dots. What is not the
 * name of a table stays unknown: the parser looks it up afterwards.
 */
export function widenTableReferences(): void {
  if (widened) return;
  widened = true;
  const parser = ReferenceNodeFactory.prototype as unknown as TokenCheck;
  const original = parser._checkTokenIsTableReference;
  if (!original) return;
  parser._checkTokenIsTableReference = function check(this: TokenCheck, token: string): boolean {
    return original.call(this, token) || TABLE_REFERENCE.test(token);
  };
}
