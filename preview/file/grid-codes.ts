import type { BooleanNumber, CellValueType, WrapStrategy } from '@univerjs/core';

/** Univer's numbers for what a cell holds and how it looks, without loading Univer to write a file. */
export const yes = 1 as BooleanNumber.TRUE;
export const no = 0 as BooleanNumber.FALSE;
export const wraps = 3 as WrapStrategy.WRAP;
export const cellType = {
  text: 1 as CellValueType.STRING,
  number: 2 as CellValueType.NUMBER,
  boolean: 3 as CellValueType.BOOLEAN,
} as const;
