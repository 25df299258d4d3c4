import { DEFAULT_RULES, decimal, totalKeyOf, type Condensing } from '../../../src/engine';
import { condensed } from '../../../src/engine/usage/condensed-usage';
import { codesOf, day, october, totalsOf, type Row } from '../months';

const row: Row = {
  day: day(1),
  customer: 'Acme',
  used: '1',
  credits: '20',
  subscriptionType: 'Monthly plan',
};
const silent: Row = {
  day: day(1),
  customer: 'Acme',
  service: 'Apex One',
  provisioned: '9',
  subscriptionType: 'Monthly plan',
};
const seats: Row = { ...silent, used: '1' };

const condense = (rows: readonly Row[], condensing: Partial<Condensing> = {}, beside: readonly Row[] = []) =>
  condensed(totalsOf(rows), totalsOf(beside), { rules: DEFAULT_RULES, nfrCustomers: [], ...condensing });

/** The customers of what is left; a total has ''. */
const customersOf = (...given: Parameters<typeof condense>): readonly string[] =>
  condense(...given).map(({ customer }) => customer);

describe('condensed usage', () => {
  it('adds customers up exactly: 0.1 + 0.2 units and 20 + 30.5 credits of 2 rows', () => {
    const rows = [
      { ...row, used: '0.1' },
      { ...row, customer: 'Bolt', customerId: '7', used: '0.2', credits: '30.5' },
    ];
    expect(condense(rows)).toMatchObject([
      {
        customer: '',
        customerId: null,
        customerNames: [],
        usedUnits: decimal('0.3'),
        provisionedUnits: null,
        allocatedCredits: decimal('50.5'),
        rows: 2,
        first: { row: 2 },
        apart: [],
      },
    ]);
  });

  it.each<[string, Partial<Row>]>([
    ['services', { service: 'Email' }],
    ['billing units', { billingUnit: 'GB' }],
    ['days', { day: day(2) }],
    ['license versions (R17)', { licenseVersion: 'Trial' }],
    ['requirements (R4)', { requirement: '20' }],
    ['columns', { provisioned: '5' }],
  ])('never adds up different %s', (_, other) => {
    const totals = condense([row, { ...row, customer: 'Bolt', ...other }]);
    expect(totals.map(({ rows }) => rows)).toEqual([1, 1]);
    expect(new Set(totals.map(totalKeyOf)).size).toBe(2);
  });

  it('R4 keeps what disagrees: 20 stated of 1 × 25, 5 from what comes out', () => {
    const [total] = condense([
      { ...row, requirement: '20' },
      { ...row, customer: 'Bolt', requirement: '20', credits: '25' },
    ]);
    expect(total?.disagreement).toMatchObject({ rows: 1, largest: { row: 3 }, statedCredits: decimal('25') });
  });

  const other = { ...row, customer: 'Bolt' };
  const more = { ...row, customer: 'Cara' };
  it.each<[string, readonly Row[], Partial<Condensing>]>([
    ['R8 the customer marked with the NFR license', [row], { nfrCustomers: ['Acme'] }],
    ['R8 a customer of nearly its name', [row], { nfrCustomers: ['ACME'] }],
    [
      'R17 all rows of a customer of which one states the NFR license',
      [row, { ...row, day: day(2), licenseVersion: 'NFR' }],
      {},
    ],
    [
      'R17 all rows of an annual customer',
      [row, { ...row, day: day(2), subscriptionType: 'Annual license' }],
      {},
    ],
    ['R25 rows below 0', [{ ...row, credits: '-5' }], {}],
    ['R14 rows that are mixed', [row, { ...row, provisioned: '5' }], {}],
    ['R14 customers of one name', [{ ...row, customerId: '7' }, row], {}],
  ])('leaves %s as it is', (_, rows, condensing) => {
    const kept = totalsOf(rows).map(({ customer }) => customer);
    expect(customersOf([...rows, other, more], condensing)).toEqual([...kept, '']);
  });

  it('R17 leaves rows without a subscription as they are beside an annual customer, also one that was there before', () => {
    const unstated = { day: day(1), customer: 'Bolt', credits: '1' };
    const annual: Row = { ...row, subscriptionType: 'Annual license' };
    expect(customersOf([unstated, more])).toEqual(['', '']);
    expect(customersOf([unstated, more], {}, [annual])).toEqual(['Bolt', '']);
  });

  it('R3 leaves a line of which somebody does not report Used as it is, whoever that is', () => {
    expect(customersOf([seats, { ...seats, customer: 'Bolt' }])).toEqual(['']);
    expect(customersOf([seats, { ...silent, customer: 'Bolt' }])).toEqual(['Acme', 'Bolt']);
    expect(customersOf([seats], {}, [{ ...silent, customer: 'Bolt' }])).toEqual(['Acme']);
  });

  it.each<[string, Partial<typeof DEFAULT_RULES>, readonly string[]]>([
    ['R5 credits where each customer has its own peak day', { scope: 'customer' }, ['Acme', '']],
    ['R13 credits under the 85th percentile', { billingRule: 'p85' }, ['Acme', '']],
    ['R1 units where each customer has its own highest', { smbScope: 'customer' }, ['Acme', '']],
  ])('leaves %s as they are', (_, rules, expected) => {
    expect(customersOf([row, seats], { rules: { ...DEFAULT_RULES, ...rules } })).toEqual(expected);
  });

  it('stays as it is when it is condensed again', () => {
    const once = condense([row, other]);
    expect(condensed(once, [], { rules: DEFAULT_RULES, nfrCustomers: [] })).toEqual(once);
  });
});

describe('a report of condensed usage', () => {
  const lines = [row, { ...row, customer: 'Bolt', day: day(2) }];

  it('says so, and names no customer that seems to be absent (R7)', () => {
    expect(codesOf(october(lines))).toContain('usage.customer-gaps');
    const codes = codesOf(october([], { condensed: lines }));
    expect(codes).toContain('usage.kept-as-totals');
    expect(codes).not.toContain('usage.customer-gaps');
  });

  it('R17 sets Trial rows aside, of customers that it does not name', () => {
    const { issues } = october([], { condensed: [...lines, { ...row, licenseVersion: 'Trial' }] });
    expect(issues.find(({ code }) => code === 'usage.set-aside')?.message).toContain(
      '1 row of customers kept as totals.',
    );
  });

  it.each<[string, readonly Row[], Parameters<typeof october>[1]]>([
    ['R8 another customer is marked', [], { condensed: lines, nfr: ['Acme'] }],
    [
      'R17 a row states the NFR license',
      [{ ...row, day: day(3), licenseVersion: 'NFR' }],
      { condensed: lines },
    ],
    [
      'R17 a customer turns out to be annual',
      [{ ...row, day: day(3), subscriptionType: 'Annual license' }],
      { condensed: [{ day: day(1), credits: '5' }] },
    ],
    [
      'R3 a later row does not report Used',
      [{ day: day(3), service: 'Apex One', provisioned: '9' }],
      { condensed: [seats] },
    ],
    ['R13 the rules become those of 2026', [], { condensed: lines, rules: { billingRule: 'p85' } }],
    ['R1 units are billed by customer', [], { condensed: [seats], rules: { smbScope: 'customer' } }],
  ])('is blocked where %s', (_, rows, month) => {
    const { issues, isComplete } = october(rows, month);
    expect(issues.filter(({ code }) => code.startsWith('usage.totals-'))).toHaveLength(1);
    expect(isComplete).toBe(false);
  });

  it.each<[string, Parameters<typeof october>[1]]>([
    ['R1 credits alone are in totals', { condensed: lines, rules: { smbScope: 'customer' } }],
    ['R8 seats alone are', { condensed: [seats], nfr: ['Acme'] }],
  ])('is not where %s', (_, month) => {
    expect(codesOf(october([], month)).filter((code) => code.startsWith('usage.totals-'))).toEqual([]);
  });
});
