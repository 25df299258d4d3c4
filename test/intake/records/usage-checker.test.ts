import { decimal } from '../../../src/engine';
import { usageChecker, type UsageOptions } from '../../../src/intake/records/usage-checker';
import { readRows } from '../read-rows';

const checkerWith = (changes: Partial<UsageOptions> = {}) =>
  usageChecker({ columns: new Map(), signed: false, timeZone: 'UTC', ...changes });

const FULL_HEADER =
  'Partner,Customer,Customer ID,Service,Billing unit,License version,Subscription type,Day,Used units,' +
  'Provisioned units,Credit requirement,Allocated credits';

test('a full row becomes a record with its place', async () => {
  const { records } = await readRows(
    `${FULL_HEADER}\nNorth,Contoso,C-1,Email Sensor,user account,full,monthly,2025-10-17,"400",N/A,5,2000\n`,
    checkerWith(),
  );
  expect(records).toEqual([
    {
      place: { file: 'usage.csv', row: 2 },
      partner: 'North',
      customer: 'Contoso',
      customerId: 'C-1',
      service: 'Email Sensor',
      billingUnit: 'user account',
      licenseVersion: 'Full',
      subscriptionType: 'Monthly plan',
      day: '2025-10-17',
      usedUnits: decimal('400'),
      provisionedUnits: null,
      creditRequirement: decimal('5'),
      allocatedCredits: decimal('2000'),
    },
  ]);
});

test('R14 what the file does not name is not stated: partner and unit are blank, the rest is null', async () => {
  const { records } = await readRows(
    'Day,Customer,Service,Used\n2025-10-17,Contoso,Email Sensor,0\n',
    checkerWith(),
  );
  expect(records[0]).toMatchObject({
    partner: '',
    customerId: null,
    billingUnit: '',
    licenseVersion: null,
    subscriptionType: null,
    provisionedUnits: null,
    creditRequirement: null,
    allocatedCredits: null,
  });
});

const HEADER = 'Day,Customer,Service,Used,Provisioned,Credits,Credit requirement,Units,License version';

test.each([
  ['no day', ',Contoso,XDR,1,,,,,', 'Day', '', 'value.missing', 'Day is missing: the field says nothing.'],
  [
    'NULL for a customer',
    '2025-10-17,NULL,XDR,1,,,,,',
    'Customer',
    'NULL',
    'value.missing',
    'Customer is missing: the field says “NULL”.',
  ],
  [
    'N/A for a service',
    '2025-10-17,Contoso,N/A,1,,,,,',
    'Service',
    'N/A',
    'value.missing',
    'Service is missing: the field says “N/A”.',
  ],
  [
    'no quantity, a requirement being none',
    '2025-10-17,Contoso,XDR,,N/A,NULL,20,,',
    'Credits',
    'NULL',
    'usage.no-quantity',
    'The row states no used units, no provisioned units and no credits.',
  ],
  [
    '31 February',
    '2025-02-31,Contoso,XDR,1,,,,,',
    'Day',
    '2025-02-31',
    'day.not-in-calendar',
    'Day “2025-02-31” is not a day of the calendar.',
  ],
  [
    '1e999',
    '2025-10-17,Contoso,XDR,1e999,,,,,',
    'Used',
    '1e999',
    'number.too-long',
    'Used “1e999” has more than 20 digits before the point or 22 after it.',
  ],
  [
    'NaN',
    '2025-10-17,Contoso,XDR,,NaN,,,,',
    'Provisioned',
    'NaN',
    'number.not-finite',
    'Provisioned “NaN” is not a finite number.',
  ],
  [
    'a negative quantity',
    '2025-10-17,Contoso,XDR,,,-5,,,',
    'Credits',
    '-5',
    'number.negative',
    'Credits “-5” is negative.',
  ],
  [
    'a count for a unit',
    '2025-10-17,Contoso,XDR,1,,,,100,',
    'Units',
    '100',
    'unit.number',
    'Units “100” is a number where the name of a unit belongs.',
  ],
  [
    'an unknown license version',
    '2025-10-17,Contoso,XDR,1,,,,,Beta',
    'License version',
    'Beta',
    'choice.unknown',
    'License version “Beta” is none of Full, Trial or NFR.',
  ],
])('R14 R25 %s is rejected', async (_, ...[row, column, value, code, message]) => {
  const { rejects } = await readRows(`${HEADER}\n${row}\n`, checkerWith());
  expect(rejects).toEqual([
    expect.objectContaining({ file: 'usage.csv', row: 2, column, value, code, message }),
  ]);
  expect(rejects[0]?.suggestion).toMatch(/^[A-Z].*\.$/);
});

test('a row with several problems is one reject: the first problem is its code, all are in its message', async () => {
  const { rejects } = await readRows(`${HEADER}\n10/11/2025,,XDR,"1,5",,,,,\n`, checkerWith());
  expect(rejects).toEqual([
    {
      file: 'usage.csv',
      row: 2,
      column: 'Day',
      value: '10/11/2025',
      code: 'day.format',
      message:
        'Day “10/11/2025” is not a day in ISO form. Customer is missing: the field says nothing. ' +
        'Used “1,5” has a decimal comma.',
      suggestion: 'Write it as 2025-10-17. Fill it in. Write 1.5.',
      partner: '',
      day: null,
    },
  ]);
});

test('R25 a signed load takes negative quantities, but no negative requirement', async () => {
  const rows = '2025-10-17,Contoso,XDR,-1,-2,-3,,,\n2025-10-17,Contoso,XDR,1,,,-20,,\n';
  const { records, rejects } = await readRows(`${HEADER}\n${rows}`, checkerWith({ signed: true }));
  expect(records[0]).toMatchObject({
    usedUnits: decimal('-1'),
    provisionedUnits: decimal('-2'),
    allocatedCredits: decimal('-3'),
  });
  expect(rejects).toMatchObject([{ row: 3, column: 'Credit requirement', code: 'number.negative' }]);
});

test('a reject says whose row of which day it is, where that can be read', async () => {
  const rows = [
    ',Contoso,XDR,1,,,,,,Acme',
    '2025-10-17,Contoso,XDR,,,,,,,Beta',
    '2025-10-17,Contoso,XDR,1,,,,,,"a\u0007"',
    'too,few',
  ];
  const { rejects } = await readRows(`${HEADER},Partner\n${rows.join('\n')}\n`, checkerWith());
  expect(rejects.map(({ partner, day }) => [partner, day])).toEqual([
    ['Acme', null],
    ['Beta', '2025-10-17'],
    ['', '2025-10-17'],
    ['', null],
  ]);
});

test("a timestamp with a zone is moved to the account's zone", async () => {
  const text = 'Day,Customer,Service,Used\n2025-09-30T22:30:00Z,Contoso,XDR,1\n';
  expect((await readRows(text, checkerWith({ timeZone: 'Europe/Berlin' }))).records[0]?.day).toBe(
    '2025-10-01',
  );
  expect((await readRows(text, checkerWith())).records[0]?.day).toBe('2025-09-30');
});

test("a reject calls the column what the file calls it, as decided by the load's columns", async () => {
  const columns = new Map([['credits', 'quantity']]);
  const { rejects } = await readRows(
    'Day,Customer,Service,quantity\n2025-10-17,Contoso,XDR,abc\n',
    checkerWith({ columns }),
  );
  expect(rejects).toMatchObject([{ column: 'quantity', message: 'quantity “abc” is not a number.' }]);
});

test('a field of 1 MB is rejected where it is needed and does no harm where it is not', async () => {
  const long = 'x'.repeat(1_000_000);
  const { records, rejects } = await readRows(
    `Day,Customer,Service,Used,Tags\n2025-10-17,Contoso,XDR,1,${long}\n2025-10-18,${long},XDR,1,\n`,
    checkerWith(),
  );
  expect(records).toHaveLength(1);
  expect(rejects).toMatchObject([{ row: 3, column: 'Customer', code: 'text.too-long' }]);
  expect(rejects[0]?.value).toBe(`${'x'.repeat(200)}…`);
  expect(rejects[0]?.message.length).toBeLessThan(200);
});

test.each([
  [
    'too few fields',
    '2025-10-17,Contoso,XDR',
    'row.fields',
    'The row has 3 fields and the header has 4.',
    '2025-10-17, Contoso, XDR',
  ],
  ['one field', 'Contoso', 'row.fields', 'The row has 1 field and the header has 4.', 'Contoso'],
  [
    'too many fields',
    '2025-10-17,Contoso,XDR,1,5',
    'row.fields',
    'The row has 5 fields and the header has 4.',
    '2025-10-17, Contoso, XDR, 1, 5',
  ],
  ['only blank fields', ',, ,', 'row.empty', 'Every field of the row is empty.', ''],
  ['more blank fields than the header', ',,,,,,', 'row.empty', 'Every field of the row is empty.', ''],
  [
    'text behind the closing quote',
    '2025-10-17,"Con"toso,XDR,1',
    'row.quotes',
    'In Customer text follows the closing quote: “"Con"toso”.',
    '"Con"toso',
  ],
  [
    'a quote that takes in the line below',
    '2025-10-17,"Contoso,XDR,1\n"2025-10-18",Contoso,XDR,1',
    'row.quotes',
    'In Customer text follows the closing quote, in a row that takes in 2 lines: ' +
      '“"Contoso,XDR,1\\u000a"2025-10-18"”.',
    '"Contoso,XDR,1\n"2025-10-18"',
  ],
  [
    'text behind the closing quote of a field that the header does not have',
    '2025-10-17,Contoso,XDR,1,"a"b',
    'row.quotes',
    'In field 5 text follows the closing quote: “"a"b”.',
    '"a"b',
  ],
])('a row with %s is rejected, and the next one is read', async (_, ...[row, code, message, value]) => {
  const { records, rejects } = await readRows(
    `Day,Customer,Service,Used\n${row}\n2025-10-17,Contoso,XDR,1\n`,
    checkerWith(),
  );
  expect(rejects).toMatchObject([{ row: 2, code, message, value }]);
  expect(records).toMatchObject([{ place: { row: 3 } }]);
});
