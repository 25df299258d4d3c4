import { partnerInputs, partnerNamed } from '../../../src/engine';
import { day, totalsOf, type Row } from '../months';

const NORTH = { ...partnerNamed('North'), nfrCustomer: 'Lab' };
const SOUTH = partnerNamed('South');

function gathered(rows: readonly Row[], partners: Parameters<typeof partnerInputs>[0]['partners']) {
  return partnerInputs({ cycle: '2025-10', totals: totalsOf(rows), partners, nfr: [] });
}

const row = { day: day(1), credits: '100' };

describe('the partners of a month', () => {
  it('are those with usage, by name, with what is known of them', () => {
    const { inputs } = gathered(
      [
        { ...row, partner: 'Zeta' },
        { ...row, partner: 'North' },
      ],
      [NORTH, SOUTH],
    );
    expect(inputs.map(({ partner, nfrCustomers }) => [partner.name, nfrCustomers])).toEqual([
      ['North', ['Lab']],
      ['Zeta', []],
    ]);
  });

  it('R7 have apart from them those that are active and sent nothing', () => {
    const over = { ...partnerNamed('West'), activeUntil: '2025-10-01' };
    const { silent } = gathered([{ ...row, partner: 'Zeta' }], [SOUTH, over, NORTH]);
    expect(silent).toMatchObject([
      { partner: { name: 'North' }, usage: [], nfrCustomers: [] },
      { partner: { name: 'South' }, usage: [] },
    ]);
  });

  it('are unknown where a list is there and does not name them', () => {
    const rows = [{ ...row, partner: 'Zeta' }];
    expect(gathered(rows, [NORTH]).issues).toMatchObject([{ code: 'partner.unknown', path: 'Zeta' }]);
    expect(gathered(rows, null).issues).toEqual([]);
  });
});
