import { FormulaDataModel } from '@univerjs/engine-formula';
import type { ICellData, IRange } from '@univerjs/core';
import type { Grid } from '../grid/grid';

type Corners = Pick<IRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>;

export interface Spill {
  readonly range: Corners;
  /** The spilled value of a cell of the range. */
  readonly at: (row: number, column: number) => ICellData | undefined;
}

/** What a workbook's calculation knows and its saved data does not say. */
export interface CalculatedCells {
  /** The formula of a cell, also where it was filled from another. */
  formulaAt(sheetId: string, row: number, column: number): string | undefined;
  spills(sheetId: string): readonly Spill[];
}

type ByCell<T> = Readonly<Record<string, Readonly<Record<string, T | null>> | null>>;

export function calculatedCells(grid: Grid): CalculatedCells {
  const model = grid.univer.__getInjector().get(FormulaDataModel);
  const unitId = grid.api.getActiveWorkbook()?.getId() ?? '';
  return {
    formulaAt: (sheetId, row, column) =>
      model.getFormulaStringByCell(row, column, sheetId, unitId) ?? undefined,
    spills: (sheetId) => {
      const ranges = (model.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}) as ByCell<Corners>;
      const values = model.getArrayFormulaCellData()[unitId]?.[sheetId];
      const at: Spill['at'] = (row, column) => values?.[row]?.[column] ?? undefined;
      return Object.values(ranges)
        .flatMap((columns) => Object.values(columns ?? {}))
        .flatMap((range) => (range ? [{ range, at }] : []));
    },
  };
}
