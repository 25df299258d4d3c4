import { NullValueObject, type BaseValueObject } from '@univerjs/engine-formula';

/** One argument as it reaches a function: a rectangle of cells, of a single one if it is a value. */
export interface ArgumentCells {
  readonly rowCount: number;
  readonly columnCount: number;
  at(row: number, column: number): BaseValueObject;
}

/** An argument that was left out: `F(1,,3)` leaves out the second. A blank cell is not left out. */
export const leftOut = Symbol('left out');

export function argumentCells(value: BaseValueObject | undefined): ArgumentCells | typeof leftOut {
  if (value === undefined) return leftOut;
  if (!value.isArray()) {
    if (value.isNull()) return leftOut;
    return { rowCount: 1, columnCount: 1, at: () => value };
  }
  const rows = value.getArrayValue();
  const blank = NullValueObject.create();
  return {
    rowCount: Math.max(1, rows.length),
    columnCount: Math.max(1, ...rows.map((row) => row.length)),
    at: (row, column) => rows[row]?.[column] ?? blank,
  };
}
