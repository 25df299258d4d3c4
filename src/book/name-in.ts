import { readText } from '../intake/values/read-text';
import { Problem } from '../intake/values/problem';
import type { Cell } from './cell';
import { cellText } from './cell-text';

/**
 * A name in a cell as the checks of files read it (R14): trimmed, in Unicode form NFC.
 *
 * Edges: '' where there is none; null where the text can be no name.
 */
export function nameIn(cell: Cell): string | null {
  const name = readText(cellText(cell, 'text')) ?? '';
  return name instanceof Problem ? null : name;
}
