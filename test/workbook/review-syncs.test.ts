import { rowsOf } from './changes';
import { everySync, onAll, PARTNERS } from './every-sync';
import type { PaneOnWorkbook } from './pane-on-workbook';
import { as, billedPartners, CLEAR, requireDone, type Step } from './reviewed-workbook';

const LINE = { tab: 'smb', name: 'Apex One', billingUnit: 'seat' } as const;
const REASON = { comments: 'a reason' };
const BID = (partner: string) => ({ product: 'Apex One', bidDeskNumber: `BD-${partner}` });

/** Every action of the review, in an order that the tables allow; who takes it sits down before. */
const JOURNEY: readonly (Step & { readonly tier: 'Tier 1' | 'Tier 2' })[] = [
  {
    tier: 'Tier 2',
    action: 'save-draft',
    inputs: { lines: [{ ...LINE, loweredTo: '10', comment: 'two left' }] },
  },
  { tier: 'Tier 2', action: 'submit' },
  { tier: 'Tier 1', action: 'reject', inputs: REASON },
  { tier: 'Tier 1', action: 'submit', inputs: REASON },
  { tier: 'Tier 1', ...CLEAR },
  { tier: 'Tier 1', action: 'approve' },
  { tier: 'Tier 1', action: 'withdraw-approval', inputs: REASON },
  { tier: 'Tier 1', action: 'approve' },
  { tier: 'Tier 1', action: 'return-to-partner', inputs: REASON },
  { tier: 'Tier 1', action: 'submit', inputs: REASON },
  { tier: 'Tier 1', action: 'approve' },
  { tier: 'Tier 1', action: 'enter-po-number', inputs: { poNumber: 'PO-7' } },
  { tier: 'Tier 1', action: 'enter-bid-desk-number', inputs: ({ partner }) => BID(partner) },
  { tier: 'Tier 1', action: 'edit-price', inputs: { product: 'Apex One', unitPrice: '1.25' } },
  { tier: 'Tier 1', action: 'reset-prices' },
  { tier: 'Tier 1', action: 'submit-to-trend-micro' },
  { tier: 'Tier 1', action: 'record-return', inputs: REASON },
  { tier: 'Tier 1', action: 'submit-to-trend-micro' },
  { tier: 'Tier 1', action: 'record-completion', inputs: { comments: 'INV-1' } },
];

describe('D13 the workbook is before or after an action, whichever of its syncs fails', () => {
  let pane: PaneOnWorkbook;
  let tier = 'Tier 1';

  beforeAll(async () => {
    pane = await billedPartners(PARTNERS);
    // Automatic approval would take the step that the journey takes next.
    requireDone(await pane.actions.changeSetting('Automatic approval', 'off'));
  }, 60_000);

  it.each(JOURNEY.map((step, index) => [`${index + 1}. ${step.action}`, step, index] as const))(
    '%s',
    async (_, step, index) => {
      if (step.tier !== tier) await as(pane, step.tier, step.tier === 'Tier 1' ? 'Anna' : 'Tina');
      tier = step.tier;
      // An action that comes again on the way is only taken.
      if (JOURNEY.findIndex(({ action }) => action === step.action) < index) {
        await onAll(pane, step);
        return;
      }
      const { undone, done } = await everySync(pane, step);
      expect(undone).toBeGreaterThan(4);
      expect(done).toBeGreaterThan(0);
    },
    300_000,
  );

  it('and every report has come to its end by then', async () => {
    const reports = await rowsOf('LMP_Reports');
    expect(new Set(reports.map((row) => [row[3], row[4], row[14]].join()))).toEqual(
      new Set(['Completed,Completed,PO-7']),
    );
  });
});
