import { inSheet } from './in-sheet';

/** Every kind of writer; each must be refused on a protected sheet. */
const WRITERS: readonly (readonly [string, (sheet: Excel.Worksheet) => void])[] = [
  ['Range.values', (sheet) => (sheet.getRange('A1').values = [[1]])],
  ['Range.formulas', (sheet) => (sheet.getRange('A1').formulas = [['=1']])],
  ['Range.numberFormat', (sheet) => (sheet.getRange('A1').numberFormat = [['0']])],
  ['Range.hyperlink', (sheet) => (sheet.getRange('A1').hyperlink = { address: 'https://example.com' })],
  ['Range.rowHidden', (sheet) => (sheet.getRange('1:1').rowHidden = true)],
  [
    'Range.clear',
    (sheet) => {
      sheet.getRange('A1').clear();
    },
  ],
  [
    'Range.insert',
    (sheet) => {
      sheet.getRange('1:1').insert('Down');
    },
  ],
  [
    'Range.insert of cells',
    (sheet) => {
      sheet.getRange('F1').insert('Down');
    },
  ],
  [
    'Range.delete',
    (sheet) => {
      sheet.getRange('1:1').delete('Up');
    },
  ],
  [
    'Range.copyFrom',
    (sheet) => {
      sheet.getRange('F1').copyFrom('A1');
    },
  ],
  [
    'Range.merge',
    (sheet) => {
      sheet.getRange('F1:G1').merge();
    },
  ],
  [
    'RangeSort.apply',
    (sheet) => {
      sheet.getRange('A1:B4').sort.apply([{ key: 0 }]);
    },
  ],
  ['RangeFormat', (sheet) => (sheet.getRange('A1').format.wrapText = true)],
  ['RangeFormat.columnWidth', (sheet) => (sheet.getRange('A1').format.columnWidth = 50)],
  [
    'RangeFormat.autofit',
    (sheet) => {
      sheet.getRange('A1').format.autofitColumns();
    },
  ],
  ['RangeFont', (sheet) => (sheet.getRange('A1').format.font.bold = true)],
  ['RangeFill', (sheet) => (sheet.getRange('A1').format.fill.color = '#FFFFFF')],
  ['RangeBorder', (sheet) => (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous')],
  ['FormatProtection', (sheet) => (sheet.getRange('A1').format.protection.locked = false)],
  [
    'DataValidation',
    (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } }),
  ],
  [
    'ConditionalFormats',
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom');
    },
  ],
  [
    'Tables.add',
    (sheet) => {
      sheet.tables.add('H1:I2', true);
    },
  ],
  [
    'Table.rows.add',
    (sheet) => {
      sheet.tables.getItemAt(0).rows.add(undefined, [['x', 1]]);
    },
  ],
  [
    'Table.columns.add',
    (sheet) => {
      sheet.tables.getItemAt(0).columns.add();
    },
  ],
  ['Table.name', (sheet) => (sheet.tables.getItemAt(0).name = 'Other')],
  ['Table.style', (sheet) => (sheet.tables.getItemAt(0).style = 'TableStyleLight1')],
  [
    'TableRow.delete',
    (sheet) => {
      sheet.tables.getItemAt(0).rows.getItemAt(0).delete();
    },
  ],
  ['TableRow.values', (sheet) => (sheet.tables.getItemAt(0).rows.getItemAt(0).values = [['x', 1]])],
  [
    'TableColumn.values',
    (sheet) => (sheet.tables.getItemAt(0).columns.getItemAt(1).values = [['n'], [1], [2], [3]]),
  ],
  [
    'TableSort.apply',
    (sheet) => {
      sheet.tables.getItemAt(0).sort.apply([{ key: 0 }]);
    },
  ],
  [
    'Filter.apply',
    (sheet) => {
      sheet.tables.getItemAt(0).columns.getItemAt(0).filter.applyValuesFilter(['a']);
    },
  ],
  [
    'Charts.add',
    (sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:B4'));
    },
  ],
  [
    'Comments.add',
    (sheet) => {
      sheet.comments.add('A1', 'note');
    },
  ],
  ['PageLayout', (sheet) => (sheet.pageLayout.orientation = 'Landscape')],
];

const fill = (sheet: Excel.Worksheet): void => {
  sheet.getRange('A1:B4').values = [
    ['name', 'n'],
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ];
  sheet.tables.add('A1:B4', true);
};

describe('a protected worksheet', () => {
  it.each(WRITERS)('refuses %s', async (_name, write) => {
    await inSheet(async (context, sheet) => {
      fill(sheet);
      sheet.protection.protect();
      await context.sync();
      write(sheet);
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });

  it('takes every one of these when it is not protected', async () => {
    for (const [name, write] of WRITERS) {
      await inSheet(async (context, sheet) => {
        fill(sheet);
        await context.sync();
        write(sheet);
        await expect(context.sync().then(() => name)).resolves.toBe(name);
        // A name in use would spoil the next round.
        sheet.delete();
        await context.sync();
      });
    }
  });

  it('lets unlocked cells be written, and what its options allow', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('B2:B4').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
      sheet.getRange('B3').values = [[7]];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('2:2').insert('Down');
      const moved = sheet.getRange('B4').load('values');
      await context.sync();
      expect(moved.values).toEqual([[7]]);
      sheet.getRange('B2').values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });

  it('refuses to be protected twice, and opens with its password only', async () => {
    await inSheet(async (context, sheet) => {
      sheet.protection.protect({}, 'secret');
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.protection.protect();
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    });
    await inSheet(async (context, sheet) => {
      sheet.protection.unprotect('wrong');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    }, 'keep');
    await inSheet(async (context, sheet) => {
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[1]]);
    }, 'keep');
  });

  it('keeps its structure where the workbook is protected', async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add('New');
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      context.workbook.worksheets.add('New');
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(count.value).toBeGreaterThan(1);
    });
  });
});
