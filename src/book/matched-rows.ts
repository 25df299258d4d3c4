import type { Row } from './cell';
import { rowKeyOf } from './row-key';
import { isBlankRow } from './row-of';
import type { TableName } from './schema';

/** A wanted row, and where the table has it. */
export interface Placed {
  readonly position: number;
  readonly row: Row;
}

/**
 * How many rows, and how many wanted ones, are the same from the first on; blank rows belong to nobody.
 *
 * Rule:  each of them is the first of its key on both sides, or follows one that is: they would find each other by it.
 */
export function sameBeginning(
  rows: readonly Row[],
  wanted: readonly Row[],
): { readonly rows: number; readonly wanted: number } {
  let next = 0;
  for (const [position, row] of rows.entries()) {
    const same = wanted[next];
    if (same !== undefined && !isDifferent(row, same)) next += 1;
    else if (!isBlankRow(row)) return { rows: position, wanted: next };
  }
  return { rows: rows.length, wanted: next };
}

interface RowsFrom {
  readonly rows: readonly Row[];
  /** The first position to look at. */
  readonly from: number;
}

/** Which rows stay, which are new, and at which positions rows go. */
export function matched(name: TableName, { rows, from }: RowsFrom, wanted: readonly Row[]) {
  const places = new Map<string, number[]>();
  rows.forEach((row, position) => {
    if (position < from || isBlankRow(row)) return;
    const key = rowKeyOf(name, row);
    const found = places.get(key);
    if (found === undefined) places.set(key, [position]);
    else found.push(position);
  });
  const kept: Placed[] = [];
  const added: Row[] = [];
  for (const row of wanted) {
    const position = places.get(rowKeyOf(name, row))?.shift();
    if (position === undefined) added.push(row);
    else kept.push({ position, row });
  }
  kept.sort((a, b) => a.position - b.position);
  const gone = [...places.values()].flat().sort((a, b) => a - b);
  return { kept, added, gone };
}

/** Whether a row's cells are others. */
export function isDifferent(a: Row, b: Row): boolean {
  return b.some((cell, index) => cell !== a[index]);
}
