import { bookOf, type Book } from '../../../src/book/book';
import type { Row } from '../../../src/book/cell';
import { rowOf } from '../../../src/book/row-of';
import { readReference, withReference } from '../../../src/taskpane/desk/reference-load';
import { bookWith, partner, price, shownRows } from '../../book/books';
import { textFile } from './paper-workbook';

const EMPTY = bookOf(() => []);

const prices = (text: string, book: Book = EMPTY) =>
  readReference('LMP_Prices', textFile('p.csv', `Product,Currency,Unit price\n${text}`), book);

describe('repeated keys in a reference file', () => {
  it('are all rejected, each with a sentence that names both rows: none is taken over the other', async () => {
    const { rows, reading } = await prices('XDR,USD,1\nApex,USD,2\nXDR,USD,3');
    expect(reading).toMatchObject({ read: 3, accepted: 1, rejected: 2, added: 1, changed: 0 });
    expect(reading.problems).toEqual([
      expect.stringMatching(/^Row 2: XDR, USD stands in rows 2 and 4, .*Keep one of them\.$/),
      expect.stringMatching(/^Row 4: XDR, USD stands in rows 2 and 4, /),
    ]);
    expect(shownRows('LMP_Prices', rows, ['Product'])).toEqual([['Apex']]);
  });

  it('of partners too, the first as well', async () => {
    const file = textFile('p.csv', 'Partner,City\nAcme,Oslo\nBeta,Rome\nAcme,Bern');
    const { reading } = await readReference('LMP_Partners', file, EMPTY);
    expect(reading).toMatchObject({ read: 3, accepted: 1, rejected: 2 });
    expect(reading.problems[0]).toContain('Row 2: Acme stands in rows 2 and 4');
  });
});

describe('a reference file over a table that is filled', () => {
  const acme = partner({
    Partner: 'Acme',
    City: 'Oslo',
    Currency: 'EUR',
    'Price list': 'Gold',
    'NFR customer': 'Lab',
    'Violation threshold': 0.1,
  });
  const book = bookWith({ LMP_Partners: [acme] });

  it('keeps what the table holds in columns that the file does not have', async () => {
    const file = textFile('p.csv', 'Partner Company,City\nAcme,Bern\nBeta,Rome');
    const read = await readReference('LMP_Partners', file, book);
    expect(read.reading).toMatchObject({ added: 1, changed: 1 });
    const { LMP_Partners } = withReference(book, read);
    expect(LMP_Partners[0]).toEqual(acme.with(2, 'Bern'));
    expect(LMP_Partners).toHaveLength(2);
  });

  it('lists what changes, old → new, a blank that the file states too', async () => {
    const file = textFile('p.csv', 'Partner,City,Violation threshold,NFR customer\nAcme,Bern,20 %,');
    const { reading } = await readReference('LMP_Partners', file, book);
    expect(reading.changes).toEqual([
      { row: 'Acme', column: 'City', from: 'Oslo', to: 'Bern' },
      { row: 'Acme', column: 'NFR customer', from: 'Lab', to: '' },
      { row: 'Acme', column: 'Violation threshold', from: '10 %', to: '20 %' },
    ]);
  });

  it('takes what reads the same for the same, however it was typed', async () => {
    const typed: Row = price({ Product: ' XDR', Currency: 'usd', 'Unit price': '1.0' });
    const { reading } = await prices('XDR,USD,1', bookWith({ LMP_Prices: [typed] }));
    expect(reading).toMatchObject({ added: 0, changed: 0, changes: [] });
  });

  it('R12 a tier’s discount takes the place of its price per pack', async () => {
    const tier = rowOf('LMP_Tiers', {
      Product: 'XDR',
      Currency: 'USD',
      'From packs': 10,
      'Price per pack': 8,
    });
    const tiers = bookWith({ LMP_Tiers: [tier] });
    const file = textFile('t.csv', 'Product,Currency,From packs,Discount\nXDR,USD,10,5 %');
    const read = await readReference('LMP_Tiers', file, tiers);
    expect(withReference(tiers, read).LMP_Tiers).toEqual([['XDR', 'USD', 10, 0.05, '']]);
  });
});
