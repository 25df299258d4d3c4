import { issueOf, type HistoryEntry } from '../../src/engine';
import { exportGrid } from '../../src/exchange/export-grid';
import { printDocument } from '../../src/exchange/print-document';
import { entryOf, exportedOf, mixedMonth, PRICES, shownIn } from './exported-reports';

const priced = mixedMonth({ money: { prices: PRICES, currency: 'USD' } });
const exported = exportedOf(
  {
    ...priced,
    issues: [...priced.issues, issueOf('usage.not-received', ['Northwind'], { cycle: '2025-10' })],
  },
  { history: [entryOf()], isApproved: false },
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
    expect(shownIn(titled('History'))).toEqual([
      [
        '2025-11-03 09:15:00 UTC',
        'Approved · Ada, North, Tier 1 · Under review → Approved · Europe/Berlin\n“=looks good”',
      ],
    ]);
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

describe('the history on paper', () => {
  const says = (differs: Partial<HistoryEntry>): readonly (readonly string[])[] =>
    shownIn(titled('History', { ...exported, history: [entryOf({ comments: '', ...differs })] }));

  it('R35 says when, and beside it what was done, by whom, and what changed from what to what', () => {
    const changes = [
      { field: 'Status', old: 'Under review', new: 'Approved' },
      { field: 'PO number', old: '', new: 'PO-7' },
      { field: 'smb/Worry-Free/seat: Chargeable units', old: '', new: '1090' },
    ];
    expect(says({ changes, comments: 'as agreed' })).toEqual([
      [
        '2025-11-03 09:15:00 UTC',
        'Approved · Ada, North, Tier 1 · Under review → Approved · Europe/Berlin\n“as agreed”\n' +
          'PO number: none → PO-7\nWorry-Free (seat), Chargeable units: as computed → 1,090',
      ],
    ]);
  });

  it('R33 counts the rows that an approval froze, and says what stood in those that were put back', () => {
    const frozen = ['A', 'B', 'C'].map((name) => ({
      field: `approved/LMP_SMB · ${name} · seat: Figures`,
      old: '',
      new: '{"Used units":95}',
    }));
    expect(says({ changes: frozen })[0]?.[1]?.split('\n').slice(1)).toEqual([
      '3 rows of approved figures kept as they are',
    ]);
    const restored = {
      field: 'restored/approved/LMP_SMB · A · seat: Figures',
      old: 'Used units: 99',
      new: 'Used units: 95',
    };
    expect(
      says({ changes: [restored] })[0]?.[1]
        ?.split('\n')
        .slice(1),
    ).toEqual([
      '1 row of approved figures put back',
      'A, seat: Used units: 95 (stood there: Used units: 99)',
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

  it('fits on a page: no text makes it wider than 130 characters, in which it can be read', () => {
    const long = 'Something long that somebody wrote or called. '.repeat(9);
    const changes = [{ field: `smb/${long}/${long}: Comments`, old: long, new: long }];
    const history = [entryOf({ comments: long, changes })];
    const report = { ...exported, history, comment: long, company: long };
    const { widths } = exportGrid(printDocument(report, 'Tier 1'), 'Print');
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(130);
  });

  it('makes room for what does not fit on a line', () => {
    const header = grid.rows.find(
      ({ kind, cells }) => kind === 'header' && cells[4]?.value === 'Over-provisioned units',
    );
    expect(header?.lines).toBe(3);
    const done = grid.rows.find(({ cells }) => cells[0]?.value === '2025-11-03 09:15:00 UTC');
    expect(done).toMatchObject({ kind: 'fact', lines: 2 });
    const titles = grid.rows.filter(({ kind }) => kind === 'title');
    expect(new Set(titles.map(({ lines }) => lines))).toEqual(new Set([1]));
  });
});
