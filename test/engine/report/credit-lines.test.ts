import { decimal, type Report } from '../../../src/engine';
import { codesOf, day, messagesOf, october, type Month, type Row } from '../months';

const ROWS: readonly Row[] = [
  { day: day(1), service: 'L1', used: '200', requirement: '65' }, // 13,000
  { day: day(1), service: 'L2', used: '10', requirement: '100' }, // 1,000
  { day: day(2), service: 'L1', used: '190', requirement: '65' },
];

function lowered(loweredTo: string, rows: readonly Row[] = ROWS, month: Month = {}): Report {
  const tab = month.nfr === undefined ? ('services' as const) : ('nfr' as const);
  const line = { tab, name: 'L1', billingUnit: '', loweredTo: decimal(loweredTo), comment: 'test machines' };
  return october(rows, { ...month, review: { submission: 'manual', lines: [line] } });
}

describe('lowered lines of credits', () => {
  it('R11 lowers one line and leaves the other: 13,000 × 150 ÷ 200 + 1,000 = 10,750', () => {
    const report = lowered('150');
    expect(report.services?.billingDay).toBe(day(1));
    expect(report.services?.lines.map((line) => line.chargeableUnits?.value.toFixed())).toEqual([
      '150',
      '10',
    ]);
    expect(report.services?.lines.map((line) => line.usedUnits?.value.toFixed())).toEqual(['200', '10']);
    expect(report.services?.figures?.calculatedCredits.value.toFixed()).toBe('14000');
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('10750');
    expect(report.services?.figures?.finalBilledUnits.value.toFixed()).toBe('108'); // 107.5, half up
    expect(messagesOf(report, 'line.lowered')).toEqual([
      'Chargeable units were lowered from 200 to 150: “test machines”.',
    ]);
  });

  it('R11 lowers to 0: 0 + 1,000 credits', () => {
    expect(lowered('0').services?.figures?.allocatedCredits.value.toFixed()).toBe('1000');
  });

  it('R11 lowers unrounded, multiplied first: 100 credits of 3 used, to 1 and back to a third', () => {
    const report = lowered('1', [{ day: day(1), service: 'L1', used: '3', credits: '100' }]);
    expect(report.services?.figures?.allocatedCredits.value.toFixed(4)).toBe('33.3333');
  });

  it('R11 takes the offset off after lowering: 16,000 × 150 ÷ 200 − 8,000 = 4,000, 40 packs', () => {
    const rows = [{ day: day(1), service: 'L1', used: '200', requirement: '80' }];
    const report = lowered('150', rows, { nfr: ['A'] });
    expect(report.nfr?.figures?.netCredits.value.toFixed()).toBe('4000');
    expect(report.nfr?.figures?.finalBilledUnits.value.toFixed()).toBe('40');
  });

  it('R11 bills 0 credits where 0 units were used, though the row states some', () => {
    const report = lowered('0', [{ day: day(1), service: 'L1', used: '0', credits: '500' }]);
    expect(report.services?.lines[0]?.chargeableUnits?.value.toFixed()).toBe('0');
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('0');
  });

  it.each(['200.0000000000000000000001', '201', '-1'])(
    'R11 refuses %s: chargeable may only be lowered, from 200 down to 0',
    (asked) => {
      const report = lowered(asked);
      expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('14000');
      expect(codesOf(report)).toContain('chargeable.out-of-range');
      expect(codesOf(report)).not.toContain('line.lowered');
      expect(report.isComplete).toBe(false);
    },
  );

  it('R11 takes 200 of 200 used as not lowered', () => {
    const report = lowered('200');
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('14000');
    expect(codesOf(report)).not.toContain('line.lowered');
  });

  it('R11 does not refuse 200 of 200 used', () => {
    expect(codesOf(lowered('200'))).not.toContain('chargeable.out-of-range');
  });

  it('R11 blocks a lowered line that the billing day does not have', () => {
    const report = lowered('5', [{ day: day(1), service: 'L2', used: '10', requirement: '100' }]);
    expect(codesOf(report)).toContain('chargeable.line-unknown');
    expect(report.isComplete).toBe(false);
  });

  it('R11 cannot lower a line that states no used units', () => {
    const report = lowered('5', [{ day: day(1), service: 'L1', credits: '500' }]);
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('500');
    expect(report.isComplete).toBe(false);
  });

  it('R11 does not take a line of another tab or billing unit for the one meant', () => {
    const line = { name: 'L1', loweredTo: decimal('1'), comment: '' };
    const lines = [
      { ...line, tab: 'nfr' as const, billingUnit: '' },
      { ...line, tab: 'services' as const, billingUnit: 'endpoint' },
    ];
    const report = october(ROWS, { review: { lines } });
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('14000');
    expect(messagesOf(report, 'chargeable.line-unknown')).toHaveLength(2);
  });

  it('keeps a comment without lowering', () => {
    const line = {
      tab: 'services' as const,
      name: 'L1',
      billingUnit: '',
      loweredTo: null,
      comment: 'as agreed',
    };
    const report = october(ROWS, { review: { lines: [line] } });
    expect(report.services?.lines.map(({ comment }) => comment)).toEqual(['as agreed', '']);
    expect(codesOf(report)).not.toContain('line.lowered');
  });

  it('R11 R13 lowers a line of percentile days: 60 + 40 used at 10, lowered to 50 → 500 credits', () => {
    const rows = [
      { day: day(1), customer: 'A', service: 'L1', used: '60', requirement: '10' },
      { day: day(2), customer: 'B', service: 'L1', used: '40', requirement: '10' },
    ];
    const report = lowered('50', rows, { rules: { billingRule: 'p85' } });
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('500');
  });
});
