import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readOptions } from '../../src/cli/options';
import { runBill } from '../../src/cli/run-bill';

jest.setTimeout(60_000);

const HEADER = [
  'Day',
  'Partner',
  'Customer',
  'Customer ID',
  'Service',
  'License version',
  'Used',
  'Provisioned',
  'Credits',
];
const GOOD = ['2025-10-17', 'Northwind', 'Contoso', '', 'XDR for Endpoints', '', '1', '', '20'];

const folder = mkdtempSync(join(tmpdir(), 'rejects-'));
const usage = ['a.csv', 'b.csv'].map((name) => join(folder, name));
const rejects = join(folder, 'rejects.csv');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a field may hold: what belongs there, what nearly does, and anything but a NUL, which no text file has. */
const field = fc.oneof(
  fc.constantFrom(
    ...GOOD,
    '2025-09-30',
    '2025-10-17T23:30:00Z',
    '2025-02-30',
    '17.10.2025',
    'NULL',
    'N/A',
    'Trial',
  ),
  fc.constantFrom(
    '-1',
    '1,5',
    '1e3',
    '1e999',
    'Infinity',
    '0x10',
    '12 %',
    '$3',
    '1'.repeat(21),
    '=1+1',
    '"',
    '\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
);
const garbage = fc.array(field, { minLength: HEADER.length, maxLength: HEADER.length });
const nearlyGood = fc
  .tuple(fc.nat(HEADER.length - 1), field)
  .map(([column, value]) => GOOD.map((good, index) => (index === column ? value : good)));
const ragged = fc.array(field, { minLength: 2, maxLength: HEADER.length + 2 });
const rows = fc.array(fc.oneof(garbage, nearlyGood, ragged), { minLength: 1, maxLength: 30 });

test('R14 accepted + rejected = read, whatever two files hold; every rejected row is written, and accepted rows are billed or of another cycle', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (first, second) => {
      for (const [index, table] of [[GOOD, ...first], second].entries()) {
        writeFileSync(usage[index] ?? '', stringify([HEADER, ...table]));
      }
      const words = [...usage, '--cycle', '2025-10', '--sum-duplicates', '--rejects', rejects];
      const { answer, exitCode } = await runBill(readOptions(words), () => undefined);
      const { read, accepted, rejected, otherCycles } = answer.intake;

      expect(read).toBe(1 + first.length + second.length);
      expect(accepted + rejected).toBe(read);
      expect(answer.intake.rejects.length).toBe(Math.min(rejected, 100));
      expect((parse(readFileSync(rejects)) as unknown[]).length).toBe(1 + rejected);
      const others = Object.values(otherCycles).reduce((sum, count) => sum + count, 0);
      expect(accepted - others).toBeGreaterThanOrEqual(1);
      expect(answer.reports.length).toBeGreaterThanOrEqual(1);
      if (rejected > 0) expect(exitCode).toBe(1);
    }),
    { numRuns: 100 },
  );
});
