import fc from 'fast-check';
import { z } from 'zod';
import type { Decimal } from '../../src/engine';
import { usageChecker } from '../../src/intake/records/usage-checker';

/**
 * The shape of a usage row, said a second time and in another way (D6): the column checkers are fast and ours, this
 * schema is slow and plain, and on any row they must agree, on what is taken and on every value.
 */
const absent = new Set(['', 'NULL', 'null', 'N/A', 'n/a']);
const text = z
  .string()
  .transform((value) => value.trim().normalize('NFC'))
  .refine((value) => !/\p{Cc}/u.test(value))
  .transform((value) => (absent.has(value) ? null : value));
const name = text.refine((value) => value !== null);
const quantity = text.transform((value, context) => {
  if (value === null) return null;
  const plain = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,4}))?$/i.exec(value);
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = plain ?? [];
  const shift = Number(exponent);
  const digits = whole + decimals;
  const padded = '0'.repeat(60) + digits + '0'.repeat(60);
  const point = 60 + whole.length + shift;
  const before = padded.slice(0, Math.max(point, 0)).replace(/^0+/, '');
  const after = padded.slice(Math.max(point, 0)).replace(/0+$/, '');
  const isZero = /^0*$/.test(digits);
  const isNumber =
    plain !== null &&
    digits !== '' &&
    (isZero || (Math.abs(shift) <= 50 && before.length <= 20 && after.length <= 22));
  if (!isNumber || (sign === '-' && !isZero)) context.addIssue({ code: 'custom' });
  return isZero ? '0' : `${before || '0'}${after === '' ? '' : `.${after}`}`;
});
const day = name.refine((value) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
});
const schema = z
  .object({ day, customer: name, service: name, used: quantity, provisioned: quantity, credits: quantity })
  .refine(({ used, provisioned, credits }) => used !== null || provisioned !== null || credits !== null);

const header = { file: 'usage.csv', names: ['Day', 'Customer', 'Service', 'Used', 'Provisioned', 'Credits'] };
const checker = usageChecker({ columns: new Map(), signed: false, timeZone: 'UTC' })(header);

const days = fc.constantFrom(
  '2025-10-17',
  '2025-02-31',
  '2024-02-29',
  '2025-02-29',
  '17.10.2025',
  ' 2025-10-01 ',
  '',
);
const names = fc.oneof(
  fc.constantFrom('NULL', 'N/A', 'Null', ' Acme ', 'Cafe\u0301', '', 'a\tb'),
  fc.string({ maxLength: 4 }),
);
const numbers = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(99999), fc.integer({ min: -30, max: 30 }))
      .map(([digits, power]) => `${digits}E${power}`),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[+-]?[0-9]{0,22}(\.[0-9]{0,24})?$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      'NULL',
      'n/a',
      '0',
      '-0',
      '-1',
      '1,5',
      'NaN',
      '1e999',
      '.',
      '.5',
      '5.',
      '٣',
      '0x1f',
      '1e',
      '--1',
    ),
  },
);

it('D6 R14 the column checkers take what the schema takes, with the same values', () => {
  let taken = 0;
  fc.assert(
    fc.property(days, names, names, numbers, numbers, numbers, (...fields) => {
      const [dayText, customer, service, used, provisioned, credits] = fields;
      const expected = schema.safeParse({ day: dayText, customer, service, used, provisioned, credits });
      const checked = checker({ row: 2, fields, malformedField: null });
      expect('record' in checked).toBe(expected.success);
      if (!('record' in checked) || !expected.success) return;
      taken += 1;
      const { record } = checked;
      const digits = (value: Decimal | null): string | null => value?.toFixed() ?? null;
      expect({
        day: record.day,
        customer: record.customer,
        service: record.service,
        used: digits(record.usedUnits),
        provisioned: digits(record.provisionedUnits),
        credits: digits(record.allocatedCredits),
      }).toEqual(expected.data);
    }),
    { numRuns: 5000, seed: 20251101 },
  );
  expect(taken).toBeGreaterThan(200);
});
