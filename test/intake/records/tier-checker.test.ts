import { decimal } from '../../../src/engine';
import { tierChecker } from '../../../src/intake/records/tier-checker';
import { readRows } from '../read-rows';

const HEADER = 'Product,Currency,From packs,Discount,Price per pack';

test('R12 a tier states a discount or a price per pack', async () => {
  const { records } = await readRows(
    `${HEADER}\nPack,USD,0,0,\nPack,USD,"1000",10 %,N/A\nPack,USD,5000,,8.5\n`,
    tierChecker,
  );
  const tier = { product: 'Pack', currency: 'USD' };
  expect(records).toEqual([
    { ...tier, fromPacks: decimal('0'), terms: { discount: decimal('0') } },
    { ...tier, fromPacks: decimal('1000'), terms: { discount: decimal('0.1') } },
    { ...tier, fromPacks: decimal('5000'), terms: { pricePerPack: decimal('8.5') } },
  ]);
});

test.each([
  ['neither', 'Pack,USD,0,,', 'The tier states no discount and no price per pack.'],
  ['both', 'Pack,USD,0,0.1,8', 'The tier states both a discount and a price per pack.'],
])('R12 %s is rejected', async (_, row, message) => {
  const { rejects } = await readRows(`${HEADER}\n${row}\n`, tierChecker);
  expect(rejects).toMatchObject([{ column: '', code: 'tier.terms', message }]);
});
