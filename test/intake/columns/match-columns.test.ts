import { USAGE_LABELS, type UsageField } from '../../../src/intake/columns/labels';
import { matchColumns, type ColumnRules } from '../../../src/intake/columns/match-columns';
import { FileRefusal } from '../../../src/intake/file-refusal';

function indexesOf(header: string, mapping: Readonly<Record<string, string>> = {}): Record<string, number> {
  const columns = matchColumns(
    { file: 'usage.csv', names: header.split(',') },
    rulesWith({ mapping: new Map(Object.entries(mapping)) }),
  );
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, column.index]));
}

function rulesWith(changes: Partial<ColumnRules<UsageField>>): ColumnRules<UsageField> {
  const required = [['day'], ['customer'], ['service'], ['used', 'provisioned', 'credits']] as const;
  return { labels: USAGE_LABELS, required, mapping: new Map(), ...changes };
}

function refusalOf(header: string, mapping: Readonly<Record<string, string>> = {}): FileRefusal {
  try {
    indexesOf(header, mapping);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
  }
  throw new Error('expected a refusal');
}

test('labels are found whatever their place, case, spaces and underscores', () => {
  expect(indexesOf('USED_UNITS,Billing-Unit, day ,product_display_name,Customer')).toEqual({
    used: 0,
    unit: 1,
    day: 2,
    service: 3,
    customer: 4,
  });
});

test('a decision wins over labels', () => {
  const mapping = { service: 'sku', credits: 'quantity', customer: 'organization' };
  expect(indexesOf('date,product,sku,quantity,organization', mapping)).toEqual({
    day: 0,
    service: 2,
    credits: 3,
    customer: 4,
  });
});

test('a column that a decision names is not matched by its label again', () => {
  expect(indexesOf('Day,Customer,Service,Units', { used: 'Units' })).not.toHaveProperty('unit');
});

test('one column may be decided to be two fields', () => {
  const columns = indexesOf('Day,Tenant,Service,Used', { customer: 'Tenant', 'customer-id': 'Tenant' });
  expect(columns).toMatchObject({ customer: 1, 'customer-id': 1 });
});

test('a decision names its header exactly, or else as labels do', () => {
  expect(indexesOf('Day,Customer,Service,Amount,AMOUNT', { used: 'AMOUNT' })).toMatchObject({ used: 4 });
  expect(indexesOf('Day,Customer,Service,My Amount', { used: 'my_amount' })).toMatchObject({ used: 3 });
});

test.each<readonly [string, string, Readonly<Record<string, string>>, string, string]>([
  [
    'a field that does not exist',
    'Day,Customer,Service,Used',
    { days: 'Day' },
    'column.unknown-field',
    'usage.csv: there is no field “days” to name a column for; the fields are day, partner, customer, customer-id, ' +
      'service, unit, version, subscription, used, provisioned, requirement, credits.',
  ],
  [
    'a field named as a property that every object has',
    'Day,Customer,Service,Used',
    { constructor: 'Day' },
    'column.unknown-field',
    'there is no field “constructor”',
  ],
  [
    'a header that is not there',
    'Day,Customer,Service,Used',
    { day: 'Datum' },
    'column.not-found',
    'usage.csv: there is no column called “Datum” for the field day; the columns are “Day”, “Customer”, “Service”, “Used”.',
  ],
  [
    'a decided header that stands there twice',
    'Day,Customer,Service,x,x',
    { used: 'x' },
    'column.twice',
    'usage.csv: two columns are called “x”; rename one of them.',
  ],
  [
    'a needed header that stands there twice',
    'Day,Customer,Service,Used,Used',
    {},
    'column.twice',
    'usage.csv: two columns are called “Used”; rename one of them.',
  ],
  [
    'two headers that fit one field',
    'Day,Customer,Service,Used,used_units',
    {},
    'column.ambiguous',
    'usage.csv: the columns “Used”, “used_units” may each be the field used; say which (on the command line: --column used=Used).',
  ],
  [
    'no day',
    'Datum,Customer,Service,Used',
    {},
    'column.missing',
    'usage.csv: there is no column for day (called Day, Date, Usage date); match one (on the command line: --column day="…"), ' +
      'out of “Datum”, “Customer”, “Service”, “Used”.',
  ],
  [
    'no quantity, a requirement being none',
    'Day,Customer,Service,Credit requirement,',
    {},
    'column.missing',
    'used or provisioned or credits (called Used units, Used, Provisioned units, Provisioned, Allocated credits, Credits)',
  ],
])('%s is refused', (_, ...[header, mapping, code, message]) => {
  const refusal = refusalOf(header, mapping);
  expect(refusal.code).toBe(code);
  expect(refusal.message).toContain(message);
});

test('a header that stands there twice and is not needed does no harm', () => {
  expect(indexesOf('Day,Customer,Service,Used,x,x,,')).toMatchObject({ used: 3 });
});

test('every missing column is named at once, and of many columns the first forty', () => {
  const names = Array.from({ length: 50 }, (_, index) => `c${index + 1}`);
  const message = refusalOf(names.join(',')).message;
  expect(message).toMatch(/column for day .*, nor for customer .*, nor for service .*, nor for used or/);
  expect(message).toContain('“c40” and 10 more.');
});

test('a match by label can be taken back: no column is the field then', () => {
  const header = 'Day,Customer,Service,Used,Version';
  expect(indexesOf(header)).toHaveProperty('version');
  expect(indexesOf(header, { version: '' })).not.toHaveProperty('version');
  expect(refusalOf('Day,Customer,Service,Used', { used: '' }).code).toBe('column.missing');
});

test('where nobody can decide, the advice is to rename', () => {
  const rules = rulesWith({ mapping: null });
  const match = (header: string) => () =>
    matchColumns({ file: 'prices.csv', names: header.split(',') }, rules);
  expect(match('Date,Customer,Service')).toThrow('rename the column, out of “Date”');
  expect(match('Day,Date,Customer,Service,Used')).toThrow('may each be the field day; keep one of them.');
});
