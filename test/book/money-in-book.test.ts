import { withoutMoneyColumns } from '../../src/book/money-in-book';

describe('money in a book', () => {
  it.each([
    ['Company ID: C-200 · Price list: Gold · Currency: USD · City: Kiel', 'Company ID: C-200 · City: Kiel'],
    ['City: Kiel \\· Holtenau · Currency: EUR', 'City: Kiel \\· Holtenau'],
    ['Currency: USD', ''],
    ['', ''],
  ])('section 1: a partner’s row “%s” is “%s” to Tier 2', (row, shown) => {
    expect(withoutMoneyColumns(row)).toBe(shown);
  });
});
