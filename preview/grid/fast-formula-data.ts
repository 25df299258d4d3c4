import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IUniverInstanceService,
  Nullable,
  Workbook,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The private part of Univer's model of formulas in which it finds its workbooks. */
interface Model {
  readonly _univerInstanceService: IUniverInstanceService;
}

let installed = false;

const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) || Boolean(cell?.si);

/**
 * Spares Univer the search for formulas after cells were written that neither held nor get any: as shipped it goes twice
 * through all cells of the workbook after each write, to find that nothing has changed.
 */
export function installFastFormulaData(): void {
  if (installed) return;
  installed = true;
  const model = FormulaDataModel.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its own `this`
  const asShipped = model.updateFormulaData;
  model.updateFormulaData = function update(this: FormulaDataModel, ...write) {
    const [unitId, sheetId, cells] = write;
    const { _univerInstanceService: instances } = this as unknown as Model;
    const sheet = instances.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
    if (!sheet || touchesFormulas(cells, sheet.getCellMatrix().getMatrix())) {
      return asShipped.call(this, ...write);
    }
    return {};
  };
}

function touchesFormulas(written: Cells, standing: Cells): boolean {
  for (const row in written) {
    const cells = written[row] ?? {};
    const before = standing[row];
    for (const column in cells) {
      if (hasFormula(cells[column]) || hasFormula(before?.[column])) return true;
    }
  }
  return false;
}
