import { decimal, type ReportReview } from '../../../src/engine';
import { codesOf, day, messagesOf, october, type Month, type Row } from '../months';

const row = (onDay: number, more: Partial<Row>): Row => ({ day: day(onDay), service: 'Apex One', ...more });
const lineOf = (rows: readonly Row[], month: Month = {}) => october(rows, month).smb!.lines[0]!;
const entered = (more: Partial<ReportReview['lines'][number]>): ReportReview['lines'] => [
  { tab: 'smb', name: 'Apex One', billingUnit: '', loweredTo: null, comment: '', ...more },
];

describe('a line of small and medium business solutions', () => {
  it('R1 shows the highest Provisioned and Used each of its own day', () => {
    const line = lineOf([
      row(1, { provisioned: '100', used: '80' }),
      row(2, { provisioned: '90', used: '85' }),
    ]);
    expect(line.provisionedUnits.value.toFixed()).toBe('100');
    expect(line.usedUnits?.value.toFixed()).toBe('85');
    expect(line.parts.map((part) => part.day)).toEqual([day(1), day(2)]);
  });

  it.each([
    ['partner', '130'], // day 1: 110; day 2: 60 + 70
    ['customer', '170'], // 100 + 70
  ] as const)('R1 provisions under scope %s %s units', (smbScope, units) => {
    const rows = [
      row(1, { customer: 'A', provisioned: '100' }),
      row(1, { customer: 'B', provisioned: '10' }),
      row(2, { customer: 'A', provisioned: '60' }),
      row(2, { customer: 'B', provisioned: '70' }),
    ];
    expect(lineOf(rows, { rules: { smbScope } }).chargeableUnits.value.toFixed()).toBe(units);
  });

  it('R3 charges a reported 0, and over-provisioned is all of 120', () => {
    const line = lineOf([row(1, { provisioned: '120', used: '0' })]);
    expect(line.chargeableUnits.value.toFixed()).toBe('0');
    expect(line.overProvisionedUnits?.value.toFixed()).toBe('120');
    expect(line.overProvisionedRatio?.value.toFixed()).toBe('1');
  });

  it('R2 leaves the part blank where Provisioned is 0, and charges what is used', () => {
    const line = lineOf([row(1, { provisioned: '0', used: '5' })]);
    expect(line.overProvisionedRatio).toBeNull();
    expect(line.isViolation).toBe(false);
    expect(line.chargeableUnits.value.toFixed()).toBe('5');
  });

  it('R2 has no over-provisioned units below 0: 95 used of 80', () => {
    expect(lineOf([row(1, { provisioned: '80', used: '95' })]).overProvisionedUnits?.value.toFixed()).toBe(
      '0',
    );
  });

  it('R3 takes Used per customer, else Provisioned, before the daily total: the peak is 60 + 55 on day 2', () => {
    // A reports 90 and 60; B reports nothing and has 20 and 55 provisioned: 110 and 115
    const line = lineOf([
      row(1, { customer: 'A', provisioned: '200', used: '90' }),
      row(1, { customer: 'B', provisioned: '20' }),
      row(2, { customer: 'A', provisioned: '100', used: '60' }),
      row(2, { customer: 'B', provisioned: '55' }),
    ]);
    expect(line.chargeableUnits.value.toFixed()).toBe('115');
    expect(line.usedUnits?.value.toFixed()).toBe('90');
    expect(line.provisionedUnits.value.toFixed()).toBe('220');
    expect(line.isPartlyReported).toBe(true);
  });

  it('R7 R3 takes a blank Used between reported ones as no data, and asks', () => {
    const report = october([row(1, { provisioned: '120', used: '95' }), row(2, { provisioned: '120' })]);
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('95');
    expect(report.smb?.lines[0]?.isPartlyReported).toBe(false);
    expect(codesOf(report)).toContain('units.used-gap');
  });

  it('R3 R7 sees no gap where Used is always reported, and none where it never is', () => {
    const reported = october([
      row(1, { provisioned: '9', used: '5' }),
      row(2, { provisioned: '9', used: '0' }),
    ]);
    const silent = october([row(1, { provisioned: '9' }), row(2, { provisioned: '9' })]);
    for (const report of [reported, silent]) {
      expect(codesOf(report).filter((code) => code.startsWith('units.'))).toEqual([]);
    }
  });

  it('R3 names the customers that do not report Used, and those that do so on some days, in order', () => {
    const report = october([
      row(1, { customer: 'D', customerId: '1', provisioned: '9' }),
      row(1, { customer: 'C', provisioned: '9' }),
      row(1, { customer: 'B', customerId: '2', provisioned: '9', used: '5' }),
      row(2, { customer: 'B', customerId: '2', provisioned: '9' }),
      row(1, { customer: 'A', customerId: '3', provisioned: '9', used: '5' }),
      row(2, { customer: 'A', customerId: '3', provisioned: '9' }),
      row(1, { customer: 'E', provisioned: '9', used: '5' }),
    ]);
    expect(messagesOf(report, 'units.partly-reported')[0]).toContain('by C, D,');
    expect(messagesOf(report, 'units.used-gap')[0]).toContain('for A, B;');
  });

  it('R1 adds the customers’ parts up to Provisioned and Used: 60 + 40 and 30 + 20', () => {
    const line = lineOf([
      row(1, { customer: 'A', licenseVersion: 'Full', provisioned: '50', used: '25' }),
      row(1, { customer: 'A', licenseVersion: 'NFR', provisioned: '10', used: '5' }),
      row(1, { customer: 'B', provisioned: '40', used: '20' }),
      row(2, { customer: 'B', provisioned: '1', used: '1' }),
    ]);
    expect(
      line.parts.map((part) => [
        part.customer,
        part.day,
        part.provisionedUnits?.value.toFixed(),
        part.usedUnits?.value.toFixed(),
      ]),
    ).toEqual([
      ['A', day(1), '60', '30'],
      ['B', day(1), '40', '20'],
    ]);
    expect(line.provisionedUnits.value.toFixed()).toBe('100');
    expect(line.usedUnits?.value.toFixed()).toBe('50');
  });

  it('R1 shows Provisioned and Used of two days as parts of those days, the other blank', () => {
    const line = lineOf([row(1, { provisioned: '9', used: '4' }), row(2, { provisioned: '8', used: '5' })]);
    expect(
      line.parts.map((part) => [
        part.day,
        part.provisionedUnits?.value.toFixed() ?? null,
        part.usedUnits?.value.toFixed() ?? null,
      ]),
    ).toEqual([
      [day(1), '9', null],
      [day(2), null, '5'],
    ]);
  });

  it('keeps lines of two billing units apart, by name, then unit', () => {
    const report = october([
      row(1, { billingUnit: 'seat', provisioned: '5' }),
      row(1, { billingUnit: 'GB', provisioned: '7' }),
      { day: day(1), service: 'Aegis', provisioned: '1' },
    ]);
    expect(report.smb?.lines.map((line) => `${line.name} ${line.billingUnit}`)).toEqual([
      'Aegis ',
      'Apex One GB',
      'Apex One seat',
    ]);
  });

  it('R25 blocks units below 0 and names which', () => {
    const report = october([row(1, { provisioned: '10', used: '-4' })], { money: {} });
    expect(messagesOf(report, 'units.negative')).toHaveLength(1);
    expect(messagesOf(report, 'units.negative')[0]).toContain('Used units are -4');
    expect(report.isComplete).toBe(false);
  });

  it('R14 R16 takes a row with provisioned units and a requirement to the services instead', () => {
    const report = october([row(1, { provisioned: '10', used: '5', requirement: '20' })]);
    expect(report.smb).toBeNull();
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('100');
  });
});

describe('entered chargeable units', () => {
  const rows = [row(1, { provisioned: '120', used: '95' })];
  const lowered = (text: string, comment = 'spare seats') =>
    october(rows, { review: { lines: entered({ loweredTo: decimal(text), comment }) } });

  it.each(['94', '0', '0.5'])('R3 lowers 95 to %s, with an exception', (text) => {
    const report = lowered(text);
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe(text);
    expect(report.smb?.lines[0]?.calculatedUnits.value.toFixed()).toBe('95');
    expect(codesOf(report)).toContain('line.lowered');
    expect(report.isComplete).toBe(true);
  });

  it.each(['95.1', '120', '-1'])('R3 refuses %s of 95', (text) => {
    const report = lowered(text);
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('95');
    expect(codesOf(report)).toContain('chargeable.out-of-range');
    expect(report.isComplete).toBe(false);
  });

  it('R3 takes 95 of 95 as not lowered', () => {
    const report = lowered('95');
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('95');
    expect(codesOf(report)).not.toContain('line.lowered');
  });
});

describe('automatic submission', () => {
  const automatic = (rows: readonly Row[], month: Month = {}) =>
    october(rows, { ...month, review: { submission: 'automatic', ...month.review } });

  it('R31 charges Provisioned on the lines in violation only', () => {
    const report = automatic([
      row(1, { provisioned: '120', used: '95' }),
      row(1, { service: 'Full House', provisioned: '50', used: '50' }),
      row(1, { service: 'Silent', provisioned: '30' }),
    ]);
    expect(
      report.smb?.lines.map((line) => [line.name, line.isViolation, line.chargeableUnits.value.toFixed()]),
    ).toEqual([
      ['Apex One', true, '120'],
      ['Full House', false, '50'],
      ['Silent', false, '30'],
    ]);
    expect(messagesOf(report, 'report.automatically-submitted')).toHaveLength(1);
  });

  it.each([
    // 30 ÷ 120 = 0.25
    ['0.25', '90'],
    ['0.24', '120'],
  ])('R32 charges with the rule set’s threshold %s %s', (threshold, units) => {
    const report = automatic([row(1, { provisioned: '120', used: '90' })], {
      rules: { violationThreshold: decimal(threshold) },
    });
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe(units);
  });

  it('R32 lets the partner’s own threshold stand before the rule set’s, 0 too', () => {
    const rows = [row(1, { provisioned: '120', used: '90' })];
    const rules = { violationThreshold: decimal('0.5') };
    const strict = automatic(rows, { rules, partner: { violationThreshold: decimal('0') } });
    expect(strict.smb?.lines[0]?.isViolation).toBe(true);
    expect(strict.rules.violationThreshold.toFixed()).toBe('0');
    expect(automatic(rows, { rules }).smb?.lines[0]?.isViolation).toBe(false);
  });

  it('R31 leaves a commented line as it was entered: lowered to 80', () => {
    const lines = entered({ loweredTo: decimal('80'), comment: 'agreed by phone' });
    const report = automatic([row(1, { provisioned: '120', used: '90' })], { review: { lines } });
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('80');
  });

  it('R31 R2 leaves a partly reported line alone: over-provisioned is not known', () => {
    const report = automatic([
      row(1, { customer: 'A', provisioned: '100', used: '60' }),
      row(1, { customer: 'B', provisioned: '50' }),
    ]);
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('110');
    expect(codesOf(report)).not.toContain('report.automatically-submitted');
  });

  it('R31 does not touch lines of credits', () => {
    const report = automatic([{ day: day(1), used: '5', requirement: '20' }]);
    expect(report.services?.lines[0]?.chargeableUnits?.value.toFixed()).toBe('5');
  });
});
