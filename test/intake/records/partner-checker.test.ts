import { decimal } from '../../../src/engine';
import { partnerChecker } from '../../../src/intake/records/partner-checker';
import { readRows } from '../read-rows';

const HEADER =
  'Partner,Company ID,City,State,Currency,Price list,NFR customer,Violation threshold,Active from,Active until';

test('a full row becomes a partner, and a bare one leaves everything open', async () => {
  const { records } = await readRows(
    `${HEADER}\nNorth,17,Oslo,,EUR,Gold,Contoso,10 %,2025-01-01,2026-01-01\nSouth,,,,,,,,,\n`,
    partnerChecker,
  );
  expect(records).toEqual([
    {
      name: 'North',
      companyId: '17',
      city: 'Oslo',
      state: '',
      currency: 'EUR',
      priceList: 'Gold',
      nfrCustomer: 'Contoso',
      violationThreshold: decimal('0.1'),
      activeFrom: '2025-01-01',
      activeUntil: '2026-01-01',
    },
    {
      name: 'South',
      companyId: '',
      city: '',
      state: '',
      currency: null,
      priceList: '',
      nfrCustomer: null,
      violationThreshold: null,
      activeFrom: null,
      activeUntil: null,
    },
  ]);
});

test('a second row for one partner is rejected, and the names of each file count by themselves', async () => {
  const text = 'Partner,Currency\nNorth,EUR\nnorth,EUR\n North ,USD\n';
  for (let file = 1; file <= 2; file += 1) {
    const { records, rejects } = await readRows(text, partnerChecker);
    expect(records.map((partner) => partner.name)).toEqual(['North', 'north']);
    expect(rejects).toMatchObject([
      {
        row: 4,
        column: 'Partner',
        code: 'partner.twice',
        message: 'Partner “ North ” stands in row 2 already.',
      },
    ]);
  }
});

test('an activity that ends before it begins is rejected', async () => {
  const { rejects } = await readRows(
    'Partner,Active from,Active until\nNorth,2025-02-01,2025-01-01\n',
    partnerChecker,
  );
  expect(rejects).toMatchObject([{ column: 'Active until', code: 'validity.order' }]);
});
