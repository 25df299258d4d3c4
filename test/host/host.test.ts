import { hostInfoText } from '../../preview/host/office/host-info';
import { control } from './control';
import { inSheet } from './in-sheet';

describe('the host', () => {
  it('is Excel on the desktop, with a shared runtime', async () => {
    const info = await Office.onReady();
    expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(Office.context.displayLanguage).toBe('en-US');
  });

  it('names itself in eight fields, none of which may get lost', () => {
    const text = hostInfoText({ locale: 'de-DE', instanceId: 'X' });
    expect(text).toBe('Excel$Win32$16.01$de-DE$X$$disableLogging$19');
  });

  it('announces what the client library knows, and no more', () => {
    const has = (set: string, version: string): boolean =>
      Office.context.requirements.isSetSupported(set, version);
    expect([has('ExcelApi', '1.12'), has('ExcelApi', '1.15'), has('ExcelApi', '1.16')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([has('SharedRuntime', '1.1'), has('CustomFunctionsRuntime', '1.1')]).toEqual([true, true]);
  });

  it('refuses, in strict mode, what is above the manifest’s floor', async () => {
    await inSheet((_context, sheet) => {
      expect(() => sheet.getRange('A1').getPrecedents()).toThrow(
        expect.objectContaining({
          code: 'ApiNotFound',
          message: expect.stringContaining('1.14') as string,
        }) as Error,
      );
      return Promise.resolve();
    });
  });

  it('says of each member it lacks that it is not implemented, with its name', async () => {
    await inSheet(async (context, sheet) => {
      sheet.shapes.load('items');
      await expect(context.sync()).rejects.toMatchObject({
        code: 'NotImplemented',
        message: 'NotImplemented: Worksheet.Shapes',
      });
    });
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').flashFill();
      await expect(context.sync()).rejects.toMatchObject({ message: 'NotImplemented: Range.flashFill' });
    });
  });

  it('opens no dialogs of Office: the pane has its own', async () => {
    const { external } = globalThis as unknown as {
      external: { RegisterEvent(id: number, target: string, handler: () => void): void };
    };
    expect(() => {
      external.RegisterEvent(10, '{}', () => undefined);
    }).toThrow('NotImplemented: UI.displayDialogAsync');
    // The client library makes its own words of it.
    const result = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => {
      Office.context.ui.displayDialogAsync('https://localhost:3000/dialog.html', resolve);
    });
    expect([result.status, result.error.code]).toEqual(['failed', 5001]);
  });

  it('refuses to set what can only be read', async () => {
    await Excel.run(async (context) => {
      (context.workbook as unknown as { readOnly: boolean }).readOnly = true;
      const name = context.workbook.load('name');
      await context.sync();
      expect(name.name).toBe('Book1.xlsx');
    }).catch((error: unknown) => {
      // The client itself refuses it.
      expect(error).toBeInstanceOf(Error);
    });
  });
});

describe('a batch that fails', () => {
  it('leaves what came before it and says where it failed', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').values = [['kept']];
      context.workbook.tables.getItem('Missing').load('name');
      sheet.getRange('A2').values = [['lost']];
      const error: unknown = await context.sync().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(OfficeExtension.Error);
      expect(error).toMatchObject({
        code: 'ItemNotFound',
        debugInfo: { errorLocation: 'TableCollection.getItem' },
      });
    });
    await inSheet(async (context, sheet) => {
      const cells = sheet.getRange('A1:A2').load('values');
      await context.sync();
      expect(cells.values).toEqual([['kept'], ['']]);
    }, 'keep');
  });

  it('can be planned: the n-th sync fails, and only that', async () => {
    control.failSync(2, 'GeneralException');
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A1').values = [[2]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[1]]);
    });
  });

  it('can be planned as too large', async () => {
    control.payloadTooLarge(1);
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    });
  });

  it.each([
    [0.9, ['kept', '']],
    [1, ['kept', 'unsaid']],
  ])('can be planned to be carried out by a share of %s before it fails', async (share, left) => {
    await inSheet(async (context, sheet) => {
      await context.sync();
      control.breakSync(1, share);
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('A2').values = [['unsaid']];
      await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
    });
    await inSheet(async (context, sheet) => {
      const cells = sheet.getRange('A1:A2').load('values');
      await context.sync();
      expect(cells.values.flat()).toEqual(left);
    }, 'keep');
  });

  it('can be planned as late: the batches of others go ahead of it, all else stays in its order', async () => {
    const order: string[] = [];
    const write = (value: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
        await context.sync();
        order.push(value);
      });
    control.holdSync(1, () => Promise.all([write('second'), write('third')]));
    await write('first');
    expect(order).toEqual(['second', 'third', 'first']);
  });

  it('ends a held range with its run', async () => {
    const range = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
      return cell;
    });
    await control.idle();
    expect(() => range.load('values')).toThrow(
      expect.objectContaining({ code: 'InvalidObjectPath' }) as Error,
    );
  });
});

describe('the pane and the ribbon', () => {
  it('tell when the pane is shown and hidden', async () => {
    const seen: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      seen.push(visibilityMode);
    });
    await Office.addin.hide();
    await control.idle();
    await Office.addin.showAsTaskpane();
    await control.idle();
    control.setPaneVisible(false);
    await control.idle();
    expect(seen).toEqual(['Hidden', 'Taskpane', 'Hidden']);
  });

  it('run an action of the ribbon', async () => {
    let ran = 0;
    Office.actions.associate('LoadUsage', (event: Office.AddinCommands.Event) => {
      ran += 1;
      event.completed();
    });
    await control.runRibbonAction('LoadUsage');
    expect(ran).toBe(1);
  });
});
