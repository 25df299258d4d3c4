// The functions come first: Excel may be waiting for them to calculate, and they need nothing of the pane.
import '../functions/credits';
import '../functions/peak';
import '../functions/pricing';
import '../functions/provisioning';
import { showDailyChart } from '../workbook/daily-chart';
import { writeExportSheet } from '../workbook/export-sheet';
import { failureText } from '../workbook/failure-text';
import { followChanges } from '../workbook/follow-changes';
import { followSelection } from '../workbook/follow-selection';
import { readTables } from '../workbook/read-tables';
import { recover } from '../workbook/recover';
import { readSelectedPlace } from '../workbook/selected-table-cell';
import { showTable } from '../workbook/table-sheet';
import { writeChange } from '../workbook/write-change';
import { associateRibbonActions } from './actions/ribbon-actions';
import { deskInWorker } from './desk/desk-in-worker';
import { hostFacts } from './host/host-facts';

/** Puts the add-in together: functions, buttons, then the pane, which is a chunk of its own. */

associateRibbonActions();

void Office.onReady(async (info) => {
  const { mountPane } = await import(/* webpackChunkName: "pane" */ './mount-pane');
  const facts = hostFacts(info);
  mountPane({
    facts,
    // Only some hosts have a theme; outside of Excel there is none to ask.
    background: facts === null ? null : officeBackground(),
    workbook: {
      recover,
      readTables,
      writeChange,
      showTable,
      showDailyChart,
      writeExportSheet,
      followChanges,
      readSelectedPlace,
      followSelection,
      failureText,
    },
    startDesk: deskInWorker,
  });
});

function officeBackground(): string | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ?? null;
}
