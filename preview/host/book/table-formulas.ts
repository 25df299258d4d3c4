import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { IDisposable, Workbook } from '@univerjs/core';
import {
  FormulaDependencyGenerator,
  IActiveDirtyManagerService,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
} from '@univerjs/engine-formula';
import type { ISetSuperTableMutationParam } from '@univerjs/engine-formula';
import type { Grid } from '../../grid/grid';

/**
 * Lets formulas see a table as it stands. Univer 0.25.1 keeps a formula as it once read it, with the table's block and
 * columns of that time, or with #NAME? where the table was not there yet; it reads the formula anew for the calculation
 * that follows a change of the table, does not keep what it read, and takes the old reading again with the next. And of
 * formulas on other sheets it does not ask again what they depend on.
 */
export function keepTableFormulasFresh(grid: Grid): IDisposable {
  const injector = grid.univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
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
  return injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetSuperTableMutation.id || id === RemoveSuperTableMutation.id) forgetReadFormulas();
  });
}

/**
 * Univer keeps what it read of formulas outside of any service, and clears it only when the service that fills it is
 * disposed of: so one without anything of its own is.
 */
function forgetReadFormulas(): void {
  const service = Object.create(FormulaDependencyGenerator.prototype) as FormulaDependencyGenerator;
  const empty = new Map<never, never>();
  Object.assign(service, {
    _disposed: true,
    _dependencyTreeCache: empty,
    _updateRangeFlattenCache: empty,
    _dependencyRTreeCacheForAddressFunction: empty,
  });
  service.dispose();
}
