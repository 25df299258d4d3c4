import { aboveTheFloor } from './above-the-floor';
import { control } from './control';
import { inSheet } from './in-sheet';

let number = 0;

/** A table of three rows in a fresh sheet: Name, Qty. */
async function withTable(
  act: (context: Excel.RequestContext, table: Excel.Table, sheet: Excel.Worksheet) => Promise<void>,
): Promise<void> {
  await inSheet(async (context, sheet) => {
    number += 1;
    sheet.getRange('A1:B4').values = [
      ['Name', 'Qty'],
      ['apple', 3],
      ['pear', 1],
      ['plum', 2],
    ];
    const table = sheet.tables.add('A1:B4', true);
    table.name = `Fruit_${number}`;
    await act(context, table, sheet);
  });
}

const local = (address: string): string => address.split('!')[1] ?? '';

describe('tables', () => {
  it('are found by name after their sheet was renamed and moved', async () => {
    await withTable(async (context, table, sheet) => {
      table.load('name');
      await context.sync();
      sheet.name = `Moved ${number}`;
      sheet.position = 0;
      await context.sync();
      const found = context.workbook.tables.getItemOrNullObject(table.name);
      found.load('name,worksheet/name');
      const missing = context.workbook.tables.getItemOrNullObject('No_such_table').load('name');
      await context.sync();
      expect([found.isNullObject, found.worksheet.name]).toEqual([false, `Moved ${number}`]);
      expect(missing.isNullObject).toBe(true);
    });
  });

  it('have header, body and whole ranges, rows and columns', async () => {
    await withTable(async (context, table) => {
      const header = table.getHeaderRowRange().load('values,address');
      const body = table.getDataBodyRange().load('values,address');
      const whole = table.getRange().load('address');
      table.columns.load('items/name,items/index,count');
      table.rows.load('count,items/values');
      await context.sync();
      expect(header.values).toEqual([['Name', 'Qty']]);
      expect([local(header.address), local(body.address), local(whole.address)]).toEqual([
        'A1:B1',
        'A2:B4',
        'A1:B4',
      ]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Name', 'Qty']);
      expect(table.rows.items.map(({ values }) => values[0]?.[1] as unknown)).toEqual([3, 1, 2]);
    });
  });

  it('recalculate structured references after rows were added', async () => {
    await withTable(async (context, table, sheet) => {
      sheet.getRange('D1').formulas = [[`=SUM(Fruit_${number}[Qty])`]];
      const sum = sheet.getRange('D1').load('values');
      await context.sync();
      expect(sum.values).toEqual([[6]]);
      table.rows.add(undefined, [
        ['fig', 10],
        ['kiwi', 20],
      ]);
      sum.load('values');
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(sum.values).toEqual([[36]]);
      expect(body.values).toHaveLength(5);
      expect(body.values[4]).toEqual(['kiwi', 20]);
    });
  });

  it('grow by inserting where something stands below them', async () => {
    await withTable(async (context, table, sheet) => {
      sheet.getRange('A6').values = [['below']];
      table.rows.add(undefined, [['fig', 10]]);
      table.rows.add(0, [['first', 0]]);
      const cells = sheet.getRange('A1:A8').load('values');
      const range = table.getRange().load('address');
      await context.sync();
      expect(cells.values.flat()).toEqual(['Name', 'first', 'apple', 'pear', 'plum', 'fig', '', 'below']);
      expect(local(range.address)).toBe('A1:B6');
    });
  });

  it('take 5,000 rows at once', async () => {
    await withTable(async (context, table) => {
      table.rows.add(
        undefined,
        Array.from({ length: 5000 }, (_row, index) => [`n${index}`, index]),
      );
      const body = table.getDataBodyRange().load('values,rowCount');
      await context.sync();
      expect(body.rowCount).toBe(5003);
      expect(body.values[5002]).toEqual(['n4999', 4999]);
    });
  });

  it('lose rows, but keep a blank one', async () => {
    await withTable(async (context, table) => {
      table.rows.getItemAt(1).delete();
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([
        ['apple', 3],
        ['plum', 2],
      ]);
      table.getDataBodyRange().delete('Up');
    });
    await withTable(async (context, table) => {
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([['', '']]);
      table.rows.add(undefined, [['fig', 1]]);
      const filled = table.getDataBodyRange().load('values');
      await context.sync();
      expect(filled.values).toEqual([['fig', 1]]);
    });
  });

  it('get and lose columns', async () => {
    await withTable(async (context, table, sheet) => {
      table.columns.add(1, [['Price'], [1.5], [2], [3]]);
      table.columns.add(undefined, [[10], [20], [30]], 'Total');
      sheet.getRange('G1').formulas = [[`=SUM(Fruit_${number}[Price])`]];
      const all = table.getRange().load('values');
      const sum = sheet.getRange('G1').load('values');
      await context.sync();
      expect(all.values[0]).toEqual(['Name', 'Price', 'Qty', 'Total']);
      expect(all.values[3]).toEqual(['plum', 3, 2, 30]);
      expect(sum.values).toEqual([[6.5]]);
      table.columns.getItem('Price').delete();
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      expect(header.values).toEqual([['Name', 'Qty', 'Total']]);
    });
  });

  it('name their columns by their header cells', async () => {
    await withTable(async (context, table, sheet) => {
      sheet.getRange('B1').values = [['Units']];
      sheet.getRange('D1').formulas = [[`=SUM(Fruit_${number}[Units])`]];
      const sum = sheet.getRange('D1').load('values');
      const column = table.columns.getItem('Units').load('name,index');
      await context.sync();
      expect(sum.values).toEqual([[6]]);
      expect(column.index).toBe(1);
    });
  });

  it('are resized where the host has ExcelApi 1.13, and keep their header row', async () => {
    await withTable(async (context, table) => {
      expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
      await aboveTheFloor(async () => {
        table.resize('A1:C6');
        const range = table.getRange().load('address');
        const header = table.getHeaderRowRange().load('values');
        await context.sync();
        expect(local(range.address)).toBe('A1:C6');
        expect(header.values).toEqual([['Name', 'Qty', 'Column3']]);
        table.resize('A2:C6');
        await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      });
    });
  });

  it('show totals, which are no rows', async () => {
    await withTable(async (context, table) => {
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('values,address');
      table.rows.load('count');
      await context.sync();
      expect(totals.values).toEqual([['Total', 6]]);
      expect(table.rows.count).toBe(3);
      table.rows.add(undefined, [['fig', 4]]);
      totals.load('values,address');
      await context.sync();
      expect([totals.values[0]?.[1], local(totals.address)]).toEqual([10, 'A6:B6']);
      table.showTotals = false;
      const whole = table.getRange().load('address');
      await context.sync();
      expect(local(whole.address)).toBe('A1:B5');
    });
  });

  it('are sorted and filtered', async () => {
    await withTable(async (context, table, sheet) => {
      table.sort.apply([{ key: 1, ascending: true }]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values.map(([name]) => String(name))).toEqual(['pear', 'plum', 'apple']);
      table.columns.getItem('Name').filter.applyValuesFilter(['plum']);
      const hidden = ['2:2', '3:3', '4:4'].map((row) => sheet.getRange(row).load('rowHidden'));
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([true, false, true]);
      table.clearFilters();
      hidden.forEach((row) => row.load('rowHidden'));
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([false, false, false]);
    });
  });

  it('have a style, a name that nobody else has, and an end', async () => {
    await withTable(async (context, table, sheet) => {
      table.style = 'TableStyleLight9';
      table.showBandedRows = false;
      table.load('style,showBandedRows,name');
      await context.sync();
      expect([table.style, table.showBandedRows]).toEqual(['TableStyleLight9', false]);
      const range = table.convertToRange();
      range.load('address');
      sheet.tables.load('count');
      await context.sync();
      expect([local(range.address), sheet.tables.count]).toEqual(['A1:B4', 0]);
    });
    await withTable(async (context, table) => {
      table.name = 'A1';
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
    await withTable(async (context, table) => {
      table.name = `Fruit_${number - 1}`;
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    });
  });

  it('renames formulas with the table', async () => {
    await withTable(async (context, table, sheet) => {
      sheet.getRange('D1').formulas = [[`=SUM(Fruit_${number}[Qty])`]];
      await context.sync();
      table.name = `Obst_${number}`;
      const cell = sheet.getRange('D1').load('formulas,values');
      await context.sync();
      expect(cell.formulas).toEqual([[`=SUM(Obst_${number}[Qty])`]]);
      expect(cell.values).toEqual([[6]]);
    });
  });

  it('know their own row in formulas, written by the add-in or typed', async () => {
    await withTable(async (context, table, sheet) => {
      const formulas = ['=[@Qty]*2', `=Fruit_${number}[@Qty]*3`, '=[@[Qty]]&"[@Qty]"'];
      table.columns.add(undefined, [['Twice'], ...formulas.map((formula) => [formula])]);
      sheet.load('name');
      const column = sheet.getRange('C2:C4').load('values,formulas');
      await context.sync();
      expect(column.values).toEqual([[6], [3], ['2[@Qty]']]);
      expect(column.formulas).toEqual([['=[@Qty]*2'], ['=[@Qty]*3'], ['=[@Qty]&"[@Qty]"']]);
      control.type(sheet.name, 'C2', '=[@Qty]*10');
      control.type(sheet.name, 'E3', `=Fruit_${number}[@Qty]*10`);
      await control.idle();
      const typed = sheet.getRange('C2:E3').load('values,formulas');
      await context.sync();
      expect([typed.values[0]?.[0], typed.values[1]?.[2]]).toEqual([30, 10]);
      expect(typed.formulas[1]?.[2]).toBe(`=Fruit_${number}[@Qty]*10`);
    });
  });
});
