import { control } from './control';

const sheetNames = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

describe('worksheets', () => {
  it('are added at the end, and adding one does not activate it', async () => {
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('LMP Reports');
      const active = context.workbook.worksheets.getActiveWorksheet();
      added.load('name,position,visibility,id');
      active.load('name');
      await context.sync();
      expect([added.name, added.position, added.visibility]).toEqual(['LMP Reports', 1, 'Visible']);
      expect(active.name).toBe('Sheet1');
    });
    expect(await sheetNames()).toEqual(['Sheet1', 'LMP Reports']);
  });

  it('are found by name whatever the case, by id, or not at all', async () => {
    await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject('lmp reports').load('name,id');
      const missing = context.workbook.worksheets.getItemOrNullObject('Nothing').load('name');
      await context.sync();
      expect(found.isNullObject).toBe(false);
      expect(missing.isNullObject).toBe(true);
      const again = context.workbook.worksheets.getItem(found.id).load('name');
      await context.sync();
      expect(again.name).toBe('LMP Reports');
    });
  });

  it('refuse a missing name, a name in use and a name that cannot be one', async () => {
    const attempt = (act: (sheets: Excel.WorksheetCollection) => void) =>
      Excel.run(async (context) => {
        act(context.workbook.worksheets);
        await context.sync();
      });
    await expect(attempt((sheets) => sheets.getItem('Nothing').load('name'))).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    await expect(attempt((sheets) => sheets.add('lmp reports'))).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
    });
    await expect(attempt((sheets) => sheets.add('a/b'))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('are renamed, moved, coloured, hidden and shown', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('LMP Reports');
      sheet.name = 'Reports 2025';
      sheet.position = 0;
      sheet.tabColor = '#D71920';
      sheet.visibility = 'VeryHidden';
      sheet.load('name,position,tabColor,visibility');
      await context.sync();
      expect([sheet.name, sheet.position, sheet.tabColor]).toEqual(['Reports 2025', 0, '#D71920']);
      expect(sheet.visibility).toBe('VeryHidden');
      sheet.visibility = 'Visible';
      sheet.showGridlines = false;
      sheet.load('visibility,showGridlines');
      await context.sync();
      expect([sheet.visibility, sheet.showGridlines]).toEqual(['Visible', false]);
    });
  });

  it('freeze rows and columns, and say which', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Reports 2025');
      sheet.freezePanes.freezeRows(3);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(frozen.address).toBe("'Reports 2025'!1:3");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it('keep their print area, titles and page layout', async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Reports 2025');
      pageLayout.setPrintArea('A1:F40');
      pageLayout.setPrintTitleRows('1:3');
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load('orientation,zoom');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      expect(pageLayout.orientation).toBe('Landscape');
      expect(pageLayout.zoom.horizontalFitToPages).toBe(1);
      expect(titles.address).toBe("'Reports 2025'!1:3");
    });
  });

  it('are deleted, but never the last visible one', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Reports 2025').delete();
      await context.sync();
    });
    expect(await sheetNames()).toEqual(['Sheet1']);
    const last = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').delete();
      await context.sync();
    });
    await expect(last).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('tell when they are activated, by code or by the user', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const second = context.workbook.worksheets.add('Second');
      context.workbook.worksheets.onActivated.add(({ worksheetId }) => {
        seen.push(worksheetId);
        return Promise.resolve();
      });
      second.load('id');
      await context.sync();
      second.activate();
      await context.sync();
      await control.idle();
      expect(seen).toEqual([second.id]);
    });
    control.select('Sheet1', 'B2');
    await control.idle();
    expect(seen).toHaveLength(2);
  });
});

describe('what the user has selected', () => {
  it('stays selected, on every sheet, while rows are put in and taken out', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const shown = worksheets.add('Shown');
      const hidden = worksheets.add('Behind');
      hidden.activate();
      hidden.getRange('C4').select();
      shown.activate();
      shown.getRange('B2:C3').select();
      await context.sync();
      for (const sheet of [shown, hidden]) {
        sheet.getRange('A1:B4').values = [
          ['Name', 'Credits'],
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ];
        const table = sheet.tables.add('A1:B4', true);
        table.getDataBodyRange().getRow(1).insert('Down');
        sheet.getRange('6:7').insert('Down');
        table.rows.getItemAt(0).delete();
        await context.sync();
      }
      const active = worksheets.getActiveWorksheet().load('name');
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([active.name, range.address]).toEqual(['Shown', 'Shown!B2:C3']);
      hidden.activate();
      const other = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(other.address).toBe('Behind!C4');
    });
  });
});
