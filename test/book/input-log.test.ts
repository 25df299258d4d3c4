import { changesBehind, entriesBehind, logOf, withInputLog } from '../../src/book/input-log';
import { setting, billed, changed, loadedBook, partner, price } from './books';
import { PACK_PRODUCT } from '../../src/engine';
import { day } from '../engine/months';
import { ANNA, BEN, digest } from '../engine/review/reviews';

const AT = Date.UTC(2025, 10, 3, 9);
const anna = { by: ANNA, at: AT, zone: 'UTC' };
const ben = { by: BEN, at: AT + 60_000, zone: 'UTC' };

const book = loadedBook([{ day: day(1), customer: 'A', credits: '500' }], {
  LMP_Prices: [
    price({ Product: PACK_PRODUCT, 'Unit price': 10, 'Effective from': 45_000 }),
    price({ Product: 'Other', 'Unit price': 1 }),
  ],
  LMP_Partners: [partner({ Partner: 'Northwind', 'NFR customer': 'Lab' }), partner({ Partner: 'South' })],
  LMP_Settings: [setting('Pack size', '100'), setting('Name', 'Anna')],
});
const logged = withInputLog(book, anna, digest);

describe('R35 the log of inputs', () => {
  it('tells of every row when it is first seen; a setting only once it is not its default', () => {
    const [entry, ...others] = logOf(logged.LMP_History);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ action: 'inputs-changed', by: ANNA, at: AT });
    expect(entry?.changes.map(({ field }) => field.split('/')[1]?.split(' · ').slice(0, 3))).toEqual([
      ['LMP_Partners', 'Northwind: Value'],
      ['LMP_Partners', 'South: Value'],
      ['LMP_Prices', '', PACK_PRODUCT],
      ['LMP_Prices', '', 'Other'],
      ['LMP_Settings', 'Name: Value'],
    ]);
    expect(new Set(entry?.changes.map(({ old }) => old))).toEqual(new Set(['']));
  });

  it('appends nothing where nothing changed, however often it is asked', () => {
    expect(withInputLog(logged, ben, digest)).toBe(logged);
  });

  it('tells of a changed, an added and a removed row, with old and new, by who saw it', () => {
    const [first] = logged.LMP_Prices;
    const edited = {
      ...logged,
      LMP_Prices: [
        changed('LMP_Prices', first!, { 'Unit price': 12.5 }),
        price({ Product: 'New', 'Unit price': 2 }),
      ],
      LMP_Settings: [setting('Pack size', '250'), setting('Name', 'Anna')],
    };
    const entry = logOf(withInputLog(edited, ben, digest).LMP_History).at(-1);
    expect(entry).toMatchObject({ by: BEN, parent: logOf(logged.LMP_History)[0]?.id });
    const texts = entry?.changes.map(({ old, new: now }) => [old, now]);
    expect(texts).toEqual([
      [expect.stringContaining('Unit price: 10'), expect.stringContaining('Unit price: 12.5')],
      ['', expect.stringContaining('Unit price: 2')],
      ['', '250'],
      [expect.stringContaining('Unit price: 1'), ''],
    ]);
  });

  it('counts no price of another currency for a report', () => {
    const euro = price({ Product: PACK_PRODUCT, Currency: 'EUR', 'Unit price': 9 });
    const later = withInputLog({ ...logged, LMP_Prices: [...logged.LMP_Prices, euro] }, ben, digest);
    const [report] = billed(later).reports;
    const log = logOf(later.LMP_History);
    expect(log).toHaveLength(2);
    expect(entriesBehind(report!.report, log)).toHaveLength(1);
    expect(changesBehind(report!.report, log).map(({ by }) => by)).toEqual([ANNA, ANNA]);
  });

  it('says who last changed what a report was computed from, and not what others were', () => {
    const [report] = billed(logged).reports;
    const changes = changesBehind(report!.report, logOf(logged.LMP_History));
    expect(changes.map(({ by }) => by)).toEqual([ANNA, ANNA]);
    expect(changes.map(({ field }) => field.split(' · ')[0])).toEqual(['LMP_Partners', 'LMP_Prices']);
    const [entry] = entriesBehind(report!.report, logOf(logged.LMP_History));
    expect(entry?.changes).toHaveLength(2);
  });
});
