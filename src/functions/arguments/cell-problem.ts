import { shown } from '../../intake/values/shown';

/** One cell of an argument: its value as Excel hands it over, and how a sentence names it. */
export interface ArgumentCell {
  /** The argument, and the row where it has several: `used, row 3`. */
  readonly name: string;
  readonly value: unknown;
}

/**
 * Why a cell has no answer: its input is bad (#VALUE!) or not there (#N/A), and the sentence that says so.
 *
 * It is thrown, because that is how errors travel through a formula; `answer.ts` alone catches it.
 */
export class CellProblem extends Error {
  readonly kind: 'bad' | 'missing';

  constructor(kind: 'bad' | 'missing', sentence: string) {
    super(sentence);
    this.kind = kind;
  }
}

/** Input that cannot be right; the reason follows the value: `credits: “abc” is not a number.` */
export function badInput(name: string, text: string, reason: string): CellProblem {
  return new CellProblem('bad', `${name}: ${named(text)} ${reason}`);
}

/** Input that the answer needs and that is not there: `provisioned: a blank is not a figure, and not 0 either.` */
export function missingInput(name: string, text: string, reason: string): CellProblem {
  return new CellProblem('missing', `${name}: ${named(text)} ${reason}`);
}

function named(text: string): string {
  return text.trim() === '' ? 'a blank' : shown(text);
}
