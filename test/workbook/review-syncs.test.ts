import { control } from '../host/control';
import { rowsOf } from './changes';
import { dump } from './dump';
import type { PaneOnWorkbook } from './pane-on-workbook';
import { as, askFor, billedPartners, CLEAR, requireDone, viewOf, type Step } from './reviewed-workbook';

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

/** More than the syncs after a write, in which alone a failure leaves the action done. */
const PARTNERS = Array.from({ length: 12 }, (_, index) => `Partner ${String.fromCharCode(65 + index)}`);

/**
 * Takes one action with each of its syncs failing in turn, on one report after another: the workbook is as before, or the
 * action is done. Answers how many of the syncs failed it, and how many came after it was done.
 */
async function everySync(pane: PaneOnWorkbook, step: Step) {
  const counts = { undone: 0, done: 0 };
  const left = [...PARTNERS];
  let [ask, before] = [await askFor(pane, left[0] ?? '', step), await dump()];
  for (let nth = 1; ; nth += 1) {
    const first = control.syncs();
    control.failSync(nth);
    const outcome = await pane.actions.review([ask]);
    const taken = control.syncs() - first;
    control.resetFaults();
    if (outcome.kind === 'failed') {
      expect([step.action, nth, outcome.refusals]).toEqual([step.action, nth, []]);
      expect(await dump()).toEqual(before);
      counts.undone += 1;
      continue;
    }
    expect([step.action, nth, outcome.kind]).toEqual([step.action, nth, 'done']);
    expect((await viewOf(pane, ask.partner)).revision).toBeGreaterThan(ask.seenRevision);
    left.shift();
    if (taken < nth) break;
    counts.done += 1;
    [ask, before] = [await askFor(pane, left[0] ?? '', step), await dump()];
  }
  const asks = [];
  for (const partner of left) asks.push(await askFor(pane, partner, step));
  if (asks.length > 0) requireDone(await pane.actions.review(asks));
  return counts;
}

describe('D13 the workbook is before or after an action, whichever of its syncs fails', () => {
  let pane: PaneOnWorkbook;
  let tier = 'Tier 1';

  beforeAll(async () => {
    pane = await billedPartners(PARTNERS);
    // Automatic approval would take the step that the journey takes next.
    requireDone(await pane.actions.changeSetting('Automatic approval', 'off'));
  }, 60_000);

  it.each(JOURNEY.map((step, index) => [`${index + 1}. ${step.action}`, step] as const))(
    '%s',
    async (_, step) => {
      if (step.tier !== tier) await as(pane, step.tier, step.tier === 'Tier 1' ? 'Anna' : 'Tina');
      tier = step.tier;
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
