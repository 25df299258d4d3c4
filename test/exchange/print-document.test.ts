import { issueOf, orderedHistory, type HistoryEntry } from '../../src/engine';
import { exportGrid } from '../../src/exchange/export-grid';
import { exportedHistory } from '../../src/exchange/exported-history';
import { printDocument } from '../../src/exchange/print-document';
import { exportedOf, HISTORY, mixedMonth, PRICES, shownIn } from './exported-reports';

const priced = mixedMonth({ money: { prices: PRICES, currency: 'USD' } });
const exported = exportedOf(
  {
    ...priced,
    issues: [...priced.issues, issueOf('usage.not-received', ['Northwind'], { cycle: '2025-10' })],
  },
  { history: [HISTORY], isApproved: false },
);

const blocksOf = (tier: 'Tier 1' | 'Tier 2', of = exported) => printDocument(of, tier).sheets[0]!.blocks;
const textOf = (tier: 'Tier 1' | 'Tier 2', of = exported): string => JSON.stringify(blocksOf(tier, of));
const titled = (title: string, of = exported) =>
  blocksOf('Tier 1', of).find((block) => block.title === title);

describe('a printed report', () => {
  it('says whose it is, how it stands, and what to know before it is used', () => {
    expect(shownIn(blocksOf('Tier 1')[0])).toEqual([
      ['Partner Company', 'Northwind'],
      ['Company ID', '0012'],
      ['City', 'Kiel'],
      ['Report Cycle', '2025-10-01 to 2025-10-31'],
      ['Status', 'Approved'],
      ['Billing status', 'Under review'],
      ['PO number', 'PO-7'],
      ['Currency', 'USD'],
      ['Not approved: the figures may still change.', ''],
    ]);
  });

  it('has the lines of each tab and its way to packs', () => {
    expect(
      blocksOf('Tier 1')
        .map(({ title }) => title)
        .filter(Boolean),
    ).toEqual([
      'Small and medium business solutions',
      'Trend Vision One services',
      'Trend Vision One NFR license',
      'Billing report',
      'Rule set',
      'Issues',
      'History',
    ]);
    expect(shownIn(titled('Small and medium business solutions'))).toEqual([
      ['Worry-Free', 'seat', '120', '95', '25', '20.83%', '95', ''],
    ]);
    // 9,000 − 8,000 = 1,000 → 10 packs
    const nfr = blocksOf('Tier 1').findIndex(({ title }) => title === 'Trend Vision One NFR license');
    expect(shownIn(blocksOf('Tier 1')[nfr + 1])).toEqual([
      ['Billing day', '2025-10-01'],
      ['Allocated credits', '9000'],
      ['NFR offset', '8000'],
      ['Net credits', '1000'],
      ['Final billed units', '10'],
    ]);
  });

  it('D8 says its rules in sentences, with their values and what they were applied to', () => {
    const says = shownIn(titled('Rule set')).map(([sentence]) => sentence);
    expect(says).toContain('Packs are rounded to the nearest whole, half up: 32.49 is 32, and 32.50 is 33.');
    expect(says).toContain('A line is a violation where more than 0 % of it is over-provisioned.');
    expect(says.at(-1)).toMatch(/^Computed by version /);
  });

  it('has its issues with their weight, and its history', () => {
    expect(
      shownIn(titled('Issues'))
        .flat()
        .some((says) => says.startsWith('Exception: ')),
    ).toBe(true);
    expect(shownIn(titled('History'))).toEqual([Object.values(HISTORY)]);
    const bare = { ...exported, history: [] };
    expect(shownIn(titled('History', bare))).toEqual([['No action is recorded.']]);
  });

  it('for Tier 2 has nothing of money', () => {
    expect(textOf('Tier 1')).toContain('USD');
    for (const money of ['Price', 'Margin', 'Subtotal', 'invoice', 'USD', 'PO-7', 'discount', '367.98']) {
      expect(textOf('Tier 2')).not.toContain(money);
    }
  });
});

describe('the history of an export', () => {
  const first: HistoryEntry = {
    cycle: '2025-10',
    partner: 'Northwind',
    version: 1,
    at: Date.UTC(2025, 10, 3, 9, 15),
    zone: 'Europe/Berlin',
    action: 'submit',
    by: { name: 'Ada', company: 'North', role: 'Tier 2' },
    from: 'MSP preparing',
    to: 'Under review',
    changes: [],
    comments: '',
    id: 'a',
    parent: '',
  };
  const second: HistoryEntry = {
    ...first,
    action: 'approve',
    changes: [
      { field: 'Status', old: 'Under review', new: 'Approved' },
      { field: 'PO number', old: '', new: 'PO-7' },
    ],
    id: 'b',
    parent: 'a',
  };

  it('R35 is newest first, with a row for each field, whatever order people sorted it in', () => {
    for (const entries of [
      [first, second],
      [second, first],
    ]) {
      const rows = exportedHistory(entries);
      expect(rows.map(({ action, field, new: now }) => [action, field, now])).toEqual([
        ['approve', 'Status', 'Approved'],
        ['approve', 'PO number', 'PO-7'],
        ['submit', '', ''],
      ]);
      expect(rows[0]).toMatchObject({ at: '2025-11-03T09:15:00Z', by: 'Ada' });
    }
  });
});

describe('the history of an export with a fork', () => {
  const base = { cycle: '2025-10', partner: 'Northwind', version: 1, zone: 'UTC', comments: '' };
  const by = { name: 'Ada', company: 'North', role: 'Tier 1' } as const;
  const entryOf = (id: string, parent: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
    ...{ ...base, by, from: 'Approved', to: 'Approved', action: id, changes: [] },
    ...{ at: Date.UTC(2025, 10, 3, 9), id, parent },
    ...more,
  });

  it('R35 has the branch that was left too', () => {
    const at = Date.UTC(2025, 10, 4);
    const entries = [
      ...[entryOf('A', ''), entryOf('B', 'A'), entryOf('C', 'B'), entryOf('C2', 'B')],
      entryOf('end', 'C', {
        at,
        action: 'resolve-fork',
        changes: [{ field: 'Branch', old: 'C2', new: 'C' }],
      }),
    ];
    expect(orderedHistory(entries).branches).toEqual([]);
    expect(exportedHistory(entries).map(({ action }) => action)).toEqual([
      'resolve-fork',
      'C2',
      'C',
      'B',
      'A',
    ]);
  });
});

describe('an export as the cells of one sheet', () => {
  const grid = exportGrid(printDocument(exported, 'Tier 1'), 'Print');

  it('has its title first, and as many cells in each row as columns', () => {
    expect(grid.rows[0]).toMatchObject({
      kind: 'title',
      cells: [
        { value: 'LMP report 2025-10 Northwind', format: '@' },
        ...grid.widths.slice(1).map(() => ({ value: '' })),
      ],
    });
    expect(new Set(grid.rows.map(({ cells }) => cells.length))).toEqual(new Set([grid.widths.length]));
  });

  it('is plain data, which a worker can hand over', () => {
    expect(structuredClone(grid)).toEqual(grid);
  });

  it('makes room for what does not fit on a line', () => {
    const header = grid.rows.find(
      ({ kind, cells }) => kind === 'header' && cells[4]?.value === 'Over-provisioned units',
    );
    expect(header?.lines).toBe(2);
    const short = grid.rows.filter(({ kind }) => kind === 'fact' || kind === 'title');
    expect(new Set(short.map(({ lines }) => lines))).toEqual(new Set([1]));
  });
});
