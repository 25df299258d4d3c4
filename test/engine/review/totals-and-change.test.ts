import {
  calculatedReviewOf,
  changeSince,
  decimal,
  editableFields,
  monthFigures,
  proposedTotals,
  type MonthFigures,
} from '../../../src/engine';
import { editableWhen } from '../../../src/engine/review/editable-fields-table';
import { october } from '../months';
import { after, APEX, CLEAN, PRICED, reportIn, TINA, VIOLATING, XDR } from './reviews';

describe('proposedTotals', () => {
  it('R33 sets what was calculated beside what is proposed', () => {
    const lines = [
      { ...APEX, loweredTo: decimal('85'), comment: 'x' },
      { ...XDR, loweredTo: decimal('25'), comment: 'x' },
    ];
    const context = after({}, { action: 'save-draft', by: TINA, inputs: { lines } });
    const calculated = context.computedWith(calculatedReviewOf(context.state)).report;
    const totals = proposedTotals(calculated, reportIn(context));
    expect(JSON.parse(JSON.stringify(totals))).toEqual({
      units: { calculated: '95', proposed: '85' },
      // 50 × 20 = 1,000 credits; lowered to 25 of 50: 500.
      services: {
        credits: { calculated: '1000', proposed: '500' },
        packs: { calculated: '10', proposed: '5' },
      },
      nfr: { credits: { calculated: null, proposed: null }, packs: { calculated: null, proposed: null } },
      // 190 + 80; 85 × 2.5 × 0.8 = 170, and 5 × 10 × 0.8 = 40.
      money: { calculated: '270', proposed: '210', currency: 'USD' },
    });
  });

  it('R31 does not count the penalty of an automatic submission as calculated', () => {
    const context = after(
      { rows: VIOLATING },
      { action: 'automatic-submission', by: { ...TINA, role: 'system' } },
    );
    const calculated = context.computedWith(calculatedReviewOf(context.state)).report;
    const { units } = proposedTotals(calculated, reportIn(context));
    expect([units.calculated?.toFixed(), units.proposed?.toFixed()]).toEqual(['95', '120']);
  });

  it('has no money in a Tier 2 workbook', () => {
    const report = october(CLEAN);
    expect(proposedTotals(report, report).money).toBeNull();
  });
});

describe('changeSince', () => {
  const now = monthFigures(october(CLEAN, PRICED));
  const last = { ...now, cycle: '2025-09' };
  const thresholds = { ratio: decimal('0.1'), units: decimal('5'), amount: decimal('50') };
  const changes = (from: Partial<MonthFigures>, to: Partial<MonthFigures> = {}): readonly string[] =>
    changeSince({ last: { ...last, ...from }, now: { ...now, ...to } }, 'Northwind', thresholds).map(
      ({ path, message }) => `${path}: ${message}`,
    );
  const seats = (units: string) => ({
    lines: now.lines.map((line) => (line.tab === 'smb' ? { ...line, chargeable: decimal(units) } : line)),
  });

  it('finds nothing in the same month again', () => {
    expect(changes({})).toEqual([]);
  });

  it('names a product that vanished', () => {
    expect(changes({}, { lines: now.lines.filter(({ tab }) => tab !== 'smb') })).toEqual([
      'Northwind/smb/Apex One: Apex One (seat) was on the report of 2025-09 with 95 chargeable units and is not on this one. ' +
        'Ask the partner, or confirm that it is no longer in use.',
    ]);
  });

  it.each([
    // 95 − 90 = 5 units: not more than 5.
    ['90', 0],
    // 95 − 87 = 8 units, 8 ÷ 87 = 9.2 %: not more than 10 %.
    ['87', 0],
    ['80', 1],
    ['110', 1],
    ['0', 1],
  ])('compares seats of %s with 95 by both thresholds', (units, count) => {
    expect(changes(seats(units)).length).toBe(count);
  });

  it('says what was and what is', () => {
    expect(changes(seats('80'))).toEqual([
      'Northwind/smb/Apex One: Chargeable units of Apex One went from 80 in 2025-09 to 95 (18.75 % more), more than the ' +
        'settings let pass. Confirm the change, or ask the partner.',
    ]);
  });

  it('compares packs and totals, but never two currencies', () => {
    expect(changes({ servicesPacks: decimal('20') })[0]).toContain(
      'Final billed units went from 20 in 2025-09 to 10',
    );
    const total = (currency: string) => ({ total: { currency, amount: decimal('1000') } });
    expect(changes(total('USD'))[0]).toContain('Total invoice amount went from 1,000 in 2025-09 to 270');
    expect(changes(total('EUR'))).toEqual([]);
    expect(changes({ total: null, servicesPacks: null })).toEqual([]);
  });

  it('names an NFR customer that vanished', () => {
    const nfr = monthFigures(october(CLEAN, { nfr: ['A'] }));
    expect(nfr.nfrCustomers).toEqual(['A']);
    expect(changes({ nfrCustomers: nfr.nfrCustomers })[0]).toContain(
      'A had credits under the NFR license in 2025-09',
    );
    expect(changes({ nfrCustomers: ['A'] }, { nfrCustomers: ['B'] })).toEqual([]);
  });
});

describe('the editable fields', () => {
  it.each([
    ['MSP preparing', null, 'Tier 2', ['Chargeable units', 'Line comment', 'Report comment']],
    ['Rejected', null, 'Tier 2', ['Chargeable units', 'Line comment', 'Report comment']],
    ['MSP preparing', null, 'Tier 1', []],
    ['Under review', null, 'Tier 1', []],
    ['Under review', null, 'Tier 2', []],
    ['Approved', 'Under review', 'Tier 1', ['PO number', 'Bid Desk Number', 'Unit Price', 'Channel Margin']],
    ['Approved', 'Under review', 'Tier 2', []],
    ['Approved', 'Submitted to Trend Micro', 'Tier 1', []],
    [
      'Approved',
      'Under review (Returned by Trend Micro)',
      'Tier 1',
      ['PO number', 'Bid Desk Number', 'Unit Price', 'Channel Margin'],
    ],
    ['Completed', 'Completed', 'Tier 1', []],
  ] as const)('R34 of %s, %s, by %s: %j', (status, billingStatus, role, fields) => {
    expect(editableFields({ status, billingStatus }, role)).toEqual(fields);
  });

  it('R27 say when they are, in a sentence', () => {
    expect(editableWhen('Unit Price')).toBe(
      'Tier 1 may while the billing report is Under review or Under review (Returned by Trend Micro), on a line with a ' +
        'verified Bid Desk Number.',
    );
  });
});
