import type { IRange } from '@univerjs/core';

type Corners = Pick<IRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>;

/** `A1` for row 0, column 0. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters + String(row + 1);
}

export function rangeAddress({ startRow, endRow, startColumn, endColumn }: Corners): string {
  return `${addressOf(startRow, startColumn)}:${addressOf(endRow, endColumn)}`;
}

/** The corners of `A1:B2` or `$A$1`; nothing if the text is no such range. */
export function rangeOf(address: string): Corners | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (!found) return undefined;
  const [, startLetters = '', startRow = '', endLetters = startLetters, endRow = startRow] = found;
  return {
    startRow: Number(startRow) - 1,
    startColumn: columnOf(startLetters),
    endRow: Number(endRow) - 1,
    endColumn: columnOf(endLetters),
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
