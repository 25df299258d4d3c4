import { control } from './control';
import { inSheet } from './in-sheet';

describe('values of cells', () => {
  it('tell blank, zero, text, boolean and error apart', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:F1').values = [['', 0, 'n/a', true, '#N/A', '=""']];
      const range = sheet.getRange('A1:F1').load('values,valueTypes,text');
      await context.sync();
      expect(range.values).toEqual([['', 0, 'n/a', true, '#N/A', '']]);
      expect(range.valueTypes).toEqual([['Empty', 'Double', 'String', 'Boolean', 'Error', 'String']]);
      expect(range.text).toEqual([['', '0', 'n/a', 'TRUE', '#N/A', '']]);
    });
  });

  it('stay text where the format is @: formulas are not run and ids keep their digits', async () => {
    await inSheet(async (context, sheet) => {
      const range = sheet.getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['=1+1', '00123', '12345678901234567890']];
      range.load('values,valueTypes,formulas,numberFormat');
      await context.sync();
      expect(range.values).toEqual([['=1+1', '00123', '12345678901234567890']]);
      expect(range.formulas).toEqual(range.values);
      expect(range.valueTypes).toEqual([['String', 'String', 'String']]);
      expect(range.numberFormat).toEqual([['@', '@', '@']]);
    });
  });

  it('are read from texts as if somebody typed them', async () => {
    await inSheet(async (context, sheet) => {
      const range = sheet.getRange('A1:E1');
      range.values = [['12.5', "'0012", '5%', 'TRUE', '-3']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[12.5, '0012', 0.05, true, -3]]);
    });
  });

  it('leave a cell alone for null and take one value for all', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').values = [[null, 9, null]];
      // One value for a whole range is legal, although the types say otherwise.
      (sheet.getRange('A2:B3') as { values: unknown }).values = 7;
      const range = sheet.getRange('A1:C3').load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 9, 3],
        [7, 7, ''],
        [7, 7, ''],
      ]);
    });
  });

  it('are shown by their number format', async () => {
    await inSheet(async (context, sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1234.5, 0.2, 45947]];
      range.numberFormat = [['#,##0.00', '0.0%', 'd mmm yyyy']];
      range.load('text');
      await context.sync();
      expect(range.text).toEqual([['1,234.50', '20.0%', '17 Oct 2025']]);
    });
  });

  it('refuse a matrix of another shape, and what came before stays', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('A2:B2').values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
    await inSheet(async (context, sheet) => {
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['before']]);
    }, 'keep');
  });

  it('spill, and say where to', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      const range = sheet.getRange('A1:A3').load('values,formulas');
      const spill = sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address');
      await context.sync();
      expect(range.values).toEqual([[1], [2], [3]]);
      expect(spill.address).toMatch(/A1:A3$/);
    });
  });

  it('give errors of formulas as their names', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:C1').formulas = [['=1/0', '=NA()', '=VALUE("x")']];
      const range = sheet.getRange('A1:C1').load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['#DIV/0!', '#N/A', '#VALUE!']]);
      expect(range.valueTypes).toEqual([['Error', 'Error', 'Error']]);
    });
  });

  it('come back from 20,000 rows written in one go', async () => {
    const rows = Array.from({ length: 20_000 }, (_row, index) => [`id-${index}`, index, index / 4]);
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:C20000').values = rows;
      await context.sync();
      const range = sheet.getRange('A1:C20000').load('values');
      await context.sync();
      expect(range.values).toEqual(rows);
    });
  });
});

describe('the geometry of ranges', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 1), 'C3'],
    ['getRow', (range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range) => range.getColumn(2), 'D2:D4'],
    ['getLastCell', (range) => range.getLastCell(), 'D4'],
    ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'A3:C5'],
    ['getResizedRange', (range) => range.getResizedRange(1, -2), 'B2:B5'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B5:D6'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:D1'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'E2:E4'],
    ['getBoundingRect', (range) => range.getBoundingRect('F1'), 'B1:F4'],
    ['getIntersection', (range) => range.getIntersection('A1:B9'), 'B2:B4'],
  ])('%s', async (_name, other, expected) => {
    await inSheet(async (context, sheet) => {
      const range = other(sheet.getRange('B2:D4')).load('address');
      await context.sync();
      expect(range.address.split('!')[1]).toBe(expected);
    });
  });

  it('has null objects where nothing meets, and errors where a range must be', async () => {
    await inSheet(async (context, sheet) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('B2').load('address');
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect([none.isNullObject, used.isNullObject]).toEqual([true, true]);
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('knows the used range', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('C3').values = [[1]];
      sheet.getRange('E9').values = [['x']];
      const used = sheet.getUsedRange().load('address');
      await context.sync();
      expect(used.address.split('!')[1]).toBe('C3:E9');
    });
  });
});

describe('changes of cells', () => {
  it('clears contents and formats apart', async () => {
    await inSheet(async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [[5]];
      range.format.fill.color = '#FFEE00';
      range.clear('Contents');
      range.load('values,format/fill/color');
      await context.sync();
      expect([range.values[0]?.[0], range.format.fill.color]).toEqual(['', '#FFEE00']);
      range.clear('Formats');
      range.load('format/fill/color');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFFFFF');
    });
  });

  it('inserts and deletes rows, and formulas and held ranges follow', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1').formulas = [['=SUM(A1:A3)']];
      const last = sheet.getRange('A3').load('address');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      const formula = sheet.getRange('C1').load('formulas,values');
      last.load('address,values');
      await context.sync();
      expect(formula.formulas).toEqual([['=SUM(A1:A5)']]);
      expect(formula.values).toEqual([[6]]);
      expect([last.address.split('!')[1], last.values[0]?.[0]]).toEqual(['A5', 3]);
      sheet.getRange('2:3').delete('Up');
      last.load('address');
      await context.sync();
      expect(last.address.split('!')[1]).toBe('A3');
    });
  });

  it('inserts and deletes cells in a part of a sheet', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1').insert('Down');
      sheet.getRange('B1').delete('Up');
      const range = sheet.getRange('A1:B3').load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['', 4],
        [1, ''],
        [3, ''],
      ]);
    });
  });

  it('copies with relative references', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, '=A1*10'],
        [2, '=$A$1*10'],
      ];
      sheet.getRange('C1').copyFrom('B1:B2');
      const range = sheet.getRange('C1:C2').load('formulas,values');
      await context.sync();
      expect(range.formulas).toEqual([['=B1*10'], ['=$A$1*10']]);
      expect(range.values).toEqual([[100], [10]]);
    });
  });

  it('sorts rows, blanks last', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:B5').values = [
        ['name', 'n'],
        ['b', 2],
        ['', 9],
        ['a', 1],
        ['c', 3],
      ];
      sheet.getRange('A1:B5').sort.apply([{ key: 0, ascending: false }], false, true);
      const range = sheet.getRange('A2:B5').load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['c', 3],
        ['b', 2],
        ['a', 1],
        ['', 9],
      ]);
    });
  });
});

describe('undo', () => {
  it('takes back what the user did, until the add-in writes', async () => {
    await inSheet(async (context, sheet) => {
      sheet.load('name');
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      control.type(sheet.name, 'A1', 'first');
      control.type(sheet.name, 'A1', 'second');
      control.undo();
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['first']]);
      sheet.getRange('1:1').insert('Down');
      await context.sync();
      control.undo();
      const cells = sheet.getRange('A1:A2').load('values');
      await context.sync();
      expect(cells.values).toEqual([[''], ['first']]);
    });
  });
});
