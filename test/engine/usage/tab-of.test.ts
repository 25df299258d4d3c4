import { isProvisioned, tabOf, type TabName } from '../../../src/engine/usage/tab-of';
import { day, recordOf, type Row } from '../months';

describe('tabOf', () => {
  it.each<[Partial<Row>, TabName, TabName]>([
    [{ provisioned: '10' }, 'smb', 'smb'],
    [{ provisioned: '10', used: '5' }, 'smb', 'smb'],
    [{ provisioned: '0' }, 'smb', 'smb'],
    [{ provisioned: '10', requirement: '20' }, 'services', 'nfr'],
    [{ provisioned: '10', credits: '0' }, 'services', 'nfr'],
    [{ used: '5', requirement: '20' }, 'services', 'nfr'],
    [{ credits: '100' }, 'services', 'nfr'],
    [{ used: '5' }, 'services', 'nfr'],
  ])('R16 puts %j on %s, of the NFR customer on %s', (row, tab, ofNfrCustomer) => {
    const record = recordOf({ day: day(1), ...row }, 0);
    expect(tabOf(record, false)).toBe(tab);
    expect(tabOf(record, true)).toBe(ofNfrCustomer);
    expect(isProvisioned(record)).toBe(tab === 'smb');
  });
});
