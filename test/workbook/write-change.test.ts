import type { Change } from '../../src/book/change';
import type { Edit } from '../../src/book/edit';
import { BILLING_STATUSES, FLAGS } from '../../src/engine';
import { writeChange } from '../../src/workbook/write-change';
import {
  appended,
  changeOf,
  created,
  headersOf,
  makeTable,
  partners,
  rowsOf,
  shape,
  written,
} from './changes';
import { dump, emptyWorkbook, syncsOf } from './dump';

jest.setTimeout(30_000);

beforeEach(emptyWorkbook);

const usage = (count: number): (string | number)[][] =>
  Array.from({ length: count }, (_row, index) => [
    '2025-10',
    'Harbour IT',
    `Customer ${index}`,
    `${10_000_000_000_000_000_000n + BigInt(index)}`,
    'XDR for Endpoints',
    'Endpoint',
    'Full',
    'Monthly',
    45_931 + (index % 31),
    index,
    index + 1,
    50,
    index * 50,
    '',
    1,
    1,
    index + 2,
  ]);

describe('a table that is made', () => {
  it('stands under its lines on a sheet of its own, with formats, widths, frozen header and pages', async () => {
    await makeTable('LMP_Usage', usage(3), ['LMP Usage', 'Daily usage', '3 rows']);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('LMP Usage');
      const table = sheet.tables.getItem('LMP_Usage');
      const whole = table.getRange().load('address,numberFormat,text');
      const lines = sheet.getRange('A1:A4').load('values');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const width = sheet.getRange('D5').format.load('columnWidth');
      const layout = sheet.pageLayout.load('orientation,zoom');
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      expect(whole.address).toBe("'LMP Usage'!A5:Q8");
      expect(whole.text[0]).toEqual(headersOf('LMP_Usage'));
      expect(whole.text[1]?.[8]).toBe('1 Oct 2025');
      expect(whole.numberFormat[3]?.slice(0, 9)).toEqual([...Array<string>(8).fill('@'), 'd mmm yyyy']);
      expect(lines.values.flat()).toEqual(['LMP Usage', 'Daily usage', '3 rows', '']);
      // Cycle and Partner stay in sight beside the header.
      expect(frozen.address).toBe("'LMP Usage'!A1:B5");
      expect(width.columnWidth).toBeGreaterThanOrEqual(100);
      expect([layout.orientation, layout.zoom.horizontalFitToPages]).toEqual(['Landscape', 1]);
      expect([area.address, titles.address]).toEqual(["'LMP Usage'!A:Q", "'LMP Usage'!5:5"]);
    });
    expect(await rowsOf('LMP_Usage')).toEqual(usage(3));
  });

  it('R35 has room for every status, and for times to the second', async () => {
    // Points of a letter in the workbook's font, on average.
    const letter = 5;
    const longest = [...BILLING_STATUSES, ...FLAGS].map(({ length }) => length);
    for (const [name, columns] of [
      ['LMP_Reports', ['Billing status', 'Flag', 'Computed at']],
      ['LMP_History', ['From', 'To', 'At (UTC)']],
    ] as const) {
      await makeTable(name, []);
      await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem(name);
        const cells = columns.map((column) => {
          const range = table.columns.getItem(column).getDataBodyRange().load('numberFormat');
          return { range, format: range.format.load('columnWidth') };
        });
        await context.sync();
        const [, , time] = cells;
        expect(time?.range.numberFormat[0]).toEqual(['d mmm yyyy hh:mm:ss "UTC"']);
        expect(time?.format.columnWidth).toBeGreaterThanOrEqual('22 Nov 2026 01:45:09 UTC'.length * letter);
        for (const { format } of cells.slice(0, 2)) {
          expect(format.columnWidth).toBeGreaterThanOrEqual(Math.max(...longest) * letter);
        }
      });
    }
  });

  it('says what it is where nobody gave lines, and shows that people fill it', async () => {
    await makeTable('LMP_Partners', partners(2));
    await makeTable('LMP_Settings', [['Rounding', 'nearest', 'nearest', 'How packs are rounded']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('LMP Partners');
      const lines = sheet.getRange('A1:A2').load('values');
      const input = sheet.getRange('A7:J7').format.fill.load('color');
      const settings = context.workbook.worksheets.getItem('LMP Settings');
      const value = settings.getRange('B6').format.fill.load('color');
      const name = settings.getRange('A6').format.fill.load('color');
      const frozen = settings.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(frozen.address).toBe("'LMP Settings'!1:5");
      expect(lines.values[0]).toEqual(['LMP Partners']);
      expect(lines.values[1]?.[0]).toMatch(/^Your partners\./);
      expect(input.color).toBe('#FFF9E0');
      expect(value.color).toBe('#FFF9E0');
      expect(name.color).not.toBe('#FFF9E0');
    });
  });

  it('takes a free name for its sheet where people have one of that name', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('lmp partners').getRange('A1').values = [['mine']];
      await context.sync();
    });
    await makeTable('LMP_Partners', partners(1));
    await Excel.run(async (context) => {
      const { worksheet } = context.workbook.tables.getItem('LMP_Partners');
      worksheet.load('name');
      const mine = context.workbook.worksheets.getItem('lmp partners').getRange('A1').load('values');
      await context.sync();
      expect([worksheet.name, mine.values[0]?.[0]]).toEqual(['LMP Partners 2', 'mine']);
    });
  });
});

describe('text', () => {
  const DANGEROUS = [
    '=1+1',
    '@x',
    '-1+1',
    '+4366012345',
    '\t=1',
    '\r=1',
    '00123',
    '12345678901234567890',
    "'q",
    '1/2',
  ];

  it.each(DANGEROUS)('%j stays text, digit for digit, in a text column of any format', async (text) => {
    await makeTable('LMP_Partners', partners(1));
    await Excel.run(async (context) => {
      // A person gave the column another format.
      context.workbook.tables
        .getItem('LMP_Partners')
        .columns.getItem('City')
        .getDataBodyRange().numberFormat = [['General']];
      await context.sync();
    });
    await writeChange(
      changeOf({ LMP_Partners: shape('LMP_Partners', 1) }, [written('LMP_Partners', 0, [[text]], 2)]),
    );
    await Excel.run(async (context) => {
      const cell = context.workbook.tables.getItem('LMP_Partners').getDataBodyRange().getCell(0, 2);
      cell.load('values,formulas,valueTypes');
      await context.sync();
      expect([cell.values, cell.formulas, cell.valueTypes]).toEqual([[[text]], [[text]], [['String']]]);
    });
  });

  it('in a column of numbers is exact decimal text; numbers stay numbers, null leaves a cell', async () => {
    await makeTable('LMP_Tiers', [['XDR', 'EUR', 1, 0.2, 12.5]]);
    await writeChange(
      changeOf({ LMP_Tiers: shape('LMP_Tiers', 1) }, [
        written('LMP_Tiers', 0, [[null, '', '12345678901234567.25', -0.5, null]]),
      ]),
    );
    expect(await rowsOf('LMP_Tiers')).toEqual([['XDR', '', '12345678901234567.25', -0.5, 12.5]]);
  });
});

describe('columns of people', () => {
  /** A note in the middle, a formula at the end. */
  const withOwn = async (count: number): Promise<void> => {
    await makeTable('LMP_Partners', partners(count));
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('LMP_Partners');
      const notes = Array.from({ length: count }, (_row, index) => [`note ${index + 1}`]);
      table.columns.add(2, [['Note'], ...notes]);
      table.columns.add(undefined, [['Twice'], ...notes.map((_one, index) => [`=I${6 + index}*2`])]);
      await context.sync();
    });
  };
  const headers = [...headersOf('LMP_Partners').toSpliced(2, 0, 'Note'), 'Twice'];

  it('stay with their rows when others are deleted and added', async () => {
    await withOwn(4);
    await writeChange(
      changeOf({ LMP_Partners: { headers, rowCount: 4 } }, [
        { kind: 'delete', table: 'LMP_Partners', row: 1, count: 2 },
        appended(
          'LMP_Partners',
          2,
          headers.map(() => null),
        ),
        written('LMP_Partners', 2, [['Partner 5'], ['Partner 6']]),
      ]),
    );
    const rows = await rowsOf('LMP_Partners');
    expect(rows.map((row) => [row[0], row[2], row[11]])).toEqual([
      ['Partner 1', 'note 1', 0.4],
      ['Partner 4', 'note 4', 0.4],
      ['Partner 5', '', ''],
      ['Partner 6', '', ''],
    ]);
  });

  it('are found where people sorted the table, renamed its sheet and moved it', async () => {
    await withOwn(3);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('LMP_Partners');
      table.worksheet.name = 'Our partners';
      table.worksheet.position = 0;
      table.sort.apply([{ key: 0, ascending: false }]);
      table.worksheet.getRange('1:2').insert('Down');
      await context.sync();
    });
    await writeChange(
      changeOf(
        { LMP_Partners: { headers, rowCount: 3 } },
        [written('LMP_Partners', 0, [['Linz']], 3)],
        [{ table: 'LMP_Partners', lines: ['LMP Partners', '3 partners'] }],
      ),
    );
    const rows = await rowsOf('LMP_Partners');
    expect(rows.map((row) => [row[0], row[2], row[3]])).toEqual([
      ['Partner 3', 'note 3', 'Linz'],
      ['Partner 2', 'note 2', 'Graz'],
      ['Partner 1', 'note 1', 'Graz'],
    ]);
    await Excel.run(async (context) => {
      const lines = context.workbook.worksheets.getItem('Our partners').getRange('A1:A3').load('values');
      await context.sync();
      expect(lines.values.flat()).toEqual(['LMP Partners', '3 partners', '']);
    });
  });

  it('are renamed to ours and added by a repair', async () => {
    await makeTable('LMP_Partners', partners(2));
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('LMP_Partners');
      columns.getItem('City').name = 'Town';
      columns.getItem('Currency').delete();
      await context.sync();
    });
    const standing = headersOf('LMP_Partners')
      .map((header) => (header === 'City' ? 'Town' : header))
      .filter((header) => header !== 'Currency');
    const edits: Edit[] = [
      { kind: 'rename-column', table: 'LMP_Partners', column: 2, name: 'City' },
      { kind: 'add-column', table: 'LMP_Partners', column: 4, name: 'Currency' },
      written('LMP_Partners', 0, [['00']], 4),
    ];
    const expects = { LMP_Partners: { headers: standing, rowCount: 2 } };
    const before = await dump();
    const broken: Edit[] = [...edits, { kind: 'delete', table: 'LMP_Partners', row: 7, count: 1 }];
    await expect(writeChange(changeOf(expects, broken))).rejects.toThrow(/Nothing was changed/);
    expect(await dump()).toEqual(before);
    await writeChange(changeOf(expects, edits));
    await Excel.run(async (context) => {
      const all = context.workbook.tables.getItem('LMP_Partners').getRange().load('values');
      await context.sync();
      expect(all.values[0]).toEqual(headersOf('LMP_Partners'));
      expect(all.values[1]?.slice(2, 6)).toEqual(['Graz', 'AT', '00', '']);
    });
  });
});

describe('rows', () => {
  it('are added to a table of one row, whatever Excel makes of it', async () => {
    await makeTable('LMP_Partners', []);
    expect(await rowsOf('LMP_Partners')).toEqual([headersOf('LMP_Partners').map(() => '')]);
    await writeChange(
      changeOf({ LMP_Partners: shape('LMP_Partners', 1) }, [
        appended('LMP_Partners', 5),
        written('LMP_Partners', 0, partners(6)),
      ]),
    );
    expect(await rowsOf('LMP_Partners')).toEqual(partners(6));
  });

  it('are deleted, but the last is only emptied', async () => {
    await makeTable('LMP_Partners', partners(3));
    await writeChange(
      changeOf({ LMP_Partners: shape('LMP_Partners', 3) }, [
        { kind: 'delete', table: 'LMP_Partners', row: 0, count: 3 },
      ]),
    );
    expect(await rowsOf('LMP_Partners')).toEqual([headersOf('LMP_Partners').map(() => '')]);
  });

  it('push down what stands below the table, and pull it up again', async () => {
    await makeTable('LMP_Partners', partners(2));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('LMP Partners').getRange('A10').values = [['my sum']];
      await context.sync();
    });
    await writeChange(
      changeOf({ LMP_Partners: shape('LMP_Partners', 2) }, [
        appended('LMP_Partners', 9),
        written('LMP_Partners', 2, partners(9, 3)),
      ]),
    );
    expect(await rowsOf('LMP_Partners')).toEqual(partners(11));
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('LMP Partners').getUsedRange().getLastRow();
      used.load('values');
      await context.sync();
      expect(used.values[0]?.[0]).toBe('my sum');
    });
  });

  it('are written under a filter, which then holds again', async () => {
    await makeTable('LMP_Partners', partners(3));
    await Excel.run(async (context) => {
      context.workbook.tables
        .getItem('LMP_Partners')
        .columns.getItem('Partner')
        .filter.applyValuesFilter(['Partner 2']);
      await context.sync();
    });
    await writeChange(
      changeOf({ LMP_Partners: shape('LMP_Partners', 3) }, [
        { kind: 'delete', table: 'LMP_Partners', row: 0, count: 1 },
        appended('LMP_Partners', 1),
        written('LMP_Partners', 2, partners(1, 4)),
      ]),
    );
    expect((await rowsOf('LMP_Partners')).map((row) => row[0])).toEqual([
      'Partner 2',
      'Partner 3',
      'Partner 4',
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('LMP Partners');
      const hidden = ['6:6', '7:7', '8:8'].map((row) => sheet.getRange(row).load('rowHidden'));
      const { autoFilter } = context.workbook.tables.getItem('LMP_Partners');
      autoFilter.load('criteria');
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true]);
      expect(autoFilter.criteria[0]).toMatchObject({ filterOn: 'Values', values: ['Partner 2'] });
    });
  });
});

describe('before anything is written', () => {
  const touching = (expects: Change['expects']): Change =>
    changeOf(expects, [written('LMP_Partners', 0, [['x']])]);

  it.each<[string, Change, RegExp]>([
    ['rows', touching({ LMP_Partners: shape('LMP_Partners', 3) }), /LMP_Partners has 2 rows instead of 3/],
    ['headers', touching({ LMP_Partners: { headers: ['Partner'], rowCount: 2 } }), /columns of LMP_Partners/],
    ['a table that came', touching({ LMP_Partners: null }), /LMP_Partners has been made/],
    ['a table that went', touching({ LMP_Tiers: shape('LMP_Tiers', 1) }), /LMP_Tiers is gone/],
  ])('it is noticed that the workbook moved: %s', async (_what, change, words) => {
    await makeTable('LMP_Partners', partners(2));
    const before = await dump();
    const attempt = writeChange(change);
    await expect(attempt).rejects.toMatchObject({ name: 'WorkbookMoved' });
    await expect(attempt).rejects.toThrow(words);
    await expect(attempt).rejects.toThrow(/Nothing was written; try again/);
    expect(await dump()).toEqual(before);
  });

  it('a protected sheet is named', async () => {
    await makeTable('LMP_Partners', partners(2));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('LMP Partners').protection.protect();
      await context.sync();
    });
    await expect(writeChange(touching({ LMP_Partners: shape('LMP_Partners', 2) }))).rejects.toThrow(
      /the sheet LMP Partners is protected; unprotect it first\. Nothing was changed\./,
    );
  });
});

describe('the number of syncs', () => {
  it('of a small change is 4, however many tables it makes and edits', async () => {
    await makeTable('LMP_Partners', partners(4));
    const change = changeOf({ LMP_Partners: shape('LMP_Partners', 4), LMP_Tiers: null, LMP_Prices: null }, [
      ...created('LMP_Tiers', [['XDR', 'EUR', 1, 0.2, '']]),
      ...created('LMP_Prices', []),
      { kind: 'delete', table: 'LMP_Partners', row: 0, count: 1 },
      appended('LMP_Partners', 2),
      written('LMP_Partners', 0, partners(5)),
    ]);
    expect(await syncsOf(() => writeChange(change))).toBe(4);
  });

  // 4,000 rows of 17 cells: blocks of 1,176 rows are 3 full syncs, the last one closes the journal as well.
  it('grows by one for each block, and by one for an append to a table of one row', async () => {
    const done: number[] = [];
    const change = changeOf({ LMP_Usage: null }, created('LMP_Usage', usage(4000)));
    expect(await syncsOf(() => writeChange(change, { onProgress: (part) => done.push(part) }))).toBe(
      4 + 3 + 1,
    );
    expect(done).toHaveLength(4);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    expect(await rowsOf('LMP_Usage')).toEqual(usage(4000));
  });

  it('takes edits one by one, as the pane fetches them', async () => {
    const edits = created('LMP_Tiers', [['XDR', 'EUR', 1, 0.2, '']]);
    await writeChange({
      expects: { LMP_Tiers: null },
      lines: [],
      edits: edits.length,
      edit: (index) => Promise.resolve(edits[index]!),
    });
    expect(await rowsOf('LMP_Tiers')).toEqual([['XDR', 'EUR', 1, 0.2, '']]);
  });
});
