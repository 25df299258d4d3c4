import {
  calculationOf,
  catalogueOf,
  entriesInForce,
  whyNotPlain,
} from '../../../src/engine/credits/catalogue';
import { day, entryOf } from '../months';

const service = { service: 'XDR for Endpoints', billingUnit: 'endpoint' };

describe('whyNotPlain', () => {
  it.each([
    'cap 8000 per cloud account',
    'Capped at 8,000',
    'max 8000 per cloud account',
    'max. 8000 per cloud account',
    'maximum 8000 per cloud account',
    'minimum 1 TB',
    'Minimum of 10 users',
    'min 1 TB',
    'min. 1 TB',
    'at least 1 TB',
    'at most 8000',
    'up to 8000',
    'advanced features add 25',
    'per started 500 resources',
  ])('R4 never computes with the note “%s”', (note) => {
    expect(whyNotPlain(entryOf('20', { note }))).toBe(note);
  });

  it.each(['started 500 resources', 'Started TB', 'per started 500 resources'])(
    'R4 never computes with the billing unit “%s”',
    (billingUnit) => {
      expect(whyNotPlain(entryOf('1000', { billingUnit })) ?? '').toContain(billingUnit);
    },
  );

  it.each([
    '',
    'add-on',
    'Core plus XDR for Endpoints',
    'Essentials plus Advanced Server & Workload Protection',
    'unlimited scans',
    'flat before 2025-04-01',
    'captured traffic',
    'administrators included',
  ])('R4 computes with the note “%s”', (note) => {
    expect(whyNotPlain(entryOf('20', { note }))).toBeNull();
  });

  it.each(['endpoint', '500 Mbps', '500000 scans', 'GB-month', 'container pod or task', ''])(
    'R4 computes with the billing unit “%s”',
    (billingUnit) => {
      expect(whyNotPlain(entryOf('20', { billingUnit }))).toBeNull();
    },
  );
});

describe('entriesInForce', () => {
  const catalogue = catalogueOf([
    entryOf('62', { effectiveUntil: day(16) }),
    entryOf('3', { effectiveFrom: day(16) }),
    entryOf('45', { billingUnit: 'server' }),
    entryOf('5', { capability: 'Email Sensor' }),
  ]);
  const found = (billingUnit: string, onDay: string): readonly string[] =>
    entriesInForce(catalogue, { ...service, billingUnit }, onDay).map((entry) =>
      entry.creditsPerUnit.toFixed(),
    );

  it.each([
    ['endpoint', day(15), ['62']],
    ['endpoint', day(16), ['3']],
    ['server', day(1), ['45']],
    ['', day(16), ['3', '45']],
    ['Endpoint', day(1), []],
  ])('R4 finds for unit “%s” on %s %j', (billingUnit, onDay, expected) => {
    expect(found(billingUnit, onDay)).toEqual(expected);
  });

  it.each(['xdr for endpoints', '__proto__', ''])('R4 finds nothing for the service “%s”', (name) => {
    expect(entriesInForce(catalogue, { service: name, billingUnit: '' }, day(1))).toEqual([]);
  });
});

describe('calculationOf', () => {
  it('R13 takes a service as a snapshot unless the catalogue says volume', () => {
    const volume = entryOf('3', { calculation: 'volume' });
    expect(calculationOf(catalogueOf([]), service, day(1))).toBe('snapshot');
    expect(calculationOf(catalogueOf([entryOf('3')]), service, day(1))).toBe('snapshot');
    expect(calculationOf(catalogueOf([volume]), service, day(1))).toBe('volume');
    expect(calculationOf(catalogueOf([{ ...volume, effectiveUntil: day(1) }]), service, day(1))).toBe(
      'snapshot',
    );
  });

  it('R13 takes usage without unit as a snapshot where one of its entries is', () => {
    const both = catalogueOf([
      entryOf('3', { calculation: 'volume' }),
      entryOf('3', { billingUnit: 'server' }),
    ]);
    expect(calculationOf(both, { ...service, billingUnit: '' }, day(1))).toBe('snapshot');
    expect(calculationOf(both, service, day(1))).toBe('volume');
  });
});
