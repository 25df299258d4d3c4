import { CellAlertManagerService } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid';
import type { RegisteredFunctions } from './custom-functions/register-addin-functions';

const formulaAlert = 'SHEET_FORMULA_ALERT';

/** Lets the popup over an error value say the function's own sentence where there is one. */
export function showErrorSentences(grid: Grid, functions: RegisteredFunctions): void {
  const alerts = grid.univer.__getInjector().get(CellAlertManagerService);
  const showAsShipped = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { unitId, subUnitId, row, col } = alert.location;
    const sentence = functions.sentenceAt({ unitId, sheetId: subUnitId, row, column: col });
    const ours = alert.key === formulaAlert && sentence !== undefined;
    showAsShipped(ours ? { ...alert, message: sentence, width: 300, height: 96 } : alert);
  };
}
