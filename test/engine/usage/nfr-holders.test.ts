import { nfrHolders } from '../../../src/engine/usage/nfr-holders';
import { customerKeyOf } from '../../../src/engine/usage/usage-key';
import { day, totalsOf } from '../months';

const usage = totalsOf([
  { day: day(1), customer: 'Lab', customerId: '7', credits: '100' },
  { day: day(1), customer: 'Lab Ltd', customerId: '7', credits: '100' },
  { day: day(2), customer: 'Lab', customerId: '7', credits: '100' },
  { day: day(1), customer: 'Acme', credits: '100' },
  { day: day(1), customer: 'Bolt', service: 'Apex One', provisioned: '10' },
]);
const keyOf = (customer: string, customerId: string | null = null): string =>
  customerKeyOf({ customer, customerId });

describe('nfrHolders', () => {
  it.each(['7', 'Lab', 'Lab Ltd'])('R8 finds one holder by “%s”, its id or any of its names', (name) => {
    const holders = nfrHolders(usage, [name]);
    expect(holders.keys).toEqual(new Set([keyOf('Lab', '7')]));
    expect(holders.names).toEqual(['Lab']);
    expect(holders.withoutRows).toEqual([]);
  });

  it('R8 counts a customer once that is named by id and by name', () => {
    expect(nfrHolders(usage, ['7', 'Lab']).names).toEqual(['Lab']);
  });

  it('R8 finds several in code-unit order', () => {
    const holders = nfrHolders(usage, ['Lab', 'Acme']);
    expect(holders.names).toEqual(['Acme', 'Lab']);
    expect(holders.keys.size).toBe(2);
  });

  it('R8 R17 finds the customers whose rows state the license version NFR', () => {
    const stated = totalsOf([
      { day: day(1), customer: 'Acme', credits: '1', licenseVersion: 'Full' },
      { day: day(1), customer: 'Lab', credits: '1', licenseVersion: 'NFR' },
    ]);
    expect(nfrHolders(stated, []).names).toEqual(['Lab']);
  });

  it('R8 finds none where nobody is named and nothing states it', () => {
    expect(nfrHolders(usage, [])).toEqual({ keys: new Set(), names: [], withoutRows: [] });
  });

  it.each(['Nobody', 'Bolt', 'lab'])('R8 says that “%s” has no credits in the cycle', (name) => {
    const holders = nfrHolders(usage, [name]);
    expect(holders.withoutRows).toEqual([{ customer: name, alike: name === 'lab' ? ['Lab'] : [] }]);
    expect(holders.keys.size).toBe(0);
  });

  it('R8 does not take a name for an id: a customer without id is found by name only', () => {
    const twins = totalsOf([
      { day: day(1), customer: 'X', customerId: '7', credits: '1' },
      { day: day(1), customer: 'Y', credits: '1' },
    ]);
    expect(nfrHolders(twins, ['Y']).keys).toEqual(new Set([keyOf('Y')]));
  });
});
