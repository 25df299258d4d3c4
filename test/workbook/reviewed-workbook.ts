import type { AskedAction, AskedInputs, ReviewAsk, ReviewView } from '../../src/taskpane/desk/review-views';
import type { Outcome } from '../../src/taskpane/shared/pane-context';
import { emptyWorkbook } from './dump';
import { decisions, loadReference, loadUsage, paneOnWorkbook, type PaneOnWorkbook } from './pane-on-workbook';

const CYCLE = '2025-10';
const PACK = 'Trend Vision One xSP Monthly 100-Credit Pack';

/** A Tier 1 workbook with some partners that have 500 credits and 12 seats each, at prices of 10 and 2. */
export async function billedPartners(partners: readonly string[]): Promise<PaneOnWorkbook> {
  await emptyWorkbook();
  const pane = paneOnWorkbook(new Date('2025-11-03T09:00:00Z'));
  await loadReference(
    pane,
    'LMP_Partners',
    ['Partner,Currency', ...partners.map((name) => `${name},USD`)].join('\n'),
  );
  await loadReference(pane, 'LMP_Prices', `Product,Currency,Unit price\n${PACK},USD,10\nApex One,USD,2\n`);
  await loadReference(pane, 'LMP_BidDesk', bids(partners));
  const rows = partners.flatMap((name) => [
    `2025-10-03,${name},${name} Lab,XDR,seat,,5,500`,
    `2025-10-03,${name},${name} Lab,Apex One,seat,12,12,`,
  ]);
  const header = 'Day,Partner,Customer,Service,Billing unit,Provisioned units,Used units,Allocated credits';
  const nfrCustomers = Object.fromEntries(partners.map((name) => [name, '']));
  requireDone(await loadUsage(pane, [header, ...rows].join('\n'), decisions(CYCLE, { nfrCustomers })));
  await as(pane, 'Tier 1', 'Anna');
  return pane;
}

function bids(partners: readonly string[]): string {
  const header = 'Bid Desk Number,Partner,Product,Currency,Unit price,Channel margin';
  return [header, ...partners.map((name) => `BD-${name},${name},Apex One,USD,1.50,`)].join('\n');
}

/** Somebody else sits down at the workbook. */
export async function as(
  { actions }: PaneOnWorkbook,
  tier: 'Tier 1' | 'Tier 2',
  name: string,
): Promise<void> {
  await actions.refresh();
  await actions.changeSetting('Tier', tier);
  await actions.changeSetting('Name', name);
  requireDone(await actions.recompute());
}

/** A report's review as the pane shows it now. */
export async function viewOf({ store, actions }: PaneOnWorkbook, partner: string): Promise<ReviewView> {
  await actions.refresh();
  return store.desk.review({ cycle: CYCLE, partner });
}

/** An action as it is asked for on what is shown. */
export async function askFor(pane: PaneOnWorkbook, partner: string, step: Step): Promise<ReviewAsk> {
  const view = await viewOf(pane, partner);
  const { action, inputs = {} } = step;
  return {
    cycle: CYCLE,
    partner,
    action,
    seenRevision: view.revision,
    seenHead: view.head,
    inputs: typeof inputs === 'function' ? inputs(view) : inputs,
  };
}

/** An action with what is entered, which may depend on what is shown. */
export interface Step {
  readonly action: AskedAction;
  readonly inputs?: AskedInputs | ((view: ReviewView) => AskedInputs);
}

/** Clears whatever is left to clear. */
export const CLEAR: Step = {
  action: 'clear-exception',
  inputs: ({ exceptions }) => ({
    comments: 'seen',
    exceptions: exceptions.flatMap(({ issue, cleared }) => (cleared === null ? issue : [])),
  }),
};

/** Throws where an action did not end as it should. */
export function requireDone({ kind, message }: Outcome): void {
  if (kind === 'failed' || kind === 'cancelled') throw new Error(`${kind}: ${message}`);
}
