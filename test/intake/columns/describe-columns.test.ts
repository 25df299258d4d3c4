import { describeColumns } from '../../../src/intake/columns/describe-columns';
import { usageColumns } from '../../../src/intake/records/usage-checker';

const described = (header: string, mapping: Readonly<Record<string, string>> = {}) =>
  describeColumns(
    { file: 'usage.csv', names: header.split(',') },
    usageColumns(new Map(Object.entries(mapping))),
  );

test('two columns that fit Partner are reported, though the partner need not be there', () => {
  const header = 'Day,Partner,Partner Company,Customer,Service,Used';
  expect(described(header)).toMatchObject({
    missing: [],
    ambiguous: [{ field: 'partner', names: ['Partner', 'Partner Company'] }],
  });
  expect(described(header, { partner: 'Partner Company' }).ambiguous).toEqual([]);
  expect(described(header, { partner: '' })).toMatchObject({ ambiguous: [], columns: { 1: null, 2: null } });
});

test('a label match that was taken back is no match, and a needed field is then missing', () => {
  const { columns, missing } = described('Day,Customer,Service,Used,Version', { version: '', day: '' });
  expect(columns[4]).toBeNull();
  expect(missing).toEqual([['day']]);
});

test('a decision names the header as it is written, where two differ only in case', () => {
  const { columns } = described('Day,Customer,Service,Amount,AMOUNT', { used: 'AMOUNT' });
  expect([columns[3], columns[4]]).toEqual([null, { field: 'used', by: 'person' }]);
});
