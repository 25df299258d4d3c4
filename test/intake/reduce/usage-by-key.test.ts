import fc from 'fast-check';
import { decimal, type UsageRecord } from '../../../src/engine';
import { UsageByKey } from '../../../src/intake/reduce/usage-by-key';

function recordOf(row: number, changes: Partial<UsageRecord> = {}): UsageRecord {
  return {
    place: { file: 'usage.csv', row },
    partner: 'North',
    customer: 'Contoso',
    customerId: null,
    service: 'XDR',
    billingUnit: 'endpoint',
    licenseVersion: null,
    subscriptionType: null,
    day: '2025-10-17',
    usedUnits: decimal('1'),
    provisionedUnits: null,
    creditRequirement: null,
    allocatedCredits: null,
    ...changes,
  };
}

function reduced(
  records: readonly UsageRecord[],
  options: Partial<ConstructorParameters<typeof UsageByKey>[0]> = {},
): UsageByKey {
  const usage = new UsageByKey({ cycle: null, duplicates: 'ask', ...options });
  for (const record of records) usage.add(record);
  return usage;
}

test('R14 rows of one key are added up, rows of others stand beside', () => {
  const usage = reduced([
    recordOf(2, { usedUnits: decimal('0.1') }),
    recordOf(3, { usedUnits: decimal('0.2') }),
    recordOf(4, { customer: 'contoso' }),
  ]);
  // 0.1 + 0.2 = 0.3, and no 0.30000000000000004.
  expect(usage.totals()).toMatchObject([
    { customer: 'Contoso', usedUnits: decimal('0.3'), rows: 2, first: { row: 2 } },
    { customer: 'contoso', usedUnits: decimal('1'), rows: 1 },
  ]);
});

test('rows are counted by cycle, and with a cycle only its own are kept', () => {
  const rows = [recordOf(2), recordOf(3, { day: '2025-09-30' }), recordOf(4, { day: '2025-10-01' })];
  expect([...reduced(rows).rowsByCycle]).toEqual([
    ['2025-10', 2],
    ['2025-09', 1],
  ]);
  const october = reduced(rows, { cycle: '2025-10' });
  expect([...october.rowsByCycle]).toEqual([
    ['2025-10', 2],
    ['2025-09', 1],
  ]);
  expect(october.totals().map((total) => total.day)).toEqual(['2025-10-17', '2025-10-01']);
});

test('R14 repeated keys are counted: keys, their rows, and the first example', () => {
  const other = { service: 'SIEM' };
  const usage = reduced([
    recordOf(2),
    recordOf(3, other),
    recordOf(4, other),
    recordOf(5),
    recordOf(6),
    recordOf(7, { service: 'once' }),
  ]);
  expect(usage.duplicates).toEqual({
    keys: 2,
    rows: 5,
    example: { first: { file: 'usage.csv', row: 3 }, record: recordOf(4, other) },
  });
  expect(usage.rejects()).toEqual([]);
});

test('R14 repeated keys of another cycle are nobody’s question', () => {
  const usage = reduced([recordOf(2, { day: '2025-09-30' }), recordOf(3, { day: '2025-09-30' })], {
    cycle: '2025-10',
  });
  expect(usage.duplicates).toEqual({ keys: 0, rows: 0, example: null });
});

test('R14 under `reject` all rows of a repeated key are rejected, and its total is gone', () => {
  const usage = reduced([recordOf(2), recordOf(3, { service: 'SIEM' }), recordOf(4), recordOf(5)], {
    duplicates: 'reject',
  });
  expect(usage.totals().map((total) => total.service)).toEqual(['SIEM']);
  expect(usage.rejects().map((reject) => [reject.row, reject.code])).toEqual([
    [2, 'usage.duplicate'],
    [4, 'usage.duplicate'],
    [5, 'usage.duplicate'],
  ]);
  expect(usage.rejects()[0]?.message).toBe(
    'Contoso has XDR on 2025-10-17 more than once, first in row 2 of usage.csv.',
  );
});

test('R14 whatever the rows, the totals hold every row once; rejects and totals together hold each once too', () => {
  const rows = fc.array(
    fc.record({ customer: fc.constantFrom('A', 'B', 'C'), day: fc.constantFrom('2025-10-01', '2025-10-02') }),
  );
  fc.assert(
    fc.property(rows, (changes) => {
      const records = changes.map((change, index) => recordOf(index + 2, change));
      const rowsIn = (usage: UsageByKey): number =>
        usage.totals().reduce((sum, total) => sum + total.rows, 0);
      expect(rowsIn(reduced(records))).toBe(records.length);
      const rejecting = reduced(records, { duplicates: 'reject' });
      expect(rowsIn(rejecting) + rejecting.rejects().length).toBe(records.length);
      expect(rejecting.rejects().length).toBe(rejecting.duplicates.rows);
    }),
  );
});
