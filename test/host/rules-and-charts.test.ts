import { control } from './control';
import { inSheet } from './in-sheet';

describe('data validation', () => {
  it('keeps a list, its alert and its prompt, and is cleared', async () => {
    await inSheet(async (context, sheet) => {
      const range = sheet.getRange('B2:B9');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'manual,automatic' } };
      range.dataValidation.errorAlert = {
        message: 'No',
        showAlert: true,
        style: 'Stop',
        title: 'Submission',
      };
      const inside = sheet.getRange('B3').dataValidation.load('type,rule,errorAlert');
      const beside = sheet.getRange('A1:B3').dataValidation.load('type');
      await context.sync();
      expect([inside.type, beside.type]).toEqual(['List', 'Inconsistent']);
      expect(inside.rule.list?.source).toBe('manual,automatic');
      expect(inside.errorAlert.title).toBe('Submission');
      sheet.getRange('B3').dataValidation.clear();
      inside.load('type');
      await context.sync();
      expect(inside.type).toBe('None');
    });
  });
});

describe('conditional formats', () => {
  it('are stored with their rule and colours, newest first', async () => {
    await inSheet(async (context, sheet) => {
      const formats = sheet.getRange('A1:A9').conditionalFormats;
      const greater = formats.add('CellValue');
      greater.cellValue.rule = { formula1: '5', operator: 'GreaterThan' };
      greater.cellValue.format.font.color = '#9C0006';
      greater.cellValue.format.fill.color = '#FFC7CE';
      const custom = formats.add('Custom');
      custom.custom.rule.formula = '=$A1=MAX($A:$A)';
      custom.custom.format.font.bold = true;
      formats.load('items/type');
      greater.cellValue.load('rule,format/font/color');
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual(['Custom', 'CellValue']);
      expect(greater.cellValue.rule.operator).toBe('GreaterThan');
      expect(greater.cellValue.format.font.color).toBe('#9C0006');
      formats.clearAll();
      const count = formats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

describe('charts', () => {
  it('take their series from a range, and are named, titled and placed', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:C4').values = [
        ['Day', 'Credits', 'Net'],
        ['1 Oct', 8000, 1],
        ['2 Oct', 7950, 2],
        ['3 Oct', 8100, 3],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
      chart.name = 'Daily credits';
      chart.title.text = 'Credits by day';
      chart.axes.valueAxis.minimum = 7000;
      chart.setPosition('E2', 'L18');
      chart.series.load('items/name,count');
      chart.series.getItemAt(0).format.line.color = '#D71920';
      chart.load('name,left,top,width,height,title/text');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Credits', 'Net']);
      expect([chart.name, chart.title.text]).toEqual(['Daily credits', 'Credits by day']);
      expect(chart.left).toBeGreaterThan(0);
      expect(chart.height).toBeGreaterThan(200);
      sheet.load('id,name');
      await context.sync();
      const parts = JSON.parse(control.parts()) as {
        sheets: Record<string, { charts: { series: { values: string; categories: string }[] }[] }>;
      };
      expect(parts.sheets[sheet.id]?.charts[0]?.series[0]).toMatchObject({
        values: `'${sheet.name}'!$B$2:$B$4`,
        categories: `'${sheet.name}'!$A$2:$A$4`,
      });
      sheet.charts.getItem('Daily credits').delete();
      const gone = sheet.charts.getItemOrNullObject('Daily credits').load('name');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it('of other kinds are refused', async () => {
    await inSheet(async (context, sheet) => {
      sheet.charts.add('Pie', sheet.getRange('A1:B2'));
      await expect(context.sync()).rejects.toMatchObject({ code: 'NotImplemented' });
    });
  });
});
