import type { SelectedCell } from '../../workbook/selected-cell';
import type { Desk } from '../desk/desk';
import type { CellExplanation } from '../desk/report-views';
import { functionsIn, type LmpFunction } from '../selection/lmp-functions';
import type { WorkbookReader } from '../selection/workbook-reader';

/** What the selected cell is to us. */
export type Selected =
  | { readonly kind: 'ours'; readonly explanation: CellExplanation }
  | { readonly kind: 'functions'; readonly cell: SelectedCell; readonly functions: readonly LmpFunction[] }
  | { readonly kind: 'other' };

/**
 * Reads the selected cell and finds out what it is.
 *
 * Rule:  an LMP function explains itself, also in a table of ours; else a cell of our tables is explained by the desk.
 */
export async function readSelected(workbook: Reader, desk: Pick<Desk, 'explain'>): Promise<Selected> {
  const { cell, inTable } = await workbook.readSelectedPlace();
  const functions = cell.formula === null ? [] : functionsIn(cell.formula);
  if (functions.length > 0) return { kind: 'functions', cell, functions };
  const explanation = inTable === null ? null : await desk.explain(inTable);
  return explanation === null ? { kind: 'other' } : { kind: 'ours', explanation };
}

type Reader = Pick<WorkbookReader, 'readSelectedPlace'>;
