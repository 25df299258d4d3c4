import { control } from './control';
import { inSheet } from './in-sheet';

// What loading usage does to a workbook that people have changed meanwhile.

const HEADERS = ['Cycle', 'Partner', 'Day', 'Credits'];

let number = 0;

interface Place {
  readonly context: Excel.RequestContext;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
}

/** A title, a sentence, then the table at A4: three rows of two cycles. */
const withUsage = (act: (place: Place) => Promise<void>): Promise<void> =>
  inSheet(async (context, sheet) => {
    number += 1;
    sheet.getRange('A1:A2').values = [['Usage'], ['What the platform counted.']];
    sheet.getRange('A:A').numberFormat = [['@']];
    sheet.getRange('A4:D7').values = [
      HEADERS,
      ['2025-10', 'Harbour IT', 45931, 100],
      ['2025-10', 'Harbour IT', 45932, 200],
      ['2025-11', 'Northwind', 45962, 300],
    ];
    const table = sheet.tables.add('A4:D7', true);
    table.name = `Usage_${number}`;
    await context.sync();
    await act({ context, table, sheet });
  });

/** The table's data, column by column name. */
async function dataOf({ context, table }: Place): Promise<Record<string, unknown[]>> {
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('values');
  await context.sync();
  const names = (header.values[0] ?? []) as string[];
  return Object.fromEntries(names.map((name, at) => [name, body.values.map((row) => row[at] as unknown)]));
}

/** A column that somebody added at `at`, with a note for each row. */
function addNotes({ table }: Place, at: number | undefined): void {
  table.columns.add(at, [['Note'], ['first'], ['second'], ['third']]);
}

describe('a table that people have changed', () => {
  it('keeps the notes that they put into a column of their own when rows above are deleted', async () => {
    await withUsage(async (place) => {
      const { context, table } = place;
      addNotes(place, undefined);
      table.rows.getItemAt(1).delete();
      expect(await dataOf(place)).toMatchObject({ Credits: [100, 300], Note: ['first', 'third'] });
      const first = table.getDataBodyRange().getRow(0);
      first.delete('Up');
      await context.sync();
      expect(await dataOf(place)).toMatchObject({ Credits: [300], Note: ['third'] });
    });
  });

  it('lets a span of whole rows be deleted, and says so where the span leaves out a column', async () => {
    await withUsage(async (place) => {
      addNotes(place, undefined);
      place.table.getDataBodyRange().getRow(0).getBoundingRect(place.sheet.getRange('A6:E6')).delete('Up');
      expect(await dataOf(place)).toMatchObject({ Credits: [300], Note: ['third'] });
      place.sheet.getRange('A5:D5').delete('Up');
      await expect(place.context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    });
  });

  it('has their column in its middle, and is still written by names', async () => {
    await withUsage(async (place) => {
      const { context, table } = place;
      addNotes(place, 1);
      table.columns.load('items/name');
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual([
        'Cycle',
        'Note',
        'Partner',
        'Day',
        'Credits',
      ]);
      // null leaves the note of that row alone
      table.getDataBodyRange().getRow(2).values = [['2025-11', null, 'Northwind', 45963, 350]];
      table.rows.add(undefined, [['2025-12', '', 'Northwind', 45992, 400]]);
      expect(await dataOf(place)).toEqual({
        Cycle: ['2025-10', '2025-10', '2025-11', '2025-12'],
        Note: ['first', 'second', 'third', ''],
        Partner: ['Harbour IT', 'Harbour IT', 'Northwind', 'Northwind'],
        Day: [45931, 45932, 45963, 45992],
        Credits: [100, 200, 350, 400],
      });
    });
  });

  it('tells the name that somebody typed over a header', async () => {
    await withUsage(async (place) => {
      const { context, table, sheet } = place;
      sheet.load('name');
      await context.sync();
      control.type(sheet.name, 'B4', 'Reseller');
      await control.idle();
      table.columns.load('items/name');
      const gone = table.columns.getItemOrNullObject('Partner').load('name');
      await context.sync();
      expect(table.columns.items[1]?.name).toBe('Reseller');
      expect(gone.isNullObject).toBe(true);
      table.columns.getItem('Reseller').name = 'Partner';
      expect(Object.keys(await dataOf(place))).toEqual(HEADERS);
    });
  });

  it('lets null leave a cell alone, its formula too, and "" empty it', async () => {
    await withUsage(async ({ context, sheet }) => {
      sheet.getRange('F5:H5').formulas = [['=1+1', 'kept', 'gone']];
      sheet.getRange('F5:H5').values = [[null, null, '']];
      const cells = sheet.getRange('F5:H5').load('formulas,valueTypes');
      await context.sync();
      expect(cells.formulas).toEqual([['=1+1', 'kept', '']]);
      expect(cells.valueTypes[0]?.[2]).toBe('Empty');
    });
  });

  it('takes rows in its middle, in the order and between the notes that are there', async () => {
    await withUsage(async (place) => {
      addNotes(place, undefined);
      place.table.rows.add(1, [['2025-10', 'Harbour IT', 45933, 250, 'new']]);
      expect(await dataOf(place)).toMatchObject({
        Credits: [100, 250, 200, 300],
        Note: ['first', 'new', 'second', 'third'],
      });
    });
  });

  it('deletes the right rows after somebody sorted', async () => {
    await withUsage(async (place) => {
      const { table } = place;
      addNotes(place, undefined);
      table.sort.apply([{ key: 3, ascending: false }]);
      expect(await dataOf(place)).toMatchObject({
        Credits: [300, 200, 100],
        Note: ['third', 'second', 'first'],
      });
      table.rows.getItemAt(0).delete();
      table.rows.add(undefined, [['2025-11', 'Northwind', 45962, 310, '']]);
      expect(await dataOf(place)).toMatchObject({ Credits: [200, 100, 310], Note: ['second', 'first', ''] });
    });
  });

  it('sorts the looks of a row with it, and takes the looks of the other one away', async () => {
    await withUsage(async ({ context, table, sheet }) => {
      sheet.getRange('A5:D5').format.fill.color = '#FFFF00';
      sheet.getRange('A5:D5').format.font.bold = true;
      sheet.getRange('A7:D7').format.font.italic = true;
      table.sort.apply([{ key: 3, ascending: false }]);
      const looks = ['A5', 'A6', 'A7'].map((cell) =>
        sheet.getRange(cell).load('format/fill/color,format/font/bold,format/font/italic'),
      );
      await context.sync();
      const seen = looks.map(({ format: { fill, font } }) => [fill.color, font.bold, font.italic]);
      expect(seen).toEqual([
        ['#FFFFFF', false, true],
        ['#FFFFFF', false, false],
        ['#FFFF00', true, false],
      ]);
    });
  });

  it('does not let rows go or come while it is filtered, but takes some at its end', async () => {
    await withUsage(async (place) => {
      const { context, table } = place;
      table.columns.getItem('Partner').filter.applyValuesFilter(['Northwind']);
      table.rows.add(undefined, [['2025-12', 'Northwind', 45992, 400]]);
      await context.sync();
      table.rows.getItemAt(0).delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'FilteredRangeConflict' });
    });
    await withUsage(async (place) => {
      // What a load does: remember, clear, change, filter again.
      const { context, table, sheet } = place;
      table.columns.getItem('Partner').filter.applyValuesFilter(['Northwind']);
      const filter = table.autoFilter.load('criteria,isDataFiltered');
      await context.sync();
      expect(filter.isDataFiltered).toBe(true);
      const criteria: Partial<Excel.FilterCriteria>[] = filter.criteria;
      table.clearFilters();
      table.rows.getItemAt(0).delete();
      criteria.forEach((one, at) => {
        if (one.filterOn !== undefined) table.columns.getItemAt(at).filter.apply(one as Excel.FilterCriteria);
      });
      const hidden = ['5:5', '6:6'].map((row) => sheet.getRange(row).load('rowHidden'));
      expect(await dataOf(place)).toMatchObject({ Credits: [200, 300] });
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([true, false]);
    });
  });

  it('is filtered also when the user filtered it in the grid', async () => {
    await withUsage(async (place) => {
      const { context, table, sheet } = place;
      sheet.load('name');
      await context.sync();
      await control.filter(sheet.name, 1, ['Northwind']);
      const filter = table.autoFilter.load('isDataFiltered,criteria');
      const first = sheet.getRange('5:5').load('rowHidden');
      await context.sync();
      expect([filter.isDataFiltered, first.rowHidden]).toEqual([true, true]);
      expect(filter.criteria[1]).toEqual({ filterOn: 'Values', values: ['Northwind'] });
      table.rows.getItemAt(0).delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'FilteredRangeConflict' });
    });
    await inSheet(async (context, sheet) => {
      const table = sheet.tables.getItemAt(0);
      table.clearFilters();
      table.rows.getItemAt(0).delete();
      const row = sheet.getRange('5:5').load('rowHidden');
      await context.sync();
      expect(row.rowHidden).toBe(false);
      expect(await dataOf({ context, table, sheet })).toMatchObject({ Credits: [200, 300] });
    }, 'keep');
  });

  it('gives a column that the user put into the grid a header, and leaves their selection alone', async () => {
    await withUsage(async (place) => {
      const { context, table, sheet } = place;
      sheet.load('name');
      await context.sync();
      control.select(sheet.name, 'C2');
      control.insertColumn(sheet.name, 1);
      await control.idle();
      expect(Object.keys(await dataOf(place))).toEqual(['Cycle', 'Column2', 'Partner', 'Day', 'Credits']);
      control.select(sheet.name, 'C2');
      table.rows.add(0, [['2025-09', '', 'Harbour IT', 45900, 1]]);
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address.split('!')[1]).toBe('C2');
    });
  });

  it('keeps one blank row when all are deleted, and fills it with the next', async () => {
    await withUsage(async (place) => {
      const { context, table } = place;
      table.getDataBodyRange().delete('Up');
      expect(await dataOf(place)).toMatchObject({ Credits: [''] });
      table.rows.load('count');
      await context.sync();
      expect(table.rows.count).toBe(1);
      table.rows.add(undefined, [
        ['2025-12', 'Northwind', 45992, 400],
        ['2025-12', 'Northwind', 45993, 500],
      ]);
      expect(await dataOf(place)).toMatchObject({ Credits: [400, 500] });
    });
  });
});

describe('a table that is made empty', () => {
  it('has one blank row, which the first added rows fill', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A:A').numberFormat = [['@']];
      sheet.getRange('A4:D4').values = [HEADERS];
      const table = sheet.tables.add('A4:D4', true);
      table.rows.load('count');
      const body = table.getDataBodyRange().load('address,values');
      await context.sync();
      expect([table.rows.count, body.values]).toEqual([1, [['', '', '', '']]]);
      table.rows.add(undefined, [['2025-12', 'Northwind', 45992, 400]]);
      table.rows.load('count');
      body.load('values');
      await context.sync();
      expect([table.rows.count, body.values]).toEqual([1, [['2025-12', 'Northwind', 45992, 400]]]);
    });
  });
});

describe('formats of a table', () => {
  it('come with rows that are added, at its end and in its middle', async () => {
    await withUsage(async ({ context, table }) => {
      const body = table.getDataBodyRange();
      body.numberFormat = [0, 1, 2].map(() => ['@', '@', 'yyyy-mm-dd', '#,##0']);
      table.rows.add(undefined, [
        ['2025-12', '0012', 45992, 400],
        ['2025-12', '0013', 45993, 500],
      ]);
      table.rows.add(0, [['2025-09', '=1+1', 45900, 50]]);
      const all = table.getDataBodyRange().load('values,numberFormat');
      await context.sync();
      expect(new Set(all.numberFormat.map((row) => row.join(' ')))).toEqual(
        new Set(['@ @ yyyy-mm-dd #,##0']),
      );
      expect(all.values.map(([cycle, partner]) => [cycle as unknown, partner as unknown])).toEqual([
        ['2025-09', '=1+1'],
        ['2025-10', 'Harbour IT'],
        ['2025-10', 'Harbour IT'],
        ['2025-11', 'Northwind'],
        ['2025-12', '0012'],
        ['2025-12', '0013'],
      ]);
    });
  });

  it('change no value that is there; what is written afterwards follows them', async () => {
    await inSheet(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      sheet.getRange('B1:B2').numberFormat = [['@'], ['@']];
      range.values = [
        [5, '0012'],
        [5, 5],
      ];
      range.numberFormat = [
        ['@', '0.00'],
        ['@', '@'],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [5, '0012'],
        [5, '5'],
      ]);
    });
  });
});

describe('texts of files', () => {
  it('are no formulas, dates or numbers in cells that are text first', async () => {
    await inSheet(async (context, sheet) => {
      const texts = ['=1+1', '+5', '-5', '@now', '0012', '12345678901234567890', '1/2/2024', '5%', 'TRUE'];
      const range = sheet.getRange('A1:A9');
      range.numberFormat = texts.map(() => ['@']);
      range.values = texts.map((text) => [text]);
      range.load('values,formulas,valueTypes,numberFormat');
      await context.sync();
      expect(range.values.flat()).toEqual(texts);
      expect(range.formulas.flat()).toEqual(texts);
      expect(new Set(range.valueTypes.flat())).toEqual(new Set(['String']));
    });
  });

  it('are texts in rows that a table gets at its end, where its column is text', async () => {
    await withUsage(async ({ context, table, sheet }) => {
      sheet.getRange('B:B').numberFormat = [['@']];
      table.rows.add(undefined, [['2025-12', '=1+1', 45992, 400]]);
      const last = table.getDataBodyRange().getLastRow().load('values,formulas,numberFormat');
      await context.sync();
      expect(last.values[0]?.[1]).toBe('=1+1');
      expect(last.formulas[0]?.[1]).toBe('=1+1');
    });
  });
});

describe('a copy of a block', () => {
  it('has its values, formulas and formats at the same address of another sheet', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:C2').formulas = [
        [1, '=A1*2', 'text'],
        [2, '=A2*2', '=$A$1'],
      ];
      sheet.getRange('A1:A2').numberFormat = [['0.00'], ['#,##0']];
      sheet.getRange('B1').format.fill.color = '#FF0000';
      const backup = context.workbook.worksheets.add(`Backup ${number}`);
      backup.getRange('C2').format.font.bold = true;
      backup.getRange('A1:C2').copyFrom(sheet.getRange('A1:C2'));
      const copy = backup.getRange('A1:C2').load('values,formulas,numberFormat');
      const fill = backup.getRange('B1').load('format/fill/color');
      const bold = backup.getRange('C2').load('format/font/bold');
      await context.sync();
      expect(copy.values).toEqual([
        [1, 2, 'text'],
        [2, 4, 1],
      ]);
      expect(copy.formulas).toEqual([
        [1, '=A1*2', 'text'],
        [2, '=A2*2', '=$A$1'],
      ]);
      expect(copy.numberFormat.map(([first]) => first as unknown)).toEqual(['0.00', '#,##0']);
      expect([fill.format.fill.color, bold.format.font.bold]).toEqual(['#FF0000', false]);
      // … and back: the sheet is as it was.
      sheet.getRange('A1:C2').clear();
      sheet.getRange('A1:C2').copyFrom(backup.getRange('A1:C2'));
      const again = sheet.getRange('A1:C2').load('formulas');
      await context.sync();
      expect(again.formulas).toEqual(copy.formulas);
      backup.getRange('E1:G2').copyFrom(sheet.getRange('A1:C2'), Excel.RangeCopyType.values);
      const values = backup.getRange('E1:G2').load('formulas');
      await context.sync();
      expect(values.formulas).toEqual(copy.values);
    });
  });

  it('of texts stays text, whatever they begin with', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:A2').numberFormat = [['@'], ['@']];
      sheet.getRange('A1:A2').values = [['=1+1'], ['0012']];
      sheet.getRange('C1:C2').copyFrom('A1:A2');
      const copy = sheet.getRange('C1:C2').load('values,formulas,numberFormat,valueTypes');
      await context.sync();
      expect(copy.formulas.flat()).toEqual(['=1+1', '0012']);
      expect(copy.valueTypes.flat()).toEqual(['String', 'String']);
      expect(copy.numberFormat.flat()).toEqual(['@', '@']);
    });
  });
});

describe('what stands around the tables', () => {
  it('a very hidden sheet is there for the add-in alone, and keeps its cells', async () => {
    await inSheet(async (context, sheet) => {
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      sheet.getRange('A1').values = [['ledger']];
      sheet.load('visibility,name');
      await context.sync();
      const again = context.workbook.worksheets.getItem(sheet.name).getRange('A1').load('values');
      await context.sync();
      expect([sheet.visibility, again.values]).toEqual(['VeryHidden', [['ledger']]]);
    });
  });

  it('names of the workbook hold a range or a value, and follow a sheet through its new name', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('B2').values = [[7]];
      const name = context.workbook.names.add(`LMP_Total_${number}`, sheet.getRange('B2'));
      const constant = context.workbook.names.add(`LMP_Tier_${number}`, '=2');
      sheet.name = `Named ${number}`;
      sheet.getRange('D1').formulas = [[`=LMP_Total_${number}*LMP_Tier_${number}`]];
      const cell = sheet.getRange('D1').load('values');
      const where = name.getRange().load('address');
      constant.load('value');
      await context.sync();
      expect(cell.values).toEqual([[14]]);
      expect(where.address).toBe(`'Named ${number}'!B2`);
      const gone = context.workbook.names.getItemOrNullObject('LMP_None').load('name');
      name.delete();
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it('print area and titles are kept, and follow inserted rows', async () => {
    await inSheet(async (context, sheet) => {
      sheet.pageLayout.setPrintArea('A1:D20');
      sheet.pageLayout.setPrintTitleRows('$4:$4');
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
      sheet.getRange('2:2').insert('Down');
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      sheet.pageLayout.load('orientation');
      await context.sync();
      expect(area.address.split('!')[1]).toBe('A1:D21');
      expect(titles.address.split('!')[1]).toBe('5:5');
      expect(sheet.pageLayout.orientation).toBe('Landscape');
    });
  });

  it('a chart follows its data through rows, edits and a new name of the sheet', async () => {
    await withUsage(async ({ context, table, sheet }) => {
      const chart = sheet.charts.add('Line', table.columns.getItem('Credits').getRange(), 'Columns');
      chart.name = 'Daily credits';
      await context.sync();
      table.rows.add(1, [['2025-10', 'Harbour IT', 45933, 250]]);
      sheet.getRange('1:1').insert('Down');
      sheet.name = `Moved chart ${number}`;
      await context.sync();
      const { sheets } = JSON.parse(control.parts()) as {
        sheets: Record<string, { charts: { name: string; series: { values: string }[] }[] }>;
      };
      const charts = Object.values(sheets).flatMap((one) => one.charts);
      expect(charts.find(({ name }) => name === 'Daily credits')?.series[0]?.values).toBe(
        `'Moved chart ${number}'!$D$6:$D$9`,
      );
    });
  });
});
