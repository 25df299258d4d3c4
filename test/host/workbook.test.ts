import { control } from './control';
import { inSheet } from './in-sheet';

describe('names', () => {
  it('stand for ranges and for constants, and are found or not', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:A2').values = [[4], [5]];
      context.workbook.names.add('Credits_now', sheet.getRange('A1:A2'));
      context.workbook.names.add('Pack', '=100');
      sheet.getRange('B1').formulas = [['=SUM(Credits_now)*Pack']];
      const result = sheet.getRange('B1').load('values');
      const item = context.workbook.names.getItem('Credits_now').load('type,formula,scope');
      const range = context.workbook.names.getItem('credits_now').getRange().load('values');
      const pack = context.workbook.names.getItem('Pack').load('value,type');
      const missing = context.workbook.names.getItemOrNullObject('Nothing').load('name');
      await context.sync();
      expect(result.values).toEqual([[900]]);
      expect([item.type, item.scope]).toEqual(['Range', 'Workbook']);
      expect(item.formula).toMatch(/\$A\$1:\$A\$2$/);
      expect(range.values).toEqual([[4], [5]]);
      expect([pack.value, pack.type, missing.isNullObject]).toEqual([100, 'Integer', true]);
      context.workbook.names.getItem('Pack').delete();
      const gone = context.workbook.names.getItemOrNullObject('Pack').load('name');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe('what the workbook keeps besides its cells', () => {
  it('holds settings, as Office.context.document sees them too', async () => {
    await Excel.run(async (context) => {
      context.workbook.settings.add('rules', { rounding: 'nearest', list: [1, 2] });
      const setting = context.workbook.settings.getItemOrNullObject('rules').load('value');
      const missing = context.workbook.settings.getItemOrNullObject('none').load('value');
      await context.sync();
      expect(setting.value).toEqual({ rounding: 'nearest', list: [1, 2] });
      expect(missing.isNullObject).toBe(true);
      setting.delete();
      const gone = context.workbook.settings.getItemOrNullObject('rules').load('value');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    Office.context.document.settings.set('pane', 'open');
    await new Promise((done) => {
      Office.context.document.settings.saveAsync(done);
    });
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('pane').load('value');
      await context.sync();
      expect(setting.value).toBe('open');
    });
  });

  it('holds custom XML parts, found by namespace', async () => {
    await Excel.run(async (context) => {
      const xml = '<ledger xmlns="urn:lmp:ledger"><entry n="1"/></ledger>';
      const part = context.workbook.customXmlParts.add(xml).load('id');
      await context.sync();
      const found = context.workbook.customXmlParts.getByNamespace('urn:lmp:ledger');
      const only = found.getOnlyItemOrNullObject().load('id,namespaceUri');
      await context.sync();
      const text = only.getXml();
      await context.sync();
      expect([only.id, only.namespaceUri, text.value]).toEqual([part.id, 'urn:lmp:ledger', xml]);
      only.setXml('<ledger xmlns="urn:lmp:ledger"/>');
      const none = context.workbook.customXmlParts
        .getByNamespace('urn:none')
        .getOnlyItemOrNullObject()
        .load('id');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(JSON.parse(control.parts())).toMatchObject({
        customXml: [[part.id, '<ledger xmlns="urn:lmp:ledger"/>']],
      });
      context.workbook.customXmlParts.add('<open>');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('holds comments and their replies, at cells that move', async () => {
    await inSheet(async (context, sheet) => {
      const comment = context.workbook.comments.add(sheet.getRange('B2'), 'Why 120?');
      comment.replies.add('Lowered on 17 Oct.');
      sheet.getRange('1:1').insert('Down');
      const place = comment.getLocation().load('address');
      comment.load('content,authorName,resolved');
      comment.replies.load('items/content');
      await context.sync();
      expect(place.address).toMatch(/B3$/);
      expect([comment.content, comment.resolved]).toEqual(['Why 120?', false]);
      expect(comment.replies.items.map(({ content }) => content)).toEqual(['Lowered on 17 Oct.']);
      sheet.comments.getItemByCell('B3').delete();
      const count = sheet.comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

describe('the selection', () => {
  it('is told, and changed', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('C4:D6').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect(selected.address).toMatch(/C4:D6$/);
      expect(active.address).toMatch(/C4$/);
    });
    control.select('Sheet1', 'B7');
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('Sheet1!B7');
    });
  });
});

describe('application', () => {
  it('calculates everything anew', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').formulas = [['=RAND()']];
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      const [[before] = []] = cell.values as number[][];
      context.workbook.application.calculate('Full');
      cell.load('values');
      await context.sync();
      expect(cell.values[0]?.[0]).not.toBe(before);
    });
  });
});
