// The functions come first: Excel may be waiting for them to calculate, and they need nothing of the pane.
import '../functions/credits';
import '../functions/peak';
import '../functions/pricing';
import '../functions/provisioning';
import { failureText } from '../workbook/failure-text';
import { followSelection } from '../workbook/follow-selection';
import { readSelectedCell } from '../workbook/selected-cell';
import { associateRibbonActions } from './actions/ribbon-actions';
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
    workbook: { readSelectedCell, followSelection, failureText },
  });
});

function officeBackground(): string | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ?? null;
}
