import type { Day, Place } from '../../engine';
import type { Problem } from '../values/problem';
import { cut, printable, shown } from '../values/shown';
import { REJECT_TABLE, type RejectCode } from './reject-table';

/** One row that is not taken, and why. */
export interface Reject {
  readonly file: string;
  /** The record's number, with the header as 1. */
  readonly row: number;
  /** The first problem's column as the file calls it; '' where the row as a whole is the problem. */
  readonly column: string;
  /** What the column holds, at most 200 characters of it. */
  readonly value: string;
  readonly code: RejectCode;
  /** One sentence for each problem of the row. */
  readonly message: string;
  readonly suggestion: string;
  /** Whose row it says it is; '' where it says nothing that can be read. */
  readonly partner: string;
  /** Of which day it is; null where that cannot be read. */
  readonly day: Day | null;
}

/** What can be read of a row that is not taken. */
export type RejectedRow = Pick<Reject, 'partner' | 'day'>;

/** A problem and the cell it is about; column and value are '' where it is about the row. */
export interface RowProblem {
  readonly column: string;
  readonly value: string;
  readonly problem: Problem;
}

const VALUE_CHARACTERS = 200;
const COLUMN_CHARACTERS = 60;

/** Turns a row's problems, of which there is one at least, into its reject. */
export function rejectOf(
  place: Place,
  problems: readonly [RowProblem, ...RowProblem[]],
  { partner, day }: RejectedRow = { partner: '', day: null },
): Reject {
  const [first] = problems;
  return {
    file: place.file,
    row: place.row,
    column: first.column,
    value: cut(first.value, VALUE_CHARACTERS),
    code: first.problem.code,
    message: joined(problems, 'message'),
    suggestion: joined(problems, 'suggestion'),
    partner,
    day,
  };
}

function joined(problems: readonly RowProblem[], kind: 'message' | 'suggestion'): string {
  return [...new Set(problems.map((problem) => sentenceOf(problem, kind)))].join(' ');
}

function sentenceOf({ column, value, problem }: RowProblem, kind: 'message' | 'suggestion'): string {
  const words = new Map(
    Object.entries({
      ...problem.details,
      column: printable(cut(column, COLUMN_CHARACTERS)),
      value: shown(value),
    }),
  );
  return REJECT_TABLE[problem.code][kind].replace(/\{(\w+)\}/g, (_, word: string) => words.get(word) ?? '');
}
