import { decimal, PACK_PRODUCT, type CreditTab } from '../../../src/engine';
import { codesOf, day, entryOf, messagesOf, october, priceOf, type Row } from '../months';

/** From allocated credits to packs, as text. */
function figuresOf(tab: CreditTab | null): Readonly<Record<string, string>> | null {
  if (tab?.figures == null) return null;
  return Object.fromEntries(
    Object.entries(tab.figures).map(([name, { value }]: [string, { value: { toFixed(): string } }]) => [
      name,
      value.toFixed(),
    ]),
  );
}

describe('a tab of credits', () => {
  it('R9 rounds once on the tab’s total: 3 lines of 49 credits are 147, 1 pack, and 3 customers too', () => {
    const byLine = ['L1', 'L2', 'L3'].map((service) => ({ day: day(1), service, credits: '49' }));
    const byCustomer = ['A', 'B', 'C'].map((customer) => ({ day: day(1), customer, credits: '49' }));
    expect(figuresOf(october(byLine).services)).toMatchObject({ netCredits: '147', finalBilledUnits: '1' });
    expect(figuresOf(october(byCustomer).services)).toMatchObject({
      netCredits: '147',
      finalBilledUnits: '1',
    });
  });

  it('R9 rounds 32.50 packs up to 33, 32.49 down to 32, by fractions of credits', () => {
    // 65,000 × 0.05 = 3,250; 64,999 × 0.05 = 3,249.95
    const packs = (used: string) =>
      figuresOf(october([{ day: day(1), used, requirement: '0.05' }]).services)?.['finalBilledUnits'];
    expect([packs('65000'), packs('64999')]).toEqual(['33', '32']);
  });

  it('R8 takes 8,000 off the NFR tab once, and nothing off the services', () => {
    const report = october(
      [
        { day: day(1), customer: 'Lab', credits: '9000' },
        { day: day(1), customer: 'A', credits: '9000' },
      ],
      { nfr: ['Lab'] },
    );
    expect(figuresOf(report.nfr)).toMatchObject({
      allocatedCredits: '9000',
      nfrOffset: '8000',
      netCredits: '1000',
    });
    expect(figuresOf(report.services)).toMatchObject({
      nfrOffset: '0',
      netCredits: '9000',
      finalBilledUnits: '90',
    });
  });

  it('R8 takes one offset off two holders together: 6,000 + 6,000 − 8,000 = 4,000, 40 packs', () => {
    const report = october(
      [
        { day: day(1), customer: 'Lab', credits: '6000' },
        { day: day(1), customer: 'Lab 2', credits: '6000' },
      ],
      { nfr: ['Lab', 'Lab 2'] },
    );
    expect(figuresOf(report.nfr)).toMatchObject({ nfrOffset: '8000', finalBilledUnits: '40' });
    expect(codesOf(report)).toContain('nfr.several');
  });

  it('R8 R16 takes all credits of a customer with the NFR license to its tab, Full rows too', () => {
    const report = october([
      { day: day(1), customer: 'Lab', credits: '5000', licenseVersion: 'NFR' },
      { day: day(1), customer: 'Lab', credits: '4000', licenseVersion: 'Full' },
    ]);
    expect(report.services).toBeNull();
    expect(figuresOf(report.nfr)).toMatchObject({ allocatedCredits: '9000', finalBilledUnits: '10' });
  });

  it('R4 leaves the whole tab unknown where the credits of one row cannot be told, and blocks', () => {
    const report = october([
      { day: day(1), credits: '126700' },
      { day: day(2), service: 'Unheard of', used: '1' },
    ]);
    expect(report.services).toEqual({
      name: 'services',
      billingDay: null,
      tiedDays: [],
      runnerUp: null,
      dailyCredits: [],
      dayFigures: expect.any(Function) as unknown,
      lines: [],
      figures: null,
    });
    expect(report.isComplete).toBe(false);
    expect(messagesOf(report, 'credits.unknown')[0]).toContain('usage.csv, row 3');
  });

  it('R4 says once for each service and kind of problem how many rows are behind it', () => {
    const report = october(
      [
        { day: day(1), service: 'X', used: '1' },
        { day: day(2), service: 'X', used: '1' },
        { day: day(2), service: 'Y', used: '1' },
        { day: day(3), service: 'X', requirement: '5' },
        { day: day(3), used: '1' },
      ],
      { catalogue: [entryOf('20', { note: 'cap 8000 per cloud account' })] },
    );
    expect(
      codesOf(report)
        .filter((code) => code.startsWith('credits.'))
        .sort(),
    ).toEqual(['credits.no-units', 'credits.not-plain', 'credits.unknown', 'credits.unknown']);
    expect(messagesOf(report, 'credits.unknown')[0]).toContain('2 rows');
  });

  it('R4 leaves the other tabs known', () => {
    const report = october(
      [
        { day: day(1), customer: 'A', used: '1' },
        { day: day(1), customer: 'Lab', credits: '9000' },
        { day: day(1), service: 'Apex One', provisioned: '5' },
      ],
      { nfr: ['Lab'] },
    );
    expect(report.services?.figures).toBeNull();
    expect(figuresOf(report.nfr)).toMatchObject({ finalBilledUnits: '10' });
    expect(report.smb?.lines[0]?.chargeableUnits.value.toFixed()).toBe('5');
  });

  it('R25 blocks credits below 0: 100 − 150 = −50, and bills no packs', () => {
    const report = october(
      [
        { day: day(1), customer: 'A', credits: '100' },
        { day: day(1), customer: 'B', credits: '-150' },
      ],
      { money: { prices: [priceOf(PACK_PRODUCT, '10')] } },
    );
    expect(report.services?.billingDay).toBe(day(1));
    expect(report.services?.figures).toBeNull();
    expect(messagesOf(report, 'credits.negative')[0]).toContain('-50');
    expect(report.money?.totalInvoiceAmount).toBeNull();
    expect(report.isComplete).toBe(false);
  });

  it('R25 bills credits that corrections bring to 0 as 0 packs', () => {
    const report = october([
      { day: day(1), customer: 'A', credits: '100' },
      { day: day(1), customer: 'B', credits: '-100' },
    ]);
    expect(figuresOf(report.services)).toMatchObject({ allocatedCredits: '0', finalBilledUnits: '0' });
    expect(report.isComplete).toBe(true);
  });

  it('R4 says that stated credits differ from units × requirement, and lets them stand', () => {
    const report = october([
      { day: day(1), used: '5', requirement: '20', credits: '130' },
      { day: day(2), used: '5', requirement: '20', credits: '100' },
    ]);
    expect(figuresOf(report.services)).toMatchObject({ allocatedCredits: '130' });
    expect(messagesOf(report, 'credits.disagree')).toHaveLength(1);
    expect(report.isComplete).toBe(true);
  });

  it('shows lines by name, then billing unit, with every requirement behind them', () => {
    const row = { day: day(1), used: '1' };
    const rows: readonly Row[] = [
      { ...row, service: 'b', requirement: '3' },
      { ...row, service: 'B', billingUnit: 'server', requirement: '45' },
      { ...row, service: 'B', billingUnit: 'endpoint', requirement: '20' },
      { ...row, customer: 'Z', service: 'B', billingUnit: 'endpoint', requirement: '25' },
      { ...row, service: 'A', credits: '7' },
    ];
    const report = october(rows);
    expect(
      report.services?.lines.map((line) => [
        line.name,
        line.billingUnit,
        line.creditRequirements.map((requirement) => requirement.toFixed()),
        line.allocatedCredits.value.toFixed(),
      ]),
    ).toEqual([
      ['A', '', [], '7'],
      ['B', 'endpoint', ['25', '20'], '45'],
      ['B', 'server', ['45'], '45'],
      ['b', '', ['3'], '3'],
    ]);
  });

  it('leaves used units blank where credits came alone: not stated is not 0', () => {
    const line = october([{ day: day(1), credits: '7' }]).services?.lines[0];
    expect(line?.usedUnits).toBeNull();
    expect(line?.chargeableUnits).toBeNull();
  });

  it('R5 adds the customers’ parts up to the line exactly: 0.1 + 0.2 = 0.3', () => {
    const line = october([
      { day: day(1), customer: 'A', used: '0.1', requirement: '1' },
      { day: day(1), customer: 'B', used: '0.2', requirement: '1' },
    ]).services?.lines[0];
    expect(line?.parts.map((part) => part.allocatedCredits?.value.toFixed())).toEqual(['0.1', '0.2']);
    expect(line?.allocatedCredits.value).toEqual(decimal('0.3'));
  });
});
