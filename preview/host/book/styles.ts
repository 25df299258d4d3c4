import type { IStyleData } from '@univerjs/core';

/** Takes every property of a cell's style away. */
export const clearedStyle: IStyleData = {
  ff: null,
  n: null,
  bg: null,
  bd: null,
  cl: null,
  tr: null,
  td: null,
  ht: null,
  vt: null,
  tb: null,
  pd: null,
};
