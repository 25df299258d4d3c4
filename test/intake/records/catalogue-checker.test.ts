import { decimal } from '../../../src/engine';
import { catalogueChecker } from '../../../src/intake/records/catalogue-checker';
import { readRows } from '../read-rows';

test('R4 a catalogue without Per and Calculation is per month and of snapshots', async () => {
  const { records } = await readRows(
    'capability,billing_unit,credits_per_unit,effective_from,effective_until,note\n' +
      'Cloud Account,cloud account,8000,2023-11-20,2025-04-01,flat\nForensics,GB,400,,,\n',
    catalogueChecker,
  );
  expect(records).toEqual([
    {
      capability: 'Cloud Account',
      billingUnit: 'cloud account',
      creditsPerUnit: decimal('8000'),
      per: 'month',
      calculation: 'snapshot',
      effectiveFrom: '2023-11-20',
      effectiveUntil: '2025-04-01',
      note: 'flat',
    },
    expect.objectContaining({ capability: 'Forensics', effectiveFrom: null, effectiveUntil: null, note: '' }),
  ]);
});

test('R13 Per and Calculation are read in any case', async () => {
  const { records } = await readRows(
    'Capability,Credits per unit,Per,Calculation\nSIEM,3,Year,VOLUME\nSIEM,3,,N/A\n',
    catalogueChecker,
  );
  expect(records).toMatchObject([
    { per: 'year', calculation: 'volume' },
    { per: 'month', calculation: 'snapshot' },
  ]);
});

test.each([
  ['a week', 'SIEM,3,week,', 'Per', 'choice.unknown'],
  ['no credits per unit', 'SIEM,,,', 'Credits per unit', 'value.missing'],
  ['negative credits per unit', 'SIEM,-3,,', 'Credits per unit', 'number.negative'],
])('%s is rejected', async (_, ...[row, column, code]) => {
  const { rejects } = await readRows(
    `Capability,Credits per unit,Per,Calculation\n${row}\n`,
    catalogueChecker,
  );
  expect(rejects).toMatchObject([{ column, code }]);
});

test('an entry that ends before it begins is rejected', async () => {
  const { rejects } = await readRows(
    'Capability,Credits per unit,Effective from,Effective until\nSIEM,3,2025-02-01,2025-01-01\n',
    catalogueChecker,
  );
  expect(rejects).toMatchObject([
    { message: 'Effective until “2025-01-01” is not after 2025-02-01, from which on the row holds.' },
  ]);
});
