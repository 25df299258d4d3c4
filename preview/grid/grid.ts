import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** One running Univer: it holds and calculates the workbook, in the page and headless. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}
