import fc from 'fast-check';
import { usageRowOf, usageRowReader } from '../../src/book/usage-rows';
import {
  decimal,
  LICENSE_VERSIONS,
  SUBSCRIPTION_TYPES,
  totalOf,
  withRow,
  type Decimal,
  type UsageRecord,
  type UsageTotal,
} from '../../src/engine';

/** Anything that a file may state (R10): 20 digits before the point, 22 after it. */
const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{0,${length}}$`)).map((text) => (text === '' ? '0' : text));
const amounts: fc.Arbitrary<Decimal> = fc
  .oneof(
    fc.nat(500).map(String),
    fc.tuple(digits(20), digits(22)).map(([whole, part]) => `${whole}.${part}`),
    fc.constantFrom('99999999999999999999', '0.0000000000000000000001', '0.1', '1e19'),
  )
  .map(decimal);
const signed = fc.tuple(amounts, fc.boolean()).map(([value, minus]) => (minus ? value.negated() : value));
const stated = (values: fc.Arbitrary<Decimal>): fc.Arbitrary<Decimal | null> =>
  fc.option(values, { nil: null, freq: 3 });

const files = ['october.csv', 'november.csv'];
const names = fc.constantFrom('Acme', 'Acme Ltd', 'ÅCME', '007', '=1+1', '{"names":1}');

const quantities = fc
  .record({
    usedUnits: stated(signed),
    provisionedUnits: stated(signed),
    creditRequirement: stated(amounts),
    allocatedCredits: stated(signed),
  })
  .map((row) => {
    const { usedUnits, provisionedUnits, allocatedCredits } = row;
    const none = usedUnits === null && provisionedUnits === null && allocatedCredits === null;
    return none ? { ...row, usedUnits: decimal('1') } : row;
  });

const rows = fc.record({
  quantities,
  agrees: fc.boolean(),
  customer: names,
  subscriptionType: fc.constantFrom(null, ...SUBSCRIPTION_TYPES),
  place: fc.record({ file: fc.constantFrom(...files), row: fc.integer({ min: 2, max: 1_000_000 }) }),
});

const keys = fc.record({
  partner: fc.constantFrom('', 'Northwind', '12'),
  customerId: fc.constantFrom(null, '7', 'H-001'),
  service: fc.constantFrom('XDR', 'Apex One'),
  billingUnit: fc.constantFrom('', 'endpoint'),
  licenseVersion: fc.constantFrom(null, ...LICENSE_VERSIONS),
  day: fc.constantFrom('2025-10-17', '1900-02-28', '1899-12-31', '2024-02-29'),
});

/** Rows of one key, added up; some of them state the credits that their units × requirement make. */
const totals: fc.Arbitrary<UsageTotal> = fc
  .tuple(keys, fc.array(rows, { minLength: 1, maxLength: 4 }))
  .map(([key, ofKey]) => {
    const name = ofKey[0]?.customer ?? '';
    const records = ofKey.map(({ quantities: of, agrees, customer, ...row }): UsageRecord => {
      const product =
        of.usedUnits === null || of.creditRequirement === null
          ? null
          : of.usedUnits.times(of.creditRequirement);
      const isShort = product !== null && product.decimalPlaces() <= 22 && product.abs().lt(1e20);
      const credits = agrees && isShort ? product : of.allocatedCredits;
      return {
        ...key,
        ...row,
        ...of,
        allocatedCredits: credits,
        customer: key.customerId === null ? name : customer,
      };
    });
    const [first, ...others] = records;
    return others.reduce(withRow, totalOf(first!));
  });

const reader = usageRowReader({
  files: new Map(files.map((file, index) => [index + 1, file])),
  timeZone: 'UTC',
});
const readBack = (total: UsageTotal): unknown =>
  reader(usageRowOf(total, files.indexOf(total.first.file) + 1), 0);

test('R10, R14 a usage total written as a row of LMP_Usage and read back is the same total, to the last digit', () => {
  fc.assert(
    fc.property(totals, (total) => {
      expect(plain(readBack(total))).toEqual(plain({ total }));
    }),
    { numRuns: 1000 },
  );
});

test('R10 a row holds nothing that a cell would change: whole texts, and numbers of 15 digits', () => {
  fc.assert(
    fc.property(totals, (total) => {
      for (const cell of usageRowOf(total, 1)) {
        if (typeof cell === 'number') expect(Number(cell.toPrecision(15))).toBe(cell);
      }
    }),
  );
});

test('R4 an edited quantity is one statement of a person: the cell wins, and nothing is mixed any more', () => {
  fc.assert(
    fc.property(totals, fc.integer({ min: 1, max: 1_000_000 }), (total, typed) => {
      const row = usageRowOf(total, 1);
      fc.pre(total.mixed && row[12] !== typed);
      const edited = [...row.slice(0, 12), typed, ...row.slice(13)];
      expect(reader(edited, 0)).toMatchObject({
        total: { allocatedCredits: decimal(String(typed)), mixed: false, rows: total.rows },
      });
    }),
  );
});

/** Decimals as texts: 0 and −0, and one value in two forms, are the same. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (part === '-0' ? '0' : part));
}
