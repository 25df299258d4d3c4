import { decimal, type CatalogueEntry, type Report } from '../../../src/engine';
import { codesOf, day, entryOf, messagesOf, october, type Month, type Row } from '../months';

const lines = (report: Report): readonly string[] =>
  (report.services?.lines ?? []).map(
    ({ name, usedUnits, allocatedCredits }) =>
      `${name}: ${usedUnits?.value.toFixed() ?? 'blank'} used, ${allocatedCredits.value.toFixed()} credits`,
  );
const credits = (report: Report): string | undefined =>
  report.services?.figures?.allocatedCredits.value.toFixed();

describe('the peak day of a partner', () => {
  it('R5 shows no line of a service that has no rows on the day', () => {
    // day 1: 5,000; day 2: 4,900 + 50 = 4,950
    const report = october([
      { day: day(1), service: 'L1', credits: '5000' },
      { day: day(2), service: 'L1', credits: '4900' },
      { day: day(2), service: 'L2', credits: '50' },
    ]);
    expect(report.services?.billingDay).toBe(day(1));
    expect(lines(report)).toEqual(['L1: blank used, 5000 credits']);
  });

  it('R5 finds a day of its own for each tab: never one for both', () => {
    const report = october(
      [
        { day: day(1), customer: 'A', credits: '900' },
        { day: day(2), customer: 'A', credits: '100' },
        { day: day(1), customer: 'Lab', credits: '9000' },
        { day: day(2), customer: 'Lab', credits: '9500' },
      ],
      { nfr: ['Lab'] },
    );
    expect([report.services?.billingDay, report.nfr?.billingDay]).toEqual([day(1), day(2)]);
  });

  it('R17 finds the day without Trial rows and annual licenses, however high', () => {
    const report = october([
      { day: day(1), credits: '100' },
      { day: day(2), credits: '90' },
      { day: day(2), customer: 'T', credits: '9000', licenseVersion: 'Trial' },
      { day: day(2), customer: 'Y', credits: '9000', subscriptionType: 'Annual license' },
    ]);
    expect(report.services?.billingDay).toBe(day(1));
    expect(credits(report)).toBe('100');
    expect(messagesOf(report, 'usage.set-aside')).toHaveLength(2);
  });

  it('R7 keeps the credits of every day with data, first to last, and of no other', () => {
    const report = october([
      { day: day(9), credits: '0' },
      { day: day(3), credits: '4' },
      { day: day(3), customer: 'B', credits: '5' },
    ]);
    expect(report.services?.dailyCredits).toEqual([
      { day: day(3), total: decimal('9') },
      { day: day(9), total: decimal('0') },
    ]);
  });

  it('R6 takes the earliest of three days with 1,000 credits, and names the others', () => {
    const rows = [4, 2, 9].map((number) => ({ day: day(number), used: '50', requirement: '20' }));
    const report = october([...rows, { day: day(1), credits: '10' }, { day: day(5), credits: '999' }]);
    expect(report.services).toMatchObject({
      billingDay: day(2),
      tiedDays: [day(4), day(9)],
      runnerUp: { day: day(5), total: decimal('999') },
    });
    expect(messagesOf(report, 'billing-day.tie')[0]).toContain('4 Oct 2025, 9 Oct 2025');
    expect(messagesOf(report, 'billing-day.tie')[0]).toContain('3 days share the highest 1,000 credits');
    expect(codesOf(report)).not.toContain('billing-day.tie-differs');
  });

  it.each<[string, Row]>([
    ['another service', { day: day(2), service: 'Email Sensor', used: '50', requirement: '20' }],
    ['other units of the same service', { day: day(2), used: '100', requirement: '10' }],
  ])('R6 asks a person where the tied day has %s', (_, row) => {
    const report = october([{ day: day(1), used: '50', requirement: '20' }, row]);
    expect(report.services?.billingDay).toBe(day(1));
    expect(codesOf(report)).toContain('billing-day.tie-differs');
    expect(codesOf(report)).not.toContain('billing-day.tie');
  });

  it('R6 asks a person where one of two tied days differs', () => {
    const same = { used: '50', requirement: '20' };
    const report = october([
      { day: day(1), ...same },
      { day: day(2), ...same },
      { day: day(3), service: 'Email Sensor', ...same },
    ]);
    expect(codesOf(report)).toContain('billing-day.tie-differs');
  });

  it('R6 asks nobody where only the customers of the tied day differ: the lines are the same', () => {
    const report = october([
      { day: day(1), customer: 'A', used: '50', requirement: '20' },
      { day: day(2), customer: 'B', used: '50', requirement: '20' },
    ]);
    expect(codesOf(report)).toContain('billing-day.tie');
  });

  it('R6 R13 sees a tie of twelfths: 3 customers × 100 ÷ 12 are 25 credits, as are 3 units of one', () => {
    const report = october(
      [
        { day: day(1), customer: 'A', used: '1' },
        { day: day(1), customer: 'B', used: '1' },
        { day: day(1), customer: 'C', used: '1' },
        { day: day(2), customer: 'A', used: '3' },
      ],
      { catalogue: [entryOf('100', { per: 'year' })] },
    );
    expect(report.services?.billingDay).toBe(day(1));
    expect(report.services?.tiedDays).toEqual([day(2)]);
    expect(codesOf(report)).toContain('billing-day.tie');
  });
});

describe('the peak days of customers', () => {
  const rows: readonly Row[] = [
    { day: day(1), customer: 'A', used: '10', requirement: '20' },
    { day: day(2), customer: 'A', used: '4', requirement: '20' },
    { day: day(1), customer: 'B', used: '1', requirement: '20' },
    { day: day(2), customer: 'B', used: '7', requirement: '20' },
  ];

  it('R5 sums under scope customer each customer’s own day: 200 + 140 = 340', () => {
    const report = october(rows, { rules: { scope: 'customer' } });
    expect(report.services).toMatchObject({ billingDay: null, tiedDays: [], runnerUp: null });
    expect(lines(report)).toEqual(['XDR for Endpoints: 17 used, 340 credits']);
    expect(credits(report)).toBe('340');
  });

  it('R5 shows the day of each customer in its part of the line', () => {
    const report = october(rows, { rules: { scope: 'customer' } });
    expect(
      report.services?.lines[0]?.parts.map((part) => [
        part.customer,
        part.day,
        part.allocatedCredits?.value.toFixed(),
      ]),
    ).toEqual([
      ['A', day(1), '200'],
      ['B', day(2), '140'],
    ]);
  });
});

describe('the 85th-percentile days', () => {
  const p85 = (rows: readonly Row[], catalogue: readonly CatalogueEntry[] = []): Report => {
    const month: Month = { rules: { billingRule: 'p85' }, catalogue };
    return october(rows, month);
  };

  it('R13 takes each customer’s and service’s own day: 6 + 60 + 3 = 69 credits', () => {
    // seven days each: one dropped
    const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((number): readonly Row[] => [
      { day: day(number), customer: 'A', service: 'L1', credits: String(number) },
      { day: day(number), customer: 'A', service: 'L2', credits: String((8 - number) * 10) },
      { day: day(number), customer: 'B', service: 'L1', credits: '3' },
    ]);
    const report = p85(rows);
    expect(report.services?.billingDay).toBeNull();
    expect(credits(report)).toBe('69');
    expect(
      report.services?.lines.flatMap(({ name, parts }) =>
        parts.map((part) => `${name} ${part.customer} ${part.day ?? 'no day'}`),
      ),
    ).toEqual([`L1 A ${day(6)}`, `L1 B ${day(1)}`, `L2 A ${day(2)}`]);
  });

  it('R13 counts only the days with data: of 3 days none is dropped', () => {
    const report = p85([1, 2, 3].map((number) => ({ day: day(number * 10), credits: String(number) })));
    expect(credits(report)).toBe('3');
  });

  it('R13 sums the days of a volume service: (1 + 2 + 3 GB) × 3 = 18 credits', () => {
    const rows = ['1', '2', '3'].map((used, index) => ({ day: day(index + 1), used }));
    const report = p85(rows, [entryOf('3', { calculation: 'volume' })]);
    expect(lines(report)).toEqual(['XDR for Endpoints: 6 used, 18 credits']);
    expect(report.services?.lines[0]?.parts[0]?.day).toBeNull();
  });

  it('R13 takes a service as a snapshot by default: the highest of 3, 6 and 9 credits', () => {
    const rows = ['1', '2', '3'].map((used, index) => ({ day: day(index + 1), used }));
    expect(credits(p85(rows, [entryOf('3')]))).toBe('9');
  });

  it('R13 leaves the calculation of the catalogue alone under the peak day', () => {
    const rows = ['1', '2', '3'].map((used, index) => ({ day: day(index + 1), used }));
    expect(credits(october(rows, { catalogue: [entryOf('3', { calculation: 'volume' })] }))).toBe('9');
  });
});

describe('requirements per year', () => {
  const catalogue = [entryOf('100', { per: 'year' })];
  const customers = (count: number): readonly Row[] =>
    Array.from({ length: count }, (_, index) => ({ day: day(1), customer: `C${index}`, used: '1' }));

  it.each(['nearest', 'up', 'down'] as const)(
    'R9 R13 bills 12 customers of 100 credits a year %s as 1 pack a month',
    (packRounding) => {
      // 12 × 100 ÷ 12 = 100
      const report = october(customers(12), { catalogue, rules: { packRounding } });
      expect(report.services?.figures?.finalBilledUnits.value.toFixed()).toBe('1');
    },
  );

  it('R9 R13 bills 3 customers as 25 credits: 0 packs to the nearest of 100, 1 of 50', () => {
    expect(october(customers(3), { catalogue }).services?.figures?.finalBilledUnits.value.toFixed()).toBe(
      '0',
    );
    const rules = { packSize: decimal('50') };
    const half = october(customers(3), { catalogue, rules });
    expect(half.services?.figures?.finalBilledUnits.value.toFixed()).toBe('1'); // 25 ÷ 50 = 0.5, half up
  });

  it('R8 R9 R13 bills the NFR customer 50 net credits of 8,050 as 1 pack, each service a cut twelfth', () => {
    // 966 services × 100 ÷ 12 = 8,050
    const rows = Array.from({ length: 966 }, (_, index) => ({
      day: day(1),
      service: `S${index}`,
      used: '1',
    }));
    const report = october(rows, {
      nfr: ['A'],
      catalogue: rows.map(({ service }) => entryOf('100', { per: 'year', capability: service })),
    });
    expect(report.nfr?.figures?.finalBilledUnits.value.toFixed()).toBe('1');
  });
});
