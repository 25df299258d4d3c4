import { orderedHistory, type HistoryEntry } from '../../src/engine';
import { reportExport, reportsExport } from '../../src/exchange/report-export';
import { october, priceOf } from '../engine/months';
import { APPROVED, entryOf, exportedOf, mixedMonth, PRICES, sheetsOf, shownIn } from './exported-reports';

const priced = exportedOf(mixedMonth({ money: { prices: PRICES, currency: 'USD' } }), {
  history: [entryOf()],
});
const HEAD = ['Northwind', '0012', 'Kiel', '', '2025-10', 'Approved'];

describe('the export of several reports', () => {
  const sheets = sheetsOf(reportsExport([priced], 'Tier 1'));

  it('has the usage lines in the official columns', () => {
    const [usage] = sheets['Usage reports'] ?? [];
    expect(usage?.columns.slice(0, 13).join(' · ')).toBe(
      'Partner Company · Company ID · City · State · Report Cycle · Status · Product/Service · Units · Provisioned · ' +
        'Used · Over-provisioned (%) · Chargeable · Comments',
    );
    expect(shownIn(usage)).toEqual([
      [...HEAD, 'Worry-Free', 'seat', '120', '95', '20.83%', '95', '', ''], // 25 ÷ 120
      [...HEAD, 'XDR', 'endpoint', '', '12.5', '', '12.5', '', ''],
      [...HEAD, 'XDR', 'endpoint', '', '', '', '', '', ''],
    ]);
  });

  it('has the credits, each line with its tab', () => {
    expect(shownIn(sheets.Credits?.[0]).map((row) => row.slice(2))).toEqual([
      ['Trend Vision One services', 'XDR', 'endpoint', '12.5', '12.5', '20', '250'],
      ['Trend Vision One NFR license', 'XDR', 'endpoint', '', '', '', '9000'],
    ]);
  });

  it('R20, R23 has the billing lines in the official columns, amounts with the currency’s decimals', () => {
    const [billing] = sheets['Billing reports'] ?? [];
    expect(billing?.columns.slice(0, 14).join(' · ')).toBe(
      'Company · Status · PO number · Report period · Name · Units · Provisioned · Used · Over Provisioned (%) · ' +
        'Chargeable · Unit Price · Channel Margin · Bid Desk Number · Subtotal',
    );
    const head = ['Northwind', 'Under review', 'PO-7', '2025-10-01 to 2025-10-31'];
    const pack = 'Trend Vision One xSP Monthly 100-Credit Pack';
    expect(shownIn(billing)).toEqual([
      // 95 × 2.505 = 237.975
      [
        ...head,
        'Worry-Free',
        'seat',
        '120',
        '95',
        '20.83%',
        '95',
        '2.505',
        '0.00%',
        '',
        '237.98',
        'USD',
        '',
        '',
      ],
      [...head, pack, 'packs', '', '', '', '3', '10.00', '0.00%', '', '30.00', 'USD', '0.00%', ''],
      [
        ...head,
        pack,
        'packs (NFR license)',
        '',
        '',
        '',
        '10',
        '10.00',
        '0.00%',
        '',
        '100.00',
        'USD',
        '0.00%',
        '',
      ],
    ]);
  });

  it('has each report’s totals, those of each currency, the rule set and the history', () => {
    expect(sheets.Totals?.map(shownIn)).toEqual([
      [
        [...'Northwind|2025-10|Approved|Yes|95|250|3|9000|10|USD|367.98'.split('|'), '', ''], // 237.98 + 30 + 100
      ],
      [['USD', '367.98', '1 of 1']],
    ]);
    const [rules, history] = sheets['Rules and history'] ?? [];
    expect(shownIn(rules)).toContainEqual(['Rule set: billing rule', 'peak-day', '']);
    expect(shownIn(history)[0]?.slice(2)).toEqual(APPROVED);
  });

  it('R24 says how far an incomplete total is, and adds up nothing of it', () => {
    const half = exportedOf(mixedMonth({ money: { prices: PRICES.slice(0, 1), currency: 'USD' } }));
    const [totals, byCurrency] = sheetsOf(reportsExport([half], 'Tier 1')).Totals ?? [];
    expect(shownIn(totals)[0]?.[10]).toBe('1 of 3 lines, 237.98 USD so far');
    expect(shownIn(byCurrency)).toEqual([['USD', '', '0 of 1']]);
    const none = exportedOf(mixedMonth({ money: { prices: [priceOf('Other', '1')], currency: 'USD' } }));
    expect(shownIn(sheetsOf(reportsExport([none], 'Tier 1')).Totals?.[0])[0]?.[10]).toBe('0 of 3 lines');
  });

  it('R38 says of a report that is out of date, incomplete or not approved what it is, wherever its figures stand', () => {
    const loose = { ...priced, isApproved: false, isComplete: false, isOutOfDate: true };
    const of = sheetsOf(reportsExport([loose, priced], 'Tier 1'));
    for (const block of [of['Usage reports']?.[0], of['Billing reports']?.[0], of.Totals?.[0]]) {
      expect(block?.columns.at(-1)).toBe('LMP Billing remarks');
      const said = new Set(shownIn(block).map((row) => row.at(-1)));
      expect([...said]).toEqual([
        'Out of date: the tables of the workbook show other figures until it is recomputed. ' +
          'Incomplete: not every figure is known. Not approved: the figures may still change.',
        '',
      ]);
    }
    const [head] = sheetsOf(reportExport(loose, 'Tier 1'))['Billing report'] ?? [];
    expect(shownIn(head).at(-1)?.[0]).toBe('LMP Billing remarks');
  });

  it('R24 has no billing report where no price list is loaded', () => {
    const bare = sheetsOf(reportsExport([exportedOf(mixedMonth())], 'Tier 1'));
    expect(Object.keys(bare)).toEqual(['Usage reports', 'Credits', 'Totals', 'Rules and history']);
    expect(bare.Totals?.[0]?.columns).not.toContain('Currency');
  });

  it('shows a report without lines', () => {
    const sheetsOfNone = sheetsOf(reportsExport([exportedOf(october([]))], 'Tier 1'));
    expect(shownIn(sheetsOfNone['Usage reports']?.[0])).toEqual([[...HEAD, ...Array<string>(8).fill('')]]);
  });

  it('says whose rule it is where reports differ', () => {
    const [rules] =
      sheetsOf(reportsExport([priced, exportedOf(october([], { rules: { packRounding: 'up' } }))], 'Tier 1'))[
        'Rules and history'
      ] ?? [];
    expect(shownIn(rules).filter(([name]) => name === 'Rule set: pack rounding')).toEqual([
      ['Rule set: pack rounding', 'nearest', 'Northwind 2025-10'],
      ['Rule set: pack rounding', 'up', 'Northwind 2025-10'],
    ]);
  });
});

describe('the history of an export', () => {
  const rowsOf = (...history: readonly HistoryEntry[]) =>
    shownIn(sheetsOf(reportsExport([{ ...priced, history }], 'Tier 1'))['Rules and history']?.[1]);

  it('R35 is newest first, with a row for each field in words, whatever order people sorted it in', () => {
    const first = entryOf({ action: 'submit', from: 'MSP preparing', to: 'Under review', id: 'a' });
    const changes = [
      { field: 'Status', old: 'Under review', new: 'Approved' },
      { field: 'PO number', old: '', new: 'PO-7' },
      { field: 'exception/line.violation/Northwind\\/smb\\/Worry-Free: Cleared', old: '', new: '25 over.' },
      { field: 'product/A\\/B: Channel Margin', old: '', new: '0.125' },
    ];
    const second = entryOf({ changes, id: 'b', parent: 'a' });
    const expected = [
      ['Approved', 'PO number', '', 'PO-7'],
      ['Approved', 'Cleared', '', '25 over.'],
      ['Approved', 'A/B, Channel Margin', '', '0.125'],
      ['Submitted on behalf of the partner', '', '', ''],
    ];
    for (const entries of [
      [first, second],
      [second, first],
    ]) {
      expect(rowsOf(...entries).map((row) => [row[4], ...row.slice(8, 11)])).toEqual(expected);
    }
  });

  it('R33, R35 has the rows that an approval froze, and that were put back, as people read them, days as ISO days', () => {
    const changes = [
      {
        field: 'approved/LMP_Reports: Figures',
        old: '',
        new: '{"Billing rule":"peak-day","Billing day":45961}',
      },
      { field: 'approved/LMP_SMB · Worry-Free · seat: Figures', old: '', new: '{"Used units":95}' },
      { field: 'restored/billed/LMP_Billing · Other · : Figures', old: 'Subtotal: 3', new: '' },
    ];
    expect(rowsOf(entryOf({ changes })).map((row) => row.slice(8, 11))).toEqual([
      ['Approved figures: The report', '', 'Billing rule: peak-day · Billing day: 2025-10-31'],
      ['Approved figures: Worry-Free, seat', '', 'Used units: 95'],
      ['Billed figures: Other', 'Subtotal: 3', 'removed'],
    ]);
  });

  it('R35 has the branch that was left too', () => {
    const [at, later] = [Date.UTC(2025, 10, 3), Date.UTC(2025, 10, 4)];
    const history = [
      entryOf({ id: 'A', at, action: 'submit' }),
      entryOf({ id: 'B', at, parent: 'A', action: 'approve' }),
      entryOf({ id: 'B2', at, parent: 'A', action: 'reject' }),
      entryOf({
        ...{ id: 'C', at: later, parent: 'B', action: 'resolve-fork' },
        changes: [{ field: 'Branch', old: 'B2', new: 'B' }],
      }),
    ];
    expect(orderedHistory(history).branches).toEqual([]);
    expect(rowsOf(...history).map((row) => row[4])).toEqual([
      'Branch chosen',
      'Rejected',
      'Approved',
      'Submitted on behalf of the partner',
    ]);
  });
});

describe('the export of one report', () => {
  it('is a billing report from its head to its history', () => {
    const [head, lines, foot, history] = sheetsOf(reportExport(priced, 'Tier 1'))['Billing report'] ?? [];
    expect(shownIn(head)).toEqual([
      ['Company', 'Northwind'],
      ['Status', 'Under review'],
      ['PO number', 'PO-7'],
      ['Report period', '2025-10-01 to 2025-10-31'],
      ['Currency', 'USD'],
    ]);
    expect(lines?.columns.join(' · ')).toBe(
      'Name · Units · Provisioned · Used · Over Provisioned (%) · Chargeable · Unit Price · Channel Margin · ' +
        'Bid Desk Number · Subtotal',
    );
    expect(lines?.rows.length).toBe(3);
    expect(shownIn(foot)).toEqual([['Total invoice amount', '367.98']]);
    expect(history?.title).toBe('History');
    expect(history?.rows.length).toBe(1);
  });

  it('shows the usage report’s status before there is a billing report', () => {
    const sheets = sheetsOf(reportExport({ ...priced, billingStatus: '', history: [] }, 'Tier 1'));
    expect(shownIn(sheets['Billing report']?.[0])[1]).toEqual(['Status', 'Approved']);
    expect(sheets['Billing report']?.at(-1)).toMatchObject({ title: 'History', rows: [] });
  });
});

describe('an export for Tier 2', () => {
  const changes = [
    { field: 'product/Worry-Free: Unit Price', old: '2.505', new: '2.40' },
    { field: 'smb/Worry-Free/seat: Chargeable units', old: '95', new: '90' },
    { field: 'input/LMP_Prices · Worry-Free: Value', old: 'Unit price: 2.505', new: 'Unit price: 2.40' },
    { field: 'billed/LMP_Billing · Worry-Free · seat: Figures', old: '', new: '{"Subtotal":237.98}' },
  ];
  const history = [entryOf({ changes })];
  const documents = [
    reportsExport([{ ...priced, history }], 'Tier 2'),
    reportExport({ ...priced, history }, 'Tier 2'),
  ];

  it.each(documents)('has no money: no column, no rule, no history (%#)', (document) => {
    const text = JSON.stringify(document);
    for (const money of [
      'Price',
      'Margin',
      'Subtotal',
      'invoice',
      'Currency',
      'USD',
      'PO-7',
      '2.505',
      '237.98',
    ]) {
      expect(text).not.toContain(money);
    }
    expect(text).not.toContain('prices');
    expect(shownIn(sheetsOf(document)['Rules and history']?.[1]).map((row) => row[8])).toEqual([
      'Worry-Free (seat), Chargeable units',
    ]);
  });

  it('has units, credits and packs', () => {
    expect(shownIn(sheetsOf(documents[0]!).Totals?.[0])).toEqual([
      [...'Northwind|2025-10|Approved|Yes|95|250|3|9000|10'.split('|'), '', ''],
    ]);
  });
});
