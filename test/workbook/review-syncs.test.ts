import { BILLING_REPORT_TABLE } from '../../src/engine/review/billing-report-table';
import {
  REVIEW_ACTIONS,
  type ReviewAction,
  type ReviewDocument,
} from '../../src/engine/review/review-action-table';
import { USAGE_REPORT_TABLE } from '../../src/engine/review/usage-report-table';
import { rowsOf } from './changes';
import { everySync, onAll, PARTNERS, tryEverySync } from './every-sync';
import { paneOnWorkbook, type PaneOnWorkbook } from './pane-on-workbook';
import { as, billedPartners, CLEAR, requireDone, type Step } from './reviewed-workbook';

const LINE = { tab: 'smb', name: 'Apex One', billingUnit: 'seat' } as const;
const REASON = { comments: 'a reason' };
const BID = (partner: string) => ({ product: 'Apex One', bidDeskNumber: `BD-${partner}` });

interface JourneyStep extends Step {
  readonly action: ReviewAction;
  readonly tier: 'Tier 1' | 'Tier 2';
  /** Where both documents have the action, and it is this one's. */
  readonly document?: ReviewDocument;
}

/** Every action that people take in the review, in an order that the tables allow; who takes it sits down before. */
const JOURNEY: readonly JourneyStep[] = [
  {
    tier: 'Tier 2',
    action: 'save-draft',
    inputs: { lines: [{ ...LINE, loweredTo: '10', comment: 'two left' }] },
  },
  { tier: 'Tier 2', action: 'submit' },
  { tier: 'Tier 1', action: 'reject', inputs: REASON },
  { tier: 'Tier 1', action: 'submit', inputs: REASON },
  { tier: 'Tier 1', ...CLEAR, action: 'clear-exception' },
  { tier: 'Tier 1', action: 'approve' },
  { tier: 'Tier 1', action: 'withdraw-approval', inputs: REASON },
  { tier: 'Tier 1', action: 'approve' },
  { tier: 'Tier 1', action: 'return-to-partner', inputs: REASON },
  { tier: 'Tier 1', action: 'submit', inputs: REASON },
  { tier: 'Tier 1', action: 'approve' },
  { tier: 'Tier 1', action: 'enter-po-number', inputs: { poNumber: 'PO-7' } },
  { tier: 'Tier 1', action: 'enter-bid-desk-number', inputs: BID('unknown') },
  { tier: 'Tier 1', ...CLEAR, action: 'clear-exception', document: 'billing report' },
  { tier: 'Tier 1', action: 'enter-bid-desk-number', inputs: ({ partner }) => BID(partner) },
  { tier: 'Tier 1', action: 'edit-price', inputs: { product: 'Apex One', unitPrice: '1.25' } },
  { tier: 'Tier 1', action: 'reset-prices' },
  { tier: 'Tier 1', action: 'submit-to-trend-micro' },
  { tier: 'Tier 1', action: 'record-return', inputs: REASON },
  { tier: 'Tier 1', action: 'submit-to-trend-micro' },
  { tier: 'Tier 1', action: 'record-completion', inputs: { comments: 'INV-1' } },
];

/** The steps that the rules take, in their order: what is to stand before, and the status and the flag after. */
const AUTOMATIC = [
  {
    action: 'automatic-submission',
    ready: () => Promise.resolve(),
    comesTo: 'Under review,Automatic submission',
  },
  {
    action: 'automatic-approval',
    ready: async (pane: PaneOnWorkbook) => {
      await onAll(pane, CLEAR);
      requireDone(await pane.actions.changeSetting('Automatic approval', 'on'));
    },
    comesTo: 'Approved,Automatic submission',
  },
] as const;

type Named = Pick<JourneyStep, 'action' | 'document'>;

const nameOf = ({ action, document = REVIEW_ACTIONS[action].document }: Named): string =>
  `${document}: ${action}`;

it('every transition of both tables is taken here but back, which writes nothing', () => {
  const named = [
    ...USAGE_REPORT_TABLE.map(({ action }) => nameOf({ action, document: 'usage report' })),
    ...BILLING_REPORT_TABLE.map(({ action }) => nameOf({ action, document: 'billing report' })),
  ];
  const taken = [...JOURNEY, ...AUTOMATIC].map(nameOf);
  expect(new Set([...taken, 'usage report: back'])).toEqual(new Set(named));
  expect(taken).not.toContain('usage report: back');
});

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
      if (JOURNEY.findIndex((other) => nameOf(other) === nameOf(step)) < index) {
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

describe('D13 R31 R30 every automatic step that is due is taken, or none, until none of its syncs fails', () => {
  let later: PaneOnWorkbook;

  beforeAll(async () => {
    const pane = await billedPartners(PARTNERS);
    requireDone(await pane.actions.changeSetting('Automatic approval', 'off'));
    later = paneOnWorkbook(new Date('2025-11-09T09:00:00Z'));
  }, 60_000);

  it.each(AUTOMATIC)(
    '$action',
    async ({ action, ready, comesTo }) => {
      await ready(later);
      await later.actions.refresh();
      const counts = await tryEverySync({
        prepare: async () => {
          const steps = await later.store.desk.automaticSteps();
          expect(new Set(steps.map((step) => step.action))).toEqual(
            new Set(steps.length > 0 ? [action] : []),
          );
          return steps.length > 0;
        },
        act: later.actions.applyAutomaticSteps,
        expectDone: async () => {
          const came = (await rowsOf('LMP_Reports')).map((row) => [row[3], row[5]].join());
          expect(came).toEqual(PARTNERS.map(() => comesTo));
        },
      });
      expect(counts).toEqual({ undone: expect.any(Number) as number, done: 1 });
      expect(counts.undone).toBeGreaterThan(4);
    },
    120_000,
  );
});
