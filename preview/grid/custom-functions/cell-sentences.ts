import type { Nullable } from '@univerjs/core';
import { CellError } from './cell-error';
import type { ResultCell } from './function-result';

/** A cell of a workbook in Univer. */
export interface CellPlace {
  readonly unitId: Nullable<string>;
  readonly sheetId: Nullable<string>;
  readonly row: number;
  readonly column: number;
}

export function cellKey({ unitId, sheetId, row, column }: CellPlace): string {
  return [unitId, sheetId, row, column].join('\n');
}

export function cellPlace(key: string): CellPlace {
  const [unitId = '', sheetId = '', row = '', column = ''] = key.split('\n');
  return { unitId, sheetId, row: Number(row), column: Number(column) };
}

/** The sentences of error values, by the cell in which the error stands. */
export class CellSentences {
  readonly #byFormula = new Map<string, ReadonlyMap<string, string>>();
  readonly #byCell = new Map<string, string>();

  /** Keeps the sentences of a formula's answer, and forgets those of its last one. */
  keep(formula: string, cells: readonly (readonly ResultCell[])[]): void {
    const last = this.#byFormula.get(formula);
    if (last) {
      for (const cell of last.keys()) this.#byCell.delete(cell);
      this.#byFormula.delete(formula);
    }
    const sentences = sentencesOf(formula, cells);
    if (sentences === undefined) return;
    this.#byFormula.set(formula, sentences);
    for (const [cell, sentence] of sentences) this.#byCell.set(cell, sentence);
  }

  at(place: CellPlace): string | undefined {
    return this.#byCell.get(cellKey(place));
  }

  clear(): void {
    this.#byFormula.clear();
    this.#byCell.clear();
  }
}

function sentencesOf(
  formula: string,
  cells: readonly (readonly ResultCell[])[],
): Map<string, string> | undefined {
  let found: Map<string, string> | undefined;
  cells.forEach((row, rowOffset) => {
    row.forEach((value, columnOffset) => {
      if (!(value instanceof CellError) || value.sentence === undefined) return;
      const place = cellPlace(formula);
      found ??= new Map();
      found.set(
        cellKey({ ...place, row: place.row + rowOffset, column: place.column + columnOffset }),
        value.sentence,
      );
    });
  });
  return found;
}
