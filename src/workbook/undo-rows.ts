/** What was done to the rows of a table: blank ones added at the end, or some taken out, one stretch after the other. */
export type RowStep =
  | { readonly kind: 'append'; readonly count: number }
  | { readonly kind: 'delete'; readonly rows: readonly (readonly [row: number, count: number])[] };

/** One step of giving a table its rows back. */
export interface RowRepair {
  readonly kind: 'insert' | 'delete';
  /** From 0 within the data, as it stands when the step is reached. */
  readonly row: number;
  readonly count: number;
  /** Which of the steps it takes back, from 0. */
  readonly step: number;
}

/**
 * The steps that give a table its number of rows back, each where it was, so that references from elsewhere to its cells
 * come back too. What the rows hold is copied over them afterwards.
 *
 * Rule:  from the last step to the first; of the last one only a part may have been done, which the rows tell.
 * Edges: rows are put in inside the table: in place of its first row after it, in place of its last before it, so that
 *        references to whole columns grow. Where people added or deleted rows since, the end makes up for it.
 */
export function rowRepairs(
  steps: readonly RowStep[],
  { before, now }: { readonly before: number; readonly now: number },
): readonly RowRepair[] {
  const repairs: RowRepair[] = [];
  let count = now;
  let step = 0;
  const put = (kind: RowRepair['kind'], row: number, rows: number): void => {
    if (rows < 1) return;
    const at = kind === 'insert' ? Math.min(Math.max(row, 1), count - 1) : row;
    repairs.push({ kind, row: at, count: rows, step });
    count += kind === 'insert' ? rows : -rows;
  };
  const starts = startsOf(steps, before);
  for (const [index, done] of [...steps.entries()].reverse()) {
    step = index;
    const start = starts[index] ?? before;
    if (done.kind === 'append') put('delete', start, count - start);
    else {
      let missing = start - count;
      const gone = done.rows.filter(([, rows]) => {
        const isGone = missing >= rows;
        if (isGone) missing -= rows;
        return isGone;
      });
      for (const [row, rows] of gone.reverse()) put('insert', row, rows);
    }
  }
  put('delete', before, count - before);
  put('insert', count - 1, before - count);
  return repairs;
}

/** How many rows the table had before each step. */
function startsOf(steps: readonly RowStep[], before: number): readonly number[] {
  let count = before;
  return steps.map((step) => {
    const start = count;
    count += step.kind === 'append' ? step.count : -step.rows.reduce((sum, [, rows]) => sum + rows, 0);
    return start;
  });
}
