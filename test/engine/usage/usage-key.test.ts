import { customerKeyOf, lineKeyOf, usageKeyOf } from '../../../src/engine/usage/usage-key';
import { day, recordOf, type Row } from '../months';

const keyOf = (row: Partial<Row>): string => usageKeyOf(recordOf({ day: day(1), ...row }, 0));

describe('usageKeyOf', () => {
  it('R14 is the same for two rows of one partner, customer, service, unit, version and day', () => {
    expect(keyOf({ used: '5' })).toBe(keyOf({ used: '7', credits: '100', subscriptionType: 'Monthly plan' }));
  });

  it.each<[string, Partial<Row>]>([
    ['partner', { partner: 'Southwind' }],
    ['customer', { customer: 'B' }],
    ['service', { service: 'Email Sensor' }],
    ['billing unit', { billingUnit: 'endpoint' }],
    ['license version', { licenseVersion: 'Full' }],
    ['day', { day: day(2) }],
  ])('R14 differs by %s', (_, change) => {
    expect(keyOf(change)).not.toBe(keyOf({}));
  });

  it('R14 keeps the case of names', () => {
    expect(keyOf({ customer: 'ACME' })).not.toBe(keyOf({ customer: 'Acme' }));
    expect(keyOf({ service: 'Email sensor' })).not.toBe(keyOf({ service: 'Email Sensor' }));
  });

  it('R14 does not let the end of one name run into the next', () => {
    expect(keyOf({ customer: 'A', service: 'B C' })).not.toBe(keyOf({ customer: 'A B', service: 'C' }));
    expect(keyOf({ service: 'A', billingUnit: '' })).not.toBe(keyOf({ service: '', billingUnit: 'A' }));
  });
});

describe('customerKeyOf', () => {
  it('R14 knows a customer by id where there is one, whatever its name', () => {
    expect(customerKeyOf({ customer: 'Acme', customerId: '7' })).toBe(
      customerKeyOf({ customer: 'Acme Ltd', customerId: '7' }),
    );
    expect(customerKeyOf({ customer: 'Acme', customerId: '7' })).not.toBe(
      customerKeyOf({ customer: 'Acme', customerId: '8' }),
    );
  });

  it('R14 never takes an id for a name that reads the same', () => {
    expect(customerKeyOf({ customer: 'Acme', customerId: '7' })).not.toBe(
      customerKeyOf({ customer: '7', customerId: null }),
    );
  });

  it('R14 knows composed letters from plain ones', () => {
    expect(customerKeyOf({ customer: 'Zoë', customerId: null })).not.toBe(
      customerKeyOf({ customer: 'Zoe', customerId: null }),
    );
  });
});

describe('lineKeyOf', () => {
  it('tells lines apart by name and billing unit', () => {
    const keys = [
      lineKeyOf({ service: 'Mobile Sensor', billingUnit: 'device' }),
      lineKeyOf({ service: 'Mobile Sensor', billingUnit: '' }),
      lineKeyOf({ service: 'Email Sensor', billingUnit: 'device' }),
    ];
    expect(new Set(keys).size).toBe(3);
  });
});
