import { control } from './control';
import { inSheet } from './in-sheet';

describe('onChanged', () => {
  it('comes once for a large write, although the client cuts it in pieces', async () => {
    await inSheet(async (context, sheet) => {
      const seen: Excel.WorksheetChangedEventArgs[] = [];
      sheet.onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1:J1000').values = Array.from({ length: 1000 }, () =>
        Array.from({ length: 10 }, () => 1),
      );
      await context.sync();
      await control.idle();
      expect(seen.map(({ address, changeType }) => [address, changeType])).toEqual([
        ['A1:J1000', 'RangeEdited'],
      ]);
    });
  });

  it('tells what a single cell was and is, also when the user types', async () => {
    await inSheet(async (context, sheet) => {
      const seen: Excel.WorksheetChangedEventArgs[] = [];
      sheet.onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
      sheet.load('name');
      await context.sync();
      sheet.getRange('B2').values = [[3]];
      await context.sync();
      await control.idle();
      control.type(sheet.name, 'B2', 77);
      await control.idle();
      const [, second] = seen;
      expect(seen).toHaveLength(2);
      expect(second?.address).toBe('B2');
      expect(second?.details).toMatchObject({ valueBefore: 3, valueAfter: 77, valueTypeAfter: 'Double' });
    });
  });

  it('is not raised by results of formulas, by formats, or while events are off', async () => {
    await inSheet(async (context, sheet) => {
      let count = 0;
      sheet.getRange('A1:A2').values = [[1], ['=A1*2']];
      await context.sync();
      await control.idle();
      sheet.onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').format.font.bold = true;
      context.workbook.application.calculate('Full');
      await context.sync();
      await control.idle();
      expect(count).toBe(0);
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[5]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
      await control.idle();
      expect(count).toBe(0);
    });
  });

  it('gives the range of an event', async () => {
    await inSheet(async (context, sheet) => {
      const addresses: string[] = [];
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('address');
          await inner.sync();
          addresses.push(range.address);
        });
      });
      sheet.getRange('D4').values = [[1]];
      await context.sync();
      await control.idle();
      await control.idle();
      expect(addresses.map((address) => address.split('!')[1])).toEqual(['D4']);
    });
  });

  it('tells of rows put in and taken out', async () => {
    await inSheet(async (context, sheet) => {
      const seen: string[] = [];
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      await context.sync();
      await control.idle();
      sheet.onChanged.add(({ changeType, address }) => {
        seen.push(`${changeType} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('3:3').delete('Up');
      await context.sync();
      await control.idle();
      expect(seen).toEqual(['RowInserted 2:2', 'RowDeleted 3:3']);
    });
  });
});

describe('other events', () => {
  it('tell of tables added, changed and deleted', async () => {
    await inSheet(async (context, sheet) => {
      const seen: string[] = [];
      const note = (what: string) => () => {
        seen.push(what);
        return Promise.resolve();
      };
      context.workbook.tables.onAdded.add(note('added'));
      context.workbook.tables.onDeleted.add(({ tableName }) => note(`deleted ${tableName}`)());
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      await context.sync();
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Gone';
      table.onChanged.add(note('changed'));
      await context.sync();
      await control.idle();
      seen.length = 0;
      sheet.getRange('A2').values = [[9]];
      sheet.getRange('F9').values = [['outside']];
      await context.sync();
      await control.idle();
      expect(seen).toEqual(['changed']);
      table.delete();
      await context.sync();
      await control.idle();
      expect(seen).toContain('deleted Gone');
    });
  });

  it('tell of the selection, by the user or by code', async () => {
    await inSheet(async (context, sheet) => {
      const seen: string[] = [];
      sheet.onSelectionChanged.add(({ address }) => {
        seen.push(address);
        return Promise.resolve();
      });
      sheet.load('name');
      await context.sync();
      sheet.getRange('C3:D4').select();
      await context.sync();
      await control.idle();
      control.select(sheet.name, 'E5');
      await control.idle();
      expect(seen[0]).toBe('C3:D4');
      expect(seen.at(-1)).toBe('E5');
    });
  });

  it('end when nobody listens any more', async () => {
    await inSheet(async (context, sheet) => {
      let count = 0;
      const handler = sheet.onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      await control.idle();
      handler.remove();
      await context.sync();
      sheet.getRange('A1').values = [[2]];
      await context.sync();
      await control.idle();
      expect(count).toBe(1);
    });
  });
});
