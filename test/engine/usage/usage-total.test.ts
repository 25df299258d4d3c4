import { decimal } from '../../../src/engine';
import { totalOf, withRow, type UsageTotal } from '../../../src/engine/usage/usage-total';
import { day, recordOf, type Row } from '../months';

function totalOfRows(rows: readonly Partial<Row>[]): UsageTotal {
  const [first, ...rest] = rows.map((row, index) => recordOf({ day: day(1), ...row }, index));
  return rest.reduce(withRow, totalOf(first!));
}

/** Every order of some items. */
function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    ordersOf([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

/** What a total says, as text, without the place of its first row. */
function saidBy(total: UsageTotal): string {
  return JSON.stringify({ ...total, first: null }, (key, value: unknown) =>
    key === 'largest' ? null : value,
  );
}

describe('a usage total', () => {
  it('R14 of one row is that row', () => {
    expect(totalOfRows([{ used: '5', requirement: '20' }])).toMatchObject({
      customerNames: ['A'],
      rows: 1,
      first: { file: 'usage.csv', row: 2 },
      mixed: false,
      disagreement: null,
      allocatedCredits: null,
    });
  });

  it('R14 adds up units, provisioned units and credits, and keeps the requirement', () => {
    // 5 + 7.5 = 12.5; 10 + 20 = 30; 100 + 150 = 250
    const total = totalOfRows([
      { used: '5', provisioned: '10', credits: '100', requirement: '20' },
      { used: '7.5', provisioned: '20', credits: '150', requirement: '20' },
    ]);
    expect(total.usedUnits?.toFixed()).toBe('12.5');
    expect(total.provisionedUnits?.toFixed()).toBe('30');
    expect(total.allocatedCredits?.toFixed()).toBe('250');
    expect(total.creditRequirement?.toFixed()).toBe('20');
    expect([total.rows, total.first.row, total.mixed]).toEqual([2, 2, false]);
  });

  it('R14 leaves unstated what no row states', () => {
    const total = totalOfRows([{ used: '5' }, { used: '0' }]);
    expect(total.usedUnits?.toFixed()).toBe('5');
    expect([total.provisionedUnits, total.creditRequirement, total.allocatedCredits]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('R14 keeps every name of a customer id, and is called by the first in code-unit order', () => {
    const total = totalOfRows([
      { customerId: '7', customer: 'Acme Ltd', used: '1' },
      { customerId: '7', customer: 'ACME', used: '1' },
      { customerId: '7', customer: 'Acme Ltd', used: '1' },
    ]);
    expect(total.customer).toBe('ACME');
    expect(total.customerNames).toEqual(['ACME', 'Acme Ltd']);
    expect(total.mixed).toBe(false);
  });

  it.each<[string, readonly Partial<Row>[]]>([
    ['used units', [{ used: '5', credits: '1' }, { credits: '1' }]],
    ['provisioned units', [{ used: '5', provisioned: '5' }, { used: '5' }]],
    ['credits', [{ used: '5' }, { used: '5', credits: '100' }]],
    ['a requirement', [{ used: '5' }, { used: '5', requirement: '20' }]],
    [
      'another requirement',
      [
        { used: '5', requirement: '20' },
        { used: '5', requirement: '25' },
      ],
    ],
    ['a subscription type', [{ used: '5' }, { used: '5', subscriptionType: 'Annual license' }]],
  ])('R14 is mixed where only some of the rows state %s', (_, rows) => {
    for (const order of ordersOf(rows)) expect(totalOfRows(order).mixed).toBe(true);
  });

  it('R14 is not mixed by requirements that are written in two ways, 20 and 20.0', () => {
    expect(
      totalOfRows([
        { used: '5', requirement: '20' },
        { used: '5', requirement: '20.0' },
      ]).mixed,
    ).toBe(false);
  });

  it('R4 counts the rows whose credits differ from units × requirement: 2 of 4', () => {
    // 5 × 20 = 100; 5 × 20 ≠ 101; 0.05 × 20 = 1; 0.05 × 20 ≠ 0
    const total = totalOfRows([
      { used: '5', requirement: '20', credits: '100' },
      { used: '5', requirement: '20', credits: '101' },
      { used: '0.05', requirement: '20', credits: '1.00' },
      { used: '0.05', requirement: '20', credits: '0' },
    ]);
    expect(total.disagreement).toMatchObject({ rows: 2, statedCredits: decimal('101') });
    expect(total.allocatedCredits?.toFixed()).toBe('202');
  });

  it('R4 counts a disagreement although the sums would agree: 99 + 101 = 10 × 20', () => {
    const total = totalOfRows([
      { used: '5', requirement: '20', credits: '99' },
      { used: '5', requirement: '20', credits: '101' },
    ]);
    expect(total.disagreement?.rows).toBe(2);
  });

  it('R4 sees no disagreement where units or requirement are not stated', () => {
    expect(totalOfRows([{ credits: '7', requirement: '20' }]).disagreement).toBeNull();
    expect(totalOfRows([{ credits: '7', used: '20' }]).disagreement).toBeNull();
  });

  it('R14 does not depend on the order of rows that agree', () => {
    const rows = [
      { customerId: '7', customer: 'Acme', used: '1', requirement: '20', credits: '20' },
      { customerId: '7', customer: 'acme', used: '2', requirement: '20', credits: '41' },
      { customerId: '7', customer: 'Acme Ltd', used: '3.25', requirement: '20', credits: '65' },
    ];
    const said = ordersOf(rows).map((order) => saidBy(totalOfRows(order)));
    for (const other of said) expect(other).toEqual(said[0]);
  });

  it('R14 does not depend on the order of rows that state different things', () => {
    const rows = [
      { used: '1', requirement: '20' },
      { used: '2', requirement: '25', credits: '50' },
      { provisioned: '3' },
    ];
    const said = ordersOf(rows).map((order) => saidBy(totalOfRows(order)));
    for (const other of said) expect(other).toEqual(said[0]);
  });

  it('R14 R17 does not depend on the order of a monthly and an annual row of one key', () => {
    const monthly = { used: '1', subscriptionType: 'Monthly plan' } as const;
    const annual = { used: '2', subscriptionType: 'Annual license' } as const;
    expect(saidBy(totalOfRows([monthly, annual]))).toEqual(saidBy(totalOfRows([annual, monthly])));
  });
});
