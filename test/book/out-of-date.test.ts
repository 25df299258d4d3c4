import { outOfDate } from '../../src/book/out-of-date';
import { rowOf } from '../../src/book/row-of';
import { PACK_PRODUCT } from '../../src/engine';
import { day } from '../engine/months';
import { billed, changed, loadedBook, price, recomputed, setting } from './books';

const row = { day: day(1), credits: '1000' };
const book = loadedBook([row, { ...row, partner: 'South' }], {
  LMP_Prices: [price({ Product: PACK_PRODUCT, 'Unit price': 10 })],
});
const written = recomputed(book);
const stale = (changedBook: typeof book): readonly string[] =>
  outOfDate(changedBook, billed(changedBook, 0)).map(({ partner }) => partner);

describe('R38 a report is out of date', () => {
  it('where it was never written', () => {
    expect(stale(book)).toEqual(['Northwind', 'South']);
  });

  it('not once it was written, whatever the time, the order of rows, and blank rows among them', () => {
    expect(stale(written)).toEqual([]);
    const sorted = [...written.LMP_Daily, rowOf('LMP_Daily', {})].reverse();
    expect(stale({ ...written, LMP_Daily: sorted, LMP_Reports: written.LMP_Reports.toReversed() })).toEqual(
      [],
    );
  });

  it('where usage, a price or a rule changed that it was computed from', () => {
    const more = changed('LMP_Usage', book.LMP_Usage[1]!, { 'Allocated credits': 2000 });
    expect(stale({ ...written, LMP_Usage: book.LMP_Usage.with(1, more) })).toEqual(['South']);
    const dearer = changed('LMP_Prices', book.LMP_Prices[0]!, { 'Unit price': 11 });
    expect(stale({ ...written, LMP_Prices: [dearer] })).toEqual(['Northwind', 'South']);
    expect(stale({ ...written, LMP_Settings: [setting('Billing rule', 'p85')] })).toHaveLength(2);
  });

  it('where somebody typed over a computed cell, or deleted a line', () => {
    const typed = changed('LMP_Reports', written.LMP_Reports[0]!, { 'Services packs': 9 });
    expect(stale({ ...written, LMP_Reports: written.LMP_Reports.with(0, typed) })).toEqual(['Northwind']);
    expect(stale({ ...written, LMP_Services: written.LMP_Services.slice(1) })).toEqual(['Northwind']);
  });

  it('where its usage is gone', () => {
    expect(stale({ ...written, LMP_Usage: book.LMP_Usage.slice(0, 1) })).toEqual(['South']);
  });
});
