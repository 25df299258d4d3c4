import { PACK_PRODUCT, workingOf, type Report } from '../../../src/engine';
import { codesOf, day, october, octoberOf, priceOf, tierOf, type Row } from '../months';

const ROWS: readonly Row[] = [
  { day: day(1), customer: 'B', service: 'L2', used: '0.1', requirement: '0.2' },
  { day: day(1), customer: 'A', service: 'L1', credits: '6500' },
  { day: day(2), customer: 'A', service: 'L1', credits: '3000' },
  { day: day(2), customer: 'B', service: 'L1', credits: '3500.02' },
  { day: day(1), customer: 'Lab', service: 'L1', credits: '8100' },
  { day: day(1), customer: 'A', service: 'Apex One', provisioned: '10', used: '5' },
  { day: day(2), customer: 'B', service: 'Apex One', provisioned: '7' },
  { day: day(3), customer: 'T', service: 'L1', credits: '99999', licenseVersion: 'Trial' },
];
const MONTH = {
  nfr: ['Lab'],
  money: {
    prices: [priceOf(PACK_PRODUCT, '10'), priceOf('Apex One', '2')],
    tiers: [tierOf('10', { discount: '0.1' })],
  },
};

/** All of a report that does not name a row's place. */
const told = (report: Report): unknown => [
  report.issues,
  report.missingDays,
  workingOf(report).map(({ usage, ...step }) => ({ ...step, customer: usage?.customer ?? null })),
];

describe('computeReports', () => {
  it('does not depend on the order of rows', () => {
    const report = october(ROWS, MONTH);
    expect(told(october([...ROWS].reverse(), MONTH))).toEqual(told(report));
    expect(told(october([...ROWS.slice(3), ...ROWS.slice(0, 3)], MONTH))).toEqual(told(report));
  });

  it('puts every key on one tab, and sets Trial aside', () => {
    const report = october(ROWS, MONTH);
    // 6,500 + 0.02 = 6,500.02 on day 1 as 3,000 + 3,500.02 = 6,500.02 on day 2: the earliest
    expect(report.services?.billingDay).toBe(day(1));
    expect(report.services?.tiedDays).toEqual([day(2)]);
    expect(report.services?.figures?.finalBilledUnits.value.toFixed()).toBe('65');
    expect(report.nfr?.figures?.finalBilledUnits.value.toFixed()).toBe('1');
    // A reports 5 on day 1, B has 7 provisioned on day 2
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('7');
    expect(codesOf(report)).toContain('billing-day.tie-differs');
  });

  it('gives the reports in the order of the partners, each with its own issues', () => {
    const reports = octoberOf({
      Southwind: [{ day: day(1), used: '1' }],
      Northwind: [{ day: day(1), credits: '1' }],
    });
    expect(reports.map(({ partner }) => partner.name)).toEqual(['Southwind', 'Northwind']);
    expect(reports.map(({ isComplete }) => isComplete)).toEqual([false, true]);
    for (const { partner, issues } of reports) {
      expect(new Set(issues.map(({ path }) => path.split('/')[0]))).toEqual(new Set([partner.name]));
    }
    expect(codesOf(reports[1]!)).not.toContain('credits.unknown');
  });

  it('stamps a report with its rules, versions, cycle and last day', () => {
    const report = october([], { rules: { packRounding: 'up' } });
    expect(report.rules.packRounding).toBe('up');
    expect(report).toMatchObject({ cycle: '2025-10', lastDay: day(31), versions: { program: 'test' } });
  });

  it('R24 never changes a quantity by money', () => {
    // As text, because figures that open on demand hold on to functions.
    const quantities = ({ services, nfr, smb, missingDays }: Report): string =>
      JSON.stringify({ services, nfr, smb, missingDays });
    expect(quantities(october(ROWS, { nfr: ['Lab'] }))).toBe(quantities(october(ROWS, MONTH)));
  });

  it('is complete with exceptions and notices, and not with a blocking issue', () => {
    expect(october([{ day: day(1), credits: '1' }], { nfr: ['Lab'] }).isComplete).toBe(true);
    expect(october([{ day: day(1), used: '1' }]).isComplete).toBe(false);
  });
});
