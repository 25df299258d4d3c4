import { momentCell } from '../../src/book/time-cell';
import { rowOf } from '../../src/book/row-of';
import { withHistory } from '../../src/book/history-rows';
import { canonicalText, PACK_PRODUCT } from '../../src/engine';
import { day, type Row } from '../engine/months';
import { digest } from '../engine/review/reviews';
import { SUBMISSION } from './submission';
import { billed, changed, loadedBook, NOW, partner, price, recomputed, shownRows } from './books';

const LATER = NOW + 3_600_000;

const SUBMITTED = { ...SUBMISSION, id: digest(canonicalText(SUBMISSION)) };

const usage: readonly Row[] = [
  { day: day(1), customer: 'A', used: '100', requirement: '20' },
  { day: day(1), customer: 'B', used: '10', requirement: '20' },
  { day: day(2), customer: 'A', used: '50', requirement: '20' },
  { day: day(1), customer: 'Lab', credits: '8049' },
  { day: day(1), service: 'Apex One', provisioned: '120', used: '95' },
  { day: day(2), service: 'Email', provisioned: '30' },
];
const book = loadedBook(usage, {
  LMP_Prices: [
    price({ Product: PACK_PRODUCT, 'Unit price': 10 }),
    price({ Product: 'Apex One', 'Unit price': 2.5, 'Channel margin': 0.2 }),
    price({ Product: 'Email', 'Unit price': 1 }),
  ],
  LMP_Partners: [
    partner({ Partner: 'Northwind', 'NFR customer': 'Lab' }),
    partner({ Partner: 'South', Currency: 'EUR' }),
  ],
});

describe('the rows of LMP_Reports', () => {
  const { LMP_Reports } = billed(book).rows;

  it('R9, R24 state credits, packs, units and the total: 22 × 10 + 190 + 30', () => {
    expect(LMP_Reports[0]).toEqual([
      ...['2025-10', 'Northwind', 1, 'MSP preparing', '', '', 'peak-day', 45931],
      ...[2200, 22, 8049, 0, 125, 'USD', '', 440, true, 2, momentCell(NOW), 0],
    ]);
  });

  it('R7, R24 are blank where nothing was received, never 0, and not complete', () => {
    expect(LMP_Reports[1]).toEqual([
      ...['2025-10', 'South', 1, 'MSP preparing', '', '', 'peak-day', ''],
      ...['', '', '', '', '', 'EUR', '', '', false, 1, momentCell(NOW), 0],
    ]);
  });

  it('R24 leave the total blank where a price is missing, and count exceptions, not what is blocking', () => {
    const { rows } = billed({ ...book, LMP_Prices: book.LMP_Prices.slice(1) });
    expect(rows.LMP_Reports[0]?.slice(13)).toEqual(['USD', '', '', false, 2, momentCell(NOW), 0]);
  });

  it('R4 leave credits and packs blank where they cannot be told', () => {
    const unknown = loadedBook([{ day: day(1), used: '5' }]);
    expect(billed(unknown).rows.LMP_Reports[0]?.slice(7, 13)).toEqual(['', '', '', '', '', '']);
  });
});

describe('the rows of lines', () => {
  const { rows } = billed(book);

  it('R5 are those of the billing day', () => {
    expect(rows.LMP_Services).toEqual([
      ['2025-10', 'Northwind', 'XDR for Endpoints', '', 110, 110, 20, 2200, ''],
    ]);
    expect(rows.LMP_NFR).toEqual([['2025-10', 'Northwind', 'XDR for Endpoints', '', '', '', '', 8049, '']]);
  });

  it('R2, R3 have blank used and over-provisioned units where Used is not reported', () => {
    // 25 ÷ 120 = 0.208333…
    expect(rows.LMP_SMB).toEqual([
      ['2025-10', 'Northwind', 'Apex One', '', 120, 95, 25, 0.208333333333333, 95, ''],
      ['2025-10', 'Northwind', 'Email', '', 30, '', '', '', 30, ''],
    ]);
  });

  it('R5 have each customer’s part of that day', () => {
    expect(
      shownRows('LMP_CustomerLines', rows.LMP_CustomerLines, ['Customer', 'Name', 'Allocated credits']),
    ).toEqual([
      ['A', 'Apex One', ''],
      ['A', 'Email', ''],
      ['A', 'XDR for Endpoints', 2000],
      ['B', 'XDR for Endpoints', 200],
      ['Lab', 'XDR for Endpoints', 8049],
    ]);
  });

  it('R7 have a day for each day with data, the billing day marked', () => {
    expect(rows.LMP_Daily).toEqual([
      ['2025-10', 'Northwind', 'Services', 45931, 2200, true],
      ['2025-10', 'Northwind', 'Services', 45932, 1000, false],
      ['2025-10', 'Northwind', 'NFR', 45931, 8049, true],
    ]);
  });

  it('R14 tell customers of one name apart by their ids', () => {
    const row = { day: day(1), credits: '10' };
    const { LMP_CustomerLines } = billed(
      loadedBook([row, { ...row, customerId: '7' }, { ...row, customer: 'B', customerId: '8' }]),
    ).rows;
    const names = shownRows('LMP_CustomerLines', LMP_CustomerLines, ['Customer']).flat();
    expect(names).toEqual(['A (ID 7)', 'B', 'A']);
  });

  it('R16 add a customer’s parts up where a name is a line of two tabs, so that keys stay unique', () => {
    const row = { day: day(1), service: 'Apex One' };
    const { LMP_CustomerLines } = billed(
      loadedBook([
        { ...row, provisioned: '10', used: '5' },
        { ...row, licenseVersion: 'Full', used: '2', credits: '40' },
      ]),
    ).rows;
    expect(LMP_CustomerLines).toEqual([['2025-10', 'Northwind', 'A', 'Apex One', '', 45931, 7, 10, 40]]);
  });
});

describe('a second computing', () => {
  const written = recomputed(book);
  const submitted = recomputed(withHistory(written, [SUBMITTED]), NOW);
  const edited = {
    ...submitted,
    LMP_SMB: submitted.LMP_SMB.map((row) => changed('LMP_SMB', row, { Comments: `about ${String(row[2])}` })),
  };

  it('R38 of unchanged inputs changes nothing, not even its time', () => {
    expect(billed(written, LATER).rows).toEqual(billed(book).rows);
  });

  it('R35 says where a report stands as its history does, and keeps comments with their lines', () => {
    const { rows } = billed(edited, LATER);
    expect(shownRows('LMP_Reports', rows.LMP_Reports, ['Status', 'Flag', 'Revision'])).toEqual([
      ['Under review', 'Manual submission', 1],
      ['MSP preparing', '', 0],
    ]);
    expect(rows.LMP_Reports).toEqual(edited.LMP_Reports);
    expect(rows.LMP_SMB).toEqual(edited.LMP_SMB);
  });

  it('has a new time only where a figure is new', () => {
    const dearer = changed('LMP_Prices', book.LMP_Prices[2]!, { 'Unit price': 2 });
    const { rows } = billed({ ...edited, LMP_Prices: [...book.LMP_Prices.slice(0, 2), dearer] }, LATER);
    const shown = shownRows('LMP_Reports', rows.LMP_Reports, [
      'Status',
      'Total invoice amount',
      'Computed at',
    ]);
    expect(shown).toEqual([
      ['Under review', 470, momentCell(LATER)],
      ['MSP preparing', '', momentCell(NOW)],
    ]);
  });

  it('has a new time also where only a line is new', () => {
    // Customer B's 10 units move to C: the same line, other parts.
    const moved = changed('LMP_Usage', book.LMP_Usage[1]!, { Customer: 'C' });
    const { rows } = billed({ ...written, LMP_Usage: book.LMP_Usage.with(1, moved) }, LATER);
    expect(rows.LMP_Services).toEqual(written.LMP_Services);
    expect(rows.LMP_Reports[0]?.[18]).toBe(momentCell(LATER));
  });

  it('leaves earlier versions of a report as they are', () => {
    const first = changed('LMP_Reports', edited.LMP_Reports[0]!, { Version: 0, 'Total invoice amount': 1 });
    const { rows } = billed({ ...edited, LMP_Reports: [first, ...edited.LMP_Reports] }, LATER);
    expect(shownRows('LMP_Reports', rows.LMP_Reports, ['Version', 'Total invoice amount'])).toEqual([
      [0, 1],
      [1, 440],
      [1, ''],
    ]);
  });

  it('drops a row that somebody copied: a report of one version has one', () => {
    const copy = changed('LMP_Reports', written.LMP_Reports[0]!, { 'Total invoice amount': 1 });
    const { rows } = billed({ ...written, LMP_Reports: [...written.LMP_Reports, copy] });
    expect(shownRows('LMP_Reports', rows.LMP_Reports, ['Partner', 'Total invoice amount'])).toEqual(
      shownRows('LMP_Reports', written.LMP_Reports, ['Partner', 'Total invoice amount']),
    );
  });

  it('drops a report that has no inputs any more, unless the review entered something', () => {
    expect(billed({ ...written, LMP_Usage: [] }).rows.LMP_Reports).toEqual([]);
    const { rows } = billed({ ...edited, LMP_Usage: [] });
    expect(rows.LMP_Reports[0]).toEqual(edited.LMP_Reports[0]);
    // The cycle is still one of the workbook's, so a partner without usage in it is missed.
    expect(shownRows('LMP_Reports', rows.LMP_Reports.slice(1), ['Partner', 'Complete'])).toEqual([
      ['South', false],
    ]);
    expect(rows.LMP_SMB).toEqual(edited.LMP_SMB);
  });

  it('takes blank rows, which tables keep, for nothing', () => {
    const blank = { ...written, LMP_Reports: [rowOf('LMP_Reports', {}), ...written.LMP_Reports] };
    expect(billed(blank, LATER).rows).toEqual(written.LMP_Reports.length > 0 ? billed(book).rows : null);
  });
});
