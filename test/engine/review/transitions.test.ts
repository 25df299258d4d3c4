import {
  availableActions,
  BILLING_STATUSES,
  decimal,
  PACK_PRODUCT,
  REVIEW_ACTIONS,
  SYSTEM,
  USAGE_STATUSES,
  type Person,
  type ReviewAction,
  type ReviewInputs,
} from '../../../src/engine';
import {
  after,
  ANNA,
  APEX,
  APPROVE,
  attempt,
  contextOf,
  NOW,
  PO,
  PRICED,
  REASON,
  reportIn,
  SUBMIT,
  summary,
  TINA,
  TO_TREND_MICRO,
  VIOLATING,
  VIOLATION,
  type Setup,
  type Step,
} from './reviews';

const SETUP: Setup = { settings: { automaticApproval: true, samePerson: 'record' } };
const COMMENTED: Step = {
  action: 'save-draft',
  by: TINA,
  inputs: { lines: [{ ...APEX, comment: 'seats of a project' }] },
};

const CLEAR: Step = { action: 'clear-exception', inputs: { ...REASON, exceptions: [VIOLATION] } };

/** Every place in which a report can stand, and how it comes there. */
const WAYS: Readonly<Record<string, readonly Step[]>> = {
  'MSP preparing': [],
  'Under review': [COMMENTED, SUBMIT, CLEAR],
  Rejected: [COMMENTED, SUBMIT, { action: 'reject', inputs: REASON }],
  'Approved, billing Under review': [COMMENTED, SUBMIT, CLEAR, APPROVE],
  'Approved, billing Submitted to Trend Micro': [COMMENTED, SUBMIT, CLEAR, APPROVE, PO, TO_TREND_MICRO],
  'Approved, billing Under review (Returned by Trend Micro)': [
    COMMENTED,
    SUBMIT,
    CLEAR,
    APPROVE,
    PO,
    TO_TREND_MICRO,
    { action: 'record-return', inputs: REASON },
  ],
  'Completed, billing Completed': [
    COMMENTED,
    SUBMIT,
    CLEAR,
    APPROVE,
    PO,
    TO_TREND_MICRO,
    { action: 'record-completion', inputs: REASON },
  ],
};

const PEOPLE: Readonly<Record<Person['role'], Person>> = { 'Tier 1': ANNA, 'Tier 2': TINA, system: SYSTEM };

/** What is entered with each action, so that nothing but the tables can refuse it. */
const INPUTS: Partial<Record<ReviewAction, ReviewInputs>> = {
  'save-draft': { reportComment: 'a new comment' },
  'enter-po-number': { poNumber: 'PO-2' },
  'enter-bid-desk-number': { product: PACK_PRODUCT, bidDeskNumber: 'BD-1' },
  'edit-price': { product: PACK_PRODUCT, edited: { unitPrice: decimal('6') } },
};

/**
 * The tables of domain.md section 4, written out again: where, who, what → where to. `same` moves nothing, `needs`
 * is allowed by the tables and held by a condition of its own; all that is not here is refused.
 */
const UNDER_REVIEW = [
  'Tier 1 clear-exception → same',
  'Tier 1 approve → Approved · Under review · Manual submission',
  'Tier 1 reject → Rejected · no billing report',
  'Tier 1 back → same',
  'system automatic-approval → needs review.has-comments',
];
const PREPARING = [
  'Tier 2 save-draft → same',
  'Tier 2 submit → Under review · no billing report · Manual submission',
  'Tier 1 submit → Under review · no billing report · Manual submission',
];
const BILLING = [
  'Tier 1 withdraw-approval → Under review · no billing report · Manual submission',
  'Tier 1 enter-po-number → same',
  'Tier 1 enter-bid-desk-number → same',
  'Tier 1 edit-price → same',
  'Tier 1 reset-prices → same',
  'Tier 1 clear-exception → same',
  'Tier 1 return-to-partner → Rejected · no billing report',
];
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'MSP preparing': [
    ...PREPARING,
    'system automatic-submission → Under review · no billing report · Automatic submission',
  ],
  'Under review': UNDER_REVIEW,
  Rejected: PREPARING,
  'Approved, billing Under review': [
    ...BILLING,
    'Tier 1 submit-to-trend-micro → Approved · Submitted to Trend Micro · Manual submission',
  ],
  'Approved, billing Submitted to Trend Micro': [
    'Tier 1 withdraw-approval → needs review.billing-submitted',
    'Tier 1 record-return → Approved · Under review (Returned by Trend Micro) · Manual submission',
    'Tier 1 record-completion → Completed · Completed · Manual submission',
  ],
  'Approved, billing Under review (Returned by Trend Micro)': [
    ...BILLING,
    'Tier 1 submit-to-trend-micro → Approved · Submitted to Trend Micro · Manual submission',
  ],
  'Completed, billing Completed': [],
};

/** Where a report stands before a walk: with a PO number and a verified bid where it has a billing report. */
function standing(place: string) {
  const way = WAYS[place] ?? [];
  const bid: Step = {
    action: 'enter-bid-desk-number',
    inputs: { product: PACK_PRODUCT, bidDeskNumber: 'BD-2' },
  };
  const isBilling = place.includes('billing Under review');
  const isPreparing = place === 'MSP preparing';
  return after(isPreparing ? {} : { ...SETUP, rows: VIOLATING }, ...way, ...(isBilling ? [PO, bid] : []));
}

const walks = Object.keys(WAYS).flatMap((place) =>
  (Object.keys(REVIEW_ACTIONS) as ReviewAction[]).flatMap((action) =>
    (['Tier 1', 'Tier 2', 'system'] as const).map((role) => ({ place, action, role })),
  ),
);

describe('the tables of transitions', () => {
  it('are walked from every status of both documents', () => {
    expect([...new Set(Object.keys(WAYS).map((place) => place.split(',')[0]))].sort()).toEqual(
      [...USAGE_STATUSES].sort(),
    );
    expect(
      Object.keys(WAYS)
        .flatMap((place) => place.split(', billing ')[1] ?? [])
        .sort(),
    ).toEqual([...BILLING_STATUSES].sort());
  });

  const standings = new Map(Object.keys(WAYS).map((place) => [place, standing(place)]));

  it.each(Object.keys(WAYS))('stand where the walk says: %s', (place) => {
    const { status, billingStatus } = standings.get(place)!.state;
    expect(billingStatus === null ? status : `${status}, billing ${billingStatus}`).toBe(place);
  });

  it.each(walks)('R34 from $place, $role, $action', ({ place, action, role }) => {
    const context = standings.get(place)!;
    const { entries, issues, codes } = attempt(context, {
      action,
      by: PEOPLE[role],
      at: NOW,
      inputs: { ...REASON, ...INPUTS[action] },
    });
    const row = EXPECTED[place]!.find((one) => one.startsWith(`${role} ${action} →`));
    const expected = row?.split(' → ')[1];
    if (expected === undefined) {
      expect(codes).toEqual(['review.not-allowed']);
      expect(issues[0]!.message).toMatch(
        /^(Tier 1|Tier 2|The system) may not .+ while the usage report is .+\. From here .+\.$/,
      );
    } else if (expected.startsWith('needs ')) {
      expect(codes).toEqual([expected.slice(6)]);
    } else {
      expect(issues).toEqual([]);
      const { state } =
        entries.length === 0 ? context : after({ ...SETUP, history: [...context.state.history, ...entries] });
      expect(expected === 'same' ? summary(context.state) : expected).toBe(summary(state));
    }
  });

  it.each(walks.filter(({ action }) => action === 'approve'))(
    'offer from $place to $role just the actions that they allow',
    ({ place, role }) => {
      const offered = availableActions(standings.get(place)!, { by: PEOPLE[role], at: NOW }).map(
        ({ action, blockers }) => `${action} ${blockers.length === 0 ? 'now' : blockers[0]!.code}`,
      );
      const expected = EXPECTED[place]!.filter((row) => row.startsWith(`${role} `)).map((row) => {
        const [action = '', to = ''] = row.slice(role.length + 1).split(' → ');
        return `${action} ${to.startsWith('needs ') ? to.slice(6) : 'now'}`;
      });
      expect([...offered].sort()).toEqual([...expected].sort());
    },
  );

  it('R34 say what is allowed from here, and for whom', () => {
    const { issues } = attempt(contextOf(), { action: 'approve', by: TINA });
    expect(issues.map(({ message }) => message)).toEqual([
      'Tier 2 may not approve the usage report while the usage report is MSP preparing. From here Tier 2 may save a draft or ' +
        'submit the usage report; Tier 1 may submit the usage report on behalf of the partner; the system may submit the ' +
        'usage report automatically.',
    ]);
  });

  it('record nothing for “back”', () => {
    const context = after({ month: PRICED }, SUBMIT);
    expect(attempt(context, { action: 'back' })).toEqual({ entries: [], issues: [], codes: [] });
    expect(reportIn(context).partner.name).toBe('Northwind');
  });
});
