import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { IDisposable, Workbook } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  IFormulaDependencyGenerator,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
} from '@univerjs/engine-formula';
import type { ISetSuperTableMutationParam } from '@univerjs/engine-formula';
import type { Grid } from '../../grid/grid';

/** The private part of Univer's engine that forgets how it read the formulas of a workbook. */
interface ReadFormulas {
  _disposeByUnitId?: (unitId: string) => void;
}

/**
 * Lets formulas see a table as it stands. Univer 0.25.1 keeps a formula as it once read it, with the table's block and
 * columns of that time, or with #NAME? where the table was not there yet; it reads the formula anew for the calculation
 * that follows a change of the table, does not keep what it read, and takes the old reading again with the next. And of
 * formulas on other sheets it does not ask again what they depend on.
 */
export function keepTableFormulasFresh(grid: Grid): IDisposable {
  const injector = grid.univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as ReadFormulas;
  injector.get(IActiveDirtyManagerService).register(SetSuperTableMutation.id, {
    commandId: SetSuperTableMutation.id,
    getDirtyData: ({ params }) => {
      const { unitId, tableName, reference } = params as ISetSuperTableMutationParam;
      const { sheetId, range } = reference;
      const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      const sheets = workbook?.getSheetOrders() ?? [sheetId];
      return {
        dirtyRanges: [{ unitId, sheetId, range }],
        dirtySuperTableMap: { [unitId]: { [tableName]: '1' } },
        clearDependencyTreeCache: { [unitId]: Object.fromEntries(sheets.map((id) => [id, '1'])) },
      };
    },
  });
  return injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetSuperTableMutation.id && id !== RemoveSuperTableMutation.id) return;
    generator._disposeByUnitId?.((params as { unitId: string }).unitId);
  });
}
