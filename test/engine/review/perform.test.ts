import {
  decimal,
  hasNothingToBill,
  issueOf,
  openExceptions,
  PACK_PRODUCT,
  reportReviewOf,
  SYSTEM,
  type DraftLine,
} from '../../../src/engine';
import { day, PARTNER, priceOf } from '../months';
import {
  after,
  ANNA,
  APEX,
  APPROVE,
  attempt,
  BEN,
  changesIn,
  CHARGEABLE,
  CLEAN,
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
  XDR,
  type Step,
} from './reviews';

const draft = (...lines: readonly DraftLine[]): Step => ({
  action: 'save-draft',
  by: TINA,
  inputs: { lines },
});
const lower = (to: string, comment = 'ten left in September'): Step =>
  draft({ ...APEX, loweredTo: decimal(to), comment });
const bid = (bidDeskNumber: string): Step => ({
  action: 'enter-bid-desk-number',
  inputs: { product: PACK_PRODUCT, bidDeskNumber },
});
const edit = (unitPrice: string | null): Step => ({
  action: 'edit-price',
  inputs: { product: PACK_PRODUCT, edited: { unitPrice: unitPrice === null ? null : decimal(unitPrice) } },
});

const exceptionsIn = (context: ReturnType<typeof contextOf>) =>
  reportIn(context).issues.filter(({ weight }) => weight === 'exception');

describe('saving a draft', () => {
  it('R3 lowers a line from 95 to 85 with a comment, and the report is computed from it', () => {
    const context = after({}, lower('85'));
    const [entry] = context.state.history;
    expect(changesIn(entry)).toEqual([
      `${CHARGEABLE} | 95 → 85`,
      'smb/Apex One/seat: Comments |  → ten left in September',
    ]);
    expect(reportIn(context).smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('85');
  });

  it.each([
    ['85', '', 'chargeable.comment-missing'],
    ['96', 'why', 'chargeable.out-of-range'],
    ['-1', 'why', 'chargeable.out-of-range'],
    ['84.5', 'why', 'chargeable.not-whole'],
  ])('R3 refuses %s with comment “%s”: %s', (to, comment, code) => {
    const { codes, issues } = attempt(contextOf(), lower(to, comment));
    expect(codes).toEqual([code]);
    expect(issues[0]!.path).toBe('Northwind/smb/Apex One');
  });

  it('R11 takes decimals where the computed units have some: 2.5 to 1.25', () => {
    const rows = CLEAN.map((row) => (row.used === '50' ? { ...row, used: '2.5' } : row));
    const step = draft({ ...XDR, loweredTo: decimal('1.25'), comment: 'half of it' });
    const tab = reportIn(after({ rows }, step)).services;
    // 2.5 × 20 = 50 credits; 50 × 1.25 ÷ 2.5 = 25.
    expect(tab?.lines[0]?.allocatedCredits.value.toFixed()).toBe('25');
  });

  it.each([
    ['takes', 'the unit had decimals on another day', 'gigabyte', ['25', '20.25'], []],
    ['takes', 'bytes have decimals, whatever was used', 'GB', ['25', '20'], []],
    ['refuses', 'seats have none', 'seat', ['25', '20'], ['chargeable.not-whole']],
  ])('R11 %s 20.5 of 25, because %s', (_, __, billingUnit, [first, second], codes) => {
    const forensics = { service: 'Forensics', billingUnit, requirement: '400' };
    const rows = [
      { ...forensics, day: day(1), used: first! },
      { ...forensics, day: day(2), used: second! },
      // Other units do not tell.
      { day: day(1), service: 'Other', billingUnit: 'hour', used: '0.5', requirement: '1' },
    ];
    const line = { tab: 'services', name: 'Forensics', billingUnit } as const;
    const step = draft({ ...line, loweredTo: decimal('20.5'), comment: 'less' });
    expect(attempt(contextOf({ rows }), step).codes).toEqual(codes);
  });

  it('R3 takes a lowering back, so that the line follows what is computed again', () => {
    const context = after({}, lower('85'), draft({ ...APEX, loweredTo: null }));
    expect(changesIn(context.state.history[1])).toEqual([`${CHARGEABLE} | 85 → `]);
    expect(context.state.lines.map(({ loweredTo }) => loweredTo)).toEqual([null]);
  });

  it('R3 takes all computed units as not lowered', () => {
    const context = contextOf();
    expect(attempt(context, draft({ ...APEX, loweredTo: decimal('95') }))).toMatchObject({
      entries: [],
      codes: [],
    });
  });

  it('R3 keeps the comment of a lowered line from being taken off', () => {
    expect(attempt(after({}, lower('85')), draft({ ...APEX, comment: ' ' })).codes).toEqual([
      'chargeable.comment-missing',
    ]);
  });

  it('refuses lines that the report does not have, and says all of it', () => {
    const gone = { ...APEX, name: 'Gone' };
    const step = draft({ ...gone, comment: 'x' }, { ...gone, loweredTo: decimal('1'), comment: 'x' });
    expect(attempt(contextOf(), step).codes).toEqual(['comment.line-unknown', 'chargeable.line-unknown']);
  });

  it('records nothing where nothing changed', () => {
    const context = after({}, lower('85'));
    expect(attempt(context, lower('85')).entries).toEqual([]);
  });

  it('keeps comments on several lines and on the report', () => {
    const { state } = after({}, draft({ ...APEX, comment: 'same' }, { ...XDR, comment: 'same' }), {
      action: 'save-draft',
      by: TINA,
      inputs: { reportComment: 'all is well' },
    });
    expect(state.lines.map(({ tab, comment }) => [tab, comment])).toEqual([
      ['services', 'same'],
      ['smb', 'same'],
    ]);
    expect(state.comment).toBe('all is well');
  });
});

describe('submitting', () => {
  it('R32 is refused until every violation has a comment', () => {
    const { codes, issues } = attempt(contextOf({ rows: VIOLATING }), SUBMIT);
    expect(codes).toEqual(['review.comments-missing']);
    expect(issues[0]!.message).toContain('“Apex One”');
    const commented = after({ rows: VIOLATING }, draft({ ...APEX, comment: 'a project' }), SUBMIT);
    expect(summary(commented.state)).toBe('Under review · no billing report · Manual submission');
  });

  it('is refused with a blocking issue, which it names, and R38 out of date', () => {
    const blocked = contextOf({ rows: [{ day: day(1), used: '5' }], isOutOfDate: true });
    const { codes, issues } = attempt(blocked, SUBMIT);
    expect(codes).toEqual(['review.blocked', 'review.out-of-date']);
    expect(issues[0]!.message).toContain('No credits can be told for XDR for Endpoints');
  });

  it('R31, R32 on behalf of the partner lets the reason stand as the comment of each violation without one', () => {
    const onBehalf: Step = { action: 'submit', inputs: { comments: ' told by phone ' } };
    expect(attempt(contextOf({ rows: VIOLATING }), { action: 'submit' }).codes).toEqual([
      'review.reason-missing',
    ]);
    const context = after({ rows: VIOLATING }, onBehalf);
    expect(context.state.history[0]?.comments).toBe('told by phone');
    expect(changesIn(context.state.history[0])).toContain(
      'smb/Apex One/seat: Comments |  → On behalf of the partner: told by phone',
    );
    // No penalty: 95 used of 120 provisioned.
    expect(reportIn(context).smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('95');
    const commented = after({ rows: VIOLATING }, draft({ ...APEX, comment: 'a project' }), onBehalf);
    expect(commented.state.lines.map(({ comment }) => comment)).toEqual(['a project']);
  });

  it('R31 on behalf of the partner is a way on after a rejected automatic submission', () => {
    const context = after(
      { rows: VIOLATING },
      { action: 'automatic-submission', by: SYSTEM },
      { action: 'reject', inputs: REASON },
      { action: 'submit', inputs: { comments: 'told by phone' } },
    );
    expect(summary(context.state)).toBe('Under review · no billing report · Manual submission');
  });

  it('on behalf of the partner needs a reason', () => {
    expect(attempt(contextOf(), { action: 'submit' }).codes).toEqual(['review.reason-missing']);
    const { state } = after({}, { action: 'submit', inputs: { comments: ' asked by phone ' } });
    expect(state.history[0]).toMatchObject({
      by: ANNA,
      comments: 'asked by phone',
      from: 'MSP preparing',
      to: 'Under review',
    });
  });

  it('names a person for the history, or is refused', () => {
    expect(attempt(contextOf(), { ...SUBMIT, by: { ...TINA, name: ' ' } }).codes).toEqual([
      'review.person-missing',
    ]);
  });
});

describe('R30 automatic approval', () => {
  const settings = { automaticApproval: true };

  it('follows a submission without a comment, as an entry of its own by the system', () => {
    const { state } = after({ settings }, SUBMIT);
    expect(state.history.map(({ action, by, to }) => [action, by.role, to])).toEqual([
      ['submit', 'Tier 2', 'Under review'],
      ['automatic-approval', 'system', 'Approved'],
    ]);
    expect(state.approved?.by).toEqual(SYSTEM);
    expect([...state.approvedFigures]).toEqual([
      ['services/XDR for Endpoints', '50'],
      ['smb/Apex One', '95'],
    ]);
  });

  it.each([
    ['a setting turns it off', { settings: { automaticApproval: false } }, []],
    ['the workbook is a Tier 2 workbook', { settings: { ...settings, workbook: 'Tier 2' as const } }, []],
    ['the partner commented on a line', { settings }, [draft({ ...APEX, comment: 'fine' })]],
    [
      'the partner commented on the report',
      { settings },
      [{ action: 'save-draft' as const, by: TINA, inputs: { reportComment: 'fine' } }],
    ],
    ['an exception is not cleared', { settings, rows: CLEAN.filter((row) => row.day !== day(7)) }, []],
  ])('does not follow where %s', (_, setup, steps) => {
    expect(after(setup, ...steps, SUBMIT).state.status).toBe('Under review');
  });

  it('does not follow the submission of who may not approve, because they last changed a price', () => {
    const changed = contextOf({ settings: { ...settings, samePerson: 'forbid' } });
    const changes = [{ field: 'LMP_Prices · Apex One', by: ANNA, at: NOW }];
    const context = { ...changed, state: { ...changed.state, changes } };
    const onBehalf: Step = { action: 'submit', by: ANNA, inputs: REASON };
    const reached = (step: Step) => attempt(context, step).entries.map(({ action }) => action);
    expect(reached(onBehalf)).toEqual(['submit']);
    expect(reached({ ...onBehalf, by: BEN })).toEqual(['submit', 'automatic-approval']);
  });

  it('does not follow a withdrawn approval: a person has looked at it', () => {
    const context = after({ settings }, SUBMIT, { action: 'withdraw-approval', inputs: REASON });
    expect(attempt(context, { action: 'automatic-approval', by: SYSTEM }).codes).toEqual([
      'review.not-just-submitted',
    ]);
  });

  it('R31 automatic submission charges 120 instead of 95, is flagged, and is approved with the flag', () => {
    const context = after({ settings, rows: VIOLATING }, { action: 'automatic-submission', by: SYSTEM });
    expect(summary(context.state)).toBe(
      'Approved · Under review · Automatically submitted - may require review',
    );
    expect(context.state.approvedFigures.get('smb/Apex One')).toBe('120');
    expect(changesIn(context.state.history[0]).at(-1)).toBe('Due |  → 2025-11-06T00:00:00Z');
  });
});

describe('approving', () => {
  const GAP = { rows: CLEAN.filter((row) => row.day !== day(7)) };

  it('is refused while an exception is not cleared, and says where they stand', () => {
    const { codes, issues } = attempt(after(GAP, SUBMIT), APPROVE);
    expect(codes).toEqual(['review.exceptions-open']);
    expect(issues[0]!.message).toBe(
      '1 exception must be cleared with a reason before you approve the usage report. It is listed under Exceptions.',
    );
  });

  it('follows once it is cleared with a reason, recorded with the figures as seen', () => {
    const submitted = after(GAP, SUBMIT);
    const exceptions = exceptionsIn(submitted);
    expect(attempt(submitted, { action: 'clear-exception', inputs: { exceptions } }).codes).toEqual([
      'review.reason-missing',
    ]);
    const cleared = after(
      { ...GAP, history: submitted.state.history },
      {
        action: 'clear-exception',
        inputs: { exceptions, comments: 'closed for a holiday' },
      },
    );
    expect(cleared.state.cleared).toEqual([
      {
        code: 'usage.missing-days',
        path: 'Northwind',
        message: exceptions[0]!.message,
        reason: 'closed for a holiday',
        by: ANNA,
        at: NOW,
      },
    ]);
    expect(attempt(cleared, APPROVE).codes).toEqual([]);
  });

  it('R32 needs the violation cleared, though it has a comment', () => {
    const context = after({ rows: VIOLATING }, draft({ ...APEX, comment: 'seats of a project' }), SUBMIT);
    expect(attempt(context, APPROVE).codes).toEqual(['review.exceptions-open']);
    const exceptions = [VIOLATION];
    const clear: Step = { action: 'clear-exception', inputs: { ...REASON, exceptions } };
    expect(attempt(after({ rows: VIOLATING, history: context.state.history }, clear), APPROVE).codes).toEqual(
      [],
    );
  });

  it('counts a cleared exception whose figures changed as not cleared', () => {
    const submitted = after(GAP, SUBMIT);
    const exceptions = exceptionsIn(submitted);
    const clear: Step = { action: 'clear-exception', inputs: { ...REASON, exceptions } };
    const { history } = after({ ...GAP, history: submitted.state.history }, clear).state;
    const rows = GAP.rows.filter((row) => row.day !== day(8));
    expect(attempt(contextOf({ rows, history }), APPROVE).codes).toEqual(['review.exceptions-open']);
    expect(attempt(contextOf({ rows, history }), clear).codes).toEqual(['exception.changed']);
  });

  it('freezes the proposed figures, and R33 a report lowered to 85 is approved at 85', () => {
    const lowered = after({}, lower('85'), SUBMIT);
    const exceptions = exceptionsIn(lowered);
    const { state } = after(
      { history: lowered.state.history },
      { action: 'clear-exception', inputs: { ...REASON, exceptions } },
      APPROVE,
    );
    expect(state.approvedFigures.get('smb/Apex One')).toBe('85');
    expect(state.approved).toEqual({ by: ANNA, at: NOW });
  });

  it('by the person who last changed a price is forbidden, or recorded, as the setting says', () => {
    const steps = [SUBMIT, APPROVE, bid('BD-1'), { action: 'withdraw-approval' as const, inputs: REASON }];
    const { history } = after({}, ...steps).state;
    const forbidden = contextOf({ history, settings: { samePerson: 'forbid' } });
    const { codes, issues } = attempt(forbidden, APPROVE);
    expect(codes).toEqual(['review.same-person']);
    expect(issues[0]!.message).toContain(`Anna last changed “${PACK_PRODUCT}, Bid Desk Number”, and`);
    expect(attempt(forbidden, { ...APPROVE, by: BEN }).codes).toEqual([]);
    expect(attempt(forbidden, { ...APPROVE, by: { ...ANNA, name: ' anna' } }).codes).toEqual([
      'review.same-person',
    ]);
    const { entries } = attempt(contextOf({ history }), APPROVE);
    expect(changesIn(entries[0]).filter((change) => change.startsWith('Same person'))).toEqual([
      `Same person |  → Anna last changed ${PACK_PRODUCT}, Bid Desk Number`,
    ]);
  });

  it('can be withdrawn with a reason; the figures are free again, and the old approval stays in the history', () => {
    const context = after({}, SUBMIT, APPROVE);
    expect(attempt(context, { action: 'withdraw-approval' }).codes).toEqual(['review.reason-missing']);
    const { state } = after(
      { history: context.state.history },
      { action: 'withdraw-approval', inputs: REASON },
    );
    expect(summary(state)).toBe('Under review · no billing report · Manual submission');
    expect([state.approved, state.approvedFigures.size]).toEqual([null, 0]);
    expect(state.history.slice(0, -1)).toEqual(context.state.history);
  });
});

describe('rejecting', () => {
  it('keeps values and comments, and takes the flag off', () => {
    const { state } = after({}, lower('85'), SUBMIT, { action: 'reject', inputs: REASON });
    expect(summary(state)).toBe('Rejected · no billing report');
    expect(state.lines.map(({ loweredTo, comment }) => [loweredTo?.toFixed(), comment])).toEqual([
      ['85', 'ten left in September'],
    ]);
    expect(state.submission).toBeNull();
  });
});

describe('the billing report', () => {
  const approved = [SUBMIT, APPROVE];
  const priceIn = (context: ReturnType<typeof contextOf>) =>
    reportIn(context)
      .money?.lines.find(({ product }) => product === PACK_PRODUCT)
      ?.price?.unitPrice.value.toFixed();

  it('R27 lets nobody edit a price without a verified Bid Desk Number', () => {
    expect(attempt(after({}, ...approved), edit('6')).codes).toEqual(['price.not-editable']);
    expect(attempt(after({}, ...approved, bid('BD-9')), edit('6')).codes).toEqual(['price.not-editable']);
  });

  it('R27 takes the bid’s price, then the edited one, each recorded with old and new', () => {
    const context = after({}, ...approved, bid('BD-1'), edit('6'));
    expect(changesIn(context.state.history.at(-1))).toEqual([`product/${PACK_PRODUCT}: Unit Price | 8 → 6`]);
    expect(priceIn(context)).toBe('6');
    expect(priceIn(after({ history: context.state.history }, edit(null)))).toBe('8');
  });

  it('R27 takes what was edited back with another number', () => {
    const context = after({}, ...approved, bid('BD-1'), edit('6'), bid('BD-2'));
    expect(priceIn(context)).toBe('7');
    expect(changesIn(context.state.history.at(-1))).toEqual([
      `product/${PACK_PRODUCT}: Bid Desk Number | BD-1 → BD-2`,
      `product/${PACK_PRODUCT}: Unit Price | 6 → `,
    ]);
  });

  it('R27 resets to the list: numbers and edits are taken off', () => {
    const context = after({}, ...approved, bid('BD-1'), edit('6'), { action: 'reset-prices' });
    expect(priceIn(context)).toBe('10');
    expect([context.state.bidDeskNumbers.size, context.state.editedPrices.size]).toEqual([0, 0]);
  });

  it.each([
    [{ unitPrice: decimal('-1') }, ['price.out-of-range']],
    [{ channelMargin: decimal('1.01') }, ['margin.out-of-range']],
    [
      { unitPrice: decimal('-1'), channelMargin: decimal('-0.1') },
      ['price.out-of-range', 'margin.out-of-range'],
    ],
    [{ unitPrice: decimal('0'), channelMargin: decimal('1') }, []],
  ])('R25 checks an edited price and margin: %j', (edited, codes) => {
    const context = after({}, ...approved, bid('BD-1'));
    expect(
      attempt(context, { action: 'edit-price', inputs: { product: PACK_PRODUCT, edited } }).codes,
    ).toEqual(codes);
  });

  it('names a product that it does not have', () => {
    const inputs = { product: 'Nothing', bidDeskNumber: 'BD-1' };
    expect(attempt(after({}, ...approved), { action: 'enter-bid-desk-number', inputs }).codes).toEqual([
      'bid-desk.product-unknown',
    ]);
  });

  it('is submitted with a PO number, and freezes its money', () => {
    expect(attempt(after({}, ...approved), TO_TREND_MICRO).codes).toEqual(['review.po-missing']);
    const { state } = after({}, ...approved, PO, TO_TREND_MICRO);
    // 10 × 10 packs × 0.8 = 80; 2.5 × 95 × 0.8 = 190.
    expect([...state.billedFigures]).toEqual([
      [`services/${PACK_PRODUCT}`, '80'],
      ['smb/Apex One', '190'],
    ]);
  });

  it('R27 is not submitted while an exception that came after the approval is open, as an edited price', () => {
    const setup = { history: after({}, ...approved, PO, bid('BD-1'), edit('6')).state.history };
    const { codes, issues } = attempt(contextOf(setup), TO_TREND_MICRO);
    expect(codes).toEqual(['review.exceptions-open']);
    const exceptions = exceptionsIn(contextOf(setup));
    expect(exceptions.map(({ code }) => code)).toEqual(['bid-desk.edited']);
    const clear: Step = { action: 'clear-exception', inputs: { ...REASON, exceptions } };
    expect(summary(after(setup, clear, TO_TREND_MICRO).state)).toContain('Submitted to Trend Micro');
    expect(issues[0]!.message).toContain('before you submit the billing report to Trend Micro');
  });

  it('R30, R31 is submitted with the flag of an automatic approval', () => {
    const setup = { settings: { automaticApproval: true }, rows: VIOLATING };
    const { state } = after(setup, { action: 'automatic-submission', by: SYSTEM }, PO, TO_TREND_MICRO);
    expect(summary(state)).toBe(
      'Approved · Submitted to Trend Micro · Automatically submitted - may require review',
    );
  });

  it('has nothing left to clear once it is submitted, whatever its inputs become; an altered history stays open', () => {
    const { history } = after({}, ...approved, PO, TO_TREND_MICRO).state;
    const rows = CLEAN.filter((row) => row.day !== day(7));
    const context = contextOf({ history, rows });
    const report = reportIn(context);
    expect(report.issues.map(({ code }) => code)).toContain('usage.missing-days');
    expect(openExceptions(report, context.state)).toEqual([]);
    const altered = issueOf('history.altered', ['Northwind'], { entry: 'approve by Anna' });
    expect(openExceptions({ ...report, issues: [altered] }, context.state)).toEqual([altered]);
    const returned = after({ history, rows }, { action: 'record-return', inputs: REASON });
    expect(openExceptions(report, returned.state).map(({ code }) => code)).toEqual(['usage.missing-days']);
  });

  it('is not submitted where what is computed now is not what was approved', () => {
    const { history } = after({}, ...approved, PO).state;
    const late = contextOf({
      history,
      rows: [...CLEAN, { day: day(3), customer: 'B', used: '9', requirement: '20' }],
    });
    const { codes, issues } = attempt(late, TO_TREND_MICRO);
    expect(codes).toEqual(['review.approved-differs']);
    expect(issues[0]!.message).toContain('services/XDR for Endpoints');
  });

  it('completes with a reference, and the usage report with it', () => {
    const context = after({}, ...approved, PO, TO_TREND_MICRO);
    expect(attempt(context, { action: 'record-completion' }).codes).toEqual(['review.reference-missing']);
    const { state } = after(
      { history: context.state.history },
      { action: 'record-completion', inputs: { comments: 'INV 7' } },
    );
    expect(summary(state)).toBe('Completed · Completed · Manual submission');
    expect([state.approvedFigures.size, state.billedFigures.size]).toEqual([2, 2]);
    expect(state.history.at(-1)).toMatchObject({
      from: 'Submitted to Trend Micro',
      to: 'Completed',
      comments: 'INV 7',
    });
  });

  it('returned to the partner makes the usage report Rejected and ends the billing report', () => {
    const { state } = after({}, ...approved, { action: 'return-to-partner', inputs: REASON });
    expect(summary(state)).toBe('Rejected · no billing report');
    expect(state.history.at(-1)).toMatchObject({ from: 'Under review', to: 'Rejected' });
  });

  it('R24 prices a line that the price list lacks not at all, and is then not submitted', () => {
    const month = { money: { ...PRICED.money, prices: [priceOf(PACK_PRODUCT, '10')] } };
    const { history } = after({}, ...approved, PO).state;
    expect(attempt(contextOf({ history, month }), TO_TREND_MICRO).codes).toEqual(['review.blocked']);
  });

  it('R24 is not submitted without a price list: what is billed could not be frozen', () => {
    const { history } = after({}, ...approved, PO).state;
    expect(attempt(contextOf({ history, month: {} }), TO_TREND_MICRO).codes).toEqual([
      'review.nothing-priced',
    ]);
  });

  it('R20 is not submitted where nothing was used that is billed, and says that this is all', () => {
    const partner = { ...PARTNER, activeFrom: day(1) };
    for (const rows of [[], CLEAN.map((row) => ({ ...row, licenseVersion: 'Trial' as const }))]) {
      const setup = { rows, month: { ...PRICED, partner } };
      const submitted = after(setup, { action: 'submit', inputs: REASON });
      const exceptions = exceptionsIn(submitted);
      const clear: Step = { action: 'clear-exception', inputs: { ...REASON, exceptions } };
      const context = after({ ...setup, history: submitted.state.history }, clear, APPROVE);
      const { codes, issues } = attempt(context, TO_TREND_MICRO);
      expect(codes).toEqual(['review.nothing-to-bill']);
      expect(issues[0]!.message).toMatch(/^Nothing that is billed was used/);
      expect(hasNothingToBill(reportIn(context))).toBe(true);
    }
    expect(hasNothingToBill(reportIn(contextOf()))).toBe(false);
  });
});

describe('what a Tier 2 workbook computes', () => {
  it('has no money to freeze', () => {
    const { state, computedWith } = after({ month: {} }, SUBMIT);
    expect(computedWith(reportReviewOf(state)).money.size).toBe(0);
  });
});
