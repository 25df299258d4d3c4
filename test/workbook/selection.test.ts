import { followSelection } from '../../src/workbook/follow-selection';
import { readSelectedCell } from '../../src/workbook/selected-cell';
import { readSelectedPlace } from '../../src/workbook/selected-table-cell';
import { showTable } from '../../src/workbook/table-sheet';
import { control } from '../host/control';
import { headersOf, makeTable, partners } from './changes';
import { emptyWorkbook, syncsOf } from './dump';

beforeEach(emptyWorkbook);

const inSheet1 = (act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

describe('the selected cell', () => {
  it.each<[string, string | number, object]>([
    ['a formula', '=1/4', { formula: '=1/4', text: '25%', isError: false }],
    ['an error', '=1/0', { formula: '=1/0', text: '#DIV/0!', isError: true }],
    ['a number', 0.5, { formula: null, text: '50%', isError: false }],
    ['nothing', '', { formula: null, text: '', isError: false }],
  ])('holds %s', async (_what, content, expected) => {
    await inSheet1((sheet) => {
      sheet.getRange('B4').numberFormat = [['0%']];
      sheet.getRange('B4').values = [[content]];
      sheet.getRange('B4:C9').select();
    });
    expect(await readSelectedCell()).toEqual({ address: 'Sheet1!B4', ...expected });
    expect(await syncsOf(readSelectedCell)).toBe(1);
  });
});

describe('the selected place', () => {
  it('is no part of a table on a sheet without one of ours, in one sync', async () => {
    await inSheet1((sheet) => {
      sheet.getRange('A1').formulas = [['=2+3']];
      sheet.tables.add('C1:D2', true).name = 'Mine';
      sheet.getRange('A1').select();
    });
    expect(await readSelectedPlace()).toEqual({
      cell: { address: 'Sheet1!A1', formula: '=2+3', text: '5', isError: false },
      inTable: null,
    });
    expect(await syncsOf(readSelectedPlace)).toBe(1);
  });

  it('is a cell of ours with its column and row, also in a column of people, in two syncs', async () => {
    await makeTable('LMP_Partners', partners(3));
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('LMP_Partners');
      table.worksheet.name = 'Partners';
      table.columns.add(1, [['Note'], ['a'], ['b'], ['c']]);
      table.getDataBodyRange().getCell(1, 3).select();
      await context.sync();
    });
    const { cell, inTable } = await readSelectedPlace();
    expect(cell).toMatchObject({ address: 'Partners!D7', text: 'Graz' });
    expect(inTable).toMatchObject({ table: 'LMP_Partners', column: 'City' });
    expect(Object.keys(inTable?.row ?? {})).toEqual(headersOf('LMP_Partners').toSpliced(1, 0, 'Note'));
    expect(inTable?.row).toMatchObject({ Partner: 'Partner 2', Note: 'b', 'Violation threshold': 0.2 });
    expect(await syncsOf(readSelectedPlace)).toBe(2);
    control.select('Partners', 'B8');
    expect((await readSelectedPlace()).inTable?.column).toBe('Note');
  });

  it.each([
    ['its header', 'A5'],
    ['the lines above', 'A2'],
    ['below', 'A9'],
    ['beside', 'M7'],
  ])('is none at %s', async (_where, address) => {
    await makeTable('LMP_Partners', partners(3));
    control.select('LMP Partners', address);
    const { cell, inTable } = await readSelectedPlace();
    expect([cell.address, inTable]).toEqual([`'LMP Partners'!${address}`, null]);
  });
});

describe('following the selection', () => {
  it('calls for another cell, another sheet and changed cells, until it is stopped', async () => {
    await inSheet1((sheet) => {
      sheet.context.workbook.worksheets.add('Other');
    });
    await control.idle();
    let calls = 0;
    const stop = await followSelection(() => {
      calls += 1;
    });
    const callsFor = async (act: () => void): Promise<number> => {
      const before = calls;
      act();
      await control.idle();
      return calls - before;
    };
    expect(await callsFor(() => undefined)).toBe(0);
    expect(
      await callsFor(() => {
        control.select('Sheet1', 'C3');
      }),
    ).toBeGreaterThanOrEqual(1);
    expect(
      await callsFor(() => {
        control.select('Other', 'A1');
      }),
    ).toBeGreaterThanOrEqual(1);
    expect(
      await callsFor(() => {
        control.type('Sheet1', 'A9', 5);
      }),
    ).toBeGreaterThanOrEqual(1);
    await stop();
    expect(
      await callsFor(() => {
        control.select('Sheet1', 'D4');
        control.type('Sheet1', 'A9', 6);
      }),
    ).toBe(0);
  });
});

describe('showing a table', () => {
  const active = (): Promise<string> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });

  it('activates its sheet, renamed or hidden', async () => {
    await makeTable('LMP_Partners', partners(1));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('LMP Partners');
      sheet.name = 'Elsewhere';
      sheet.visibility = 'Hidden';
      await context.sync();
    });
    expect(await active()).toBe('Sheet1');
    expect(await showTable('LMP_Partners')).toBe(true);
    expect(await active()).toBe('Elsewhere');
  });

  it('says where there is none', async () => {
    expect(await showTable('LMP_Partners')).toBe(false);
  });
});
