import { showDailyChart, type ChartDay } from '../../src/workbook/daily-chart';
import { control } from '../host/control';
import { emptyWorkbook, syncsOf } from './dump';

beforeEach(emptyWorkbook);

// 1 Oct 2025 is 45,931.
const days = (credits: readonly (number | null)[], billingDay: number): ChartDay[] =>
  credits.map((one, index) => ({ day: 45_931 + index, credits: one, isBillingDay: index === billingDay }));

interface Chart {
  readonly name: string;
  readonly type: string;
  readonly series: { name: string; values: string; categories: string; fields: Record<string, unknown> }[];
  readonly fields: Record<string, unknown>;
}

const charts = (): Chart[] =>
  Object.values(
    (JSON.parse(control.parts()) as { sheets: Record<string, { charts: Chart[] }> }).sheets,
  ).flatMap((sheet) => sheet.charts);

const cells = (address: string, sheetName = 'LMP Chart') =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    range.load('values,text');
    await context.sync();
    return { values: range.values as unknown[][], text: range.text };
  });

describe('the chart of a report’s days', () => {
  it('has the billing day as a series of its own, and a gap where there is no data', async () => {
    await showDailyChart({ title: 'Harbour IT, October 2025', days: days([7500, null, 8000, 0], 2) });
    const { values, text } = await cells('A3:C7');
    expect(values).toEqual([
      ['Day', 'Allocated credits', 'Billing day'],
      [45_931, 7500, ''],
      [45_932, '', ''],
      [45_933, '', 8000],
      [45_934, 0, ''],
    ]);
    expect(text[1]?.[0]).toBe('1 Oct 2025');
    const [chart, ...others] = charts();
    expect(others).toEqual([]);
    expect(chart).toMatchObject({
      name: 'LMP daily credits',
      type: 'ColumnClustered',
      fields: { 'title/Text': 'Harbour IT, October 2025' },
    });
    expect(chart?.series).toMatchObject([
      { name: 'Allocated credits', values: "'LMP Chart'!$B$4:$B$7", categories: "'LMP Chart'!$A$4:$A$7" },
      { name: 'Billing day', values: "'LMP Chart'!$C$4:$C$7", categories: "'LMP Chart'!$A$4:$A$7" },
    ]);
    const colors = chart?.series.map(({ fields }) => fields['fill/Color']);
    expect(new Set(colors).size).toBe(2);
    expect(chart?.series.map(({ fields }) => fields['Overlap'])).toEqual([100, 100]);
  });

  it('is found again after its sheet was renamed and moved, and shows another month there', async () => {
    await showDailyChart({ title: 'October', days: days([1, 2, 3, 4], 3) });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('LMP Chart');
      sheet.name = 'Bars';
      sheet.position = 0;
      sheet.getRange('1:2').insert('Down');
      await context.sync();
    });
    const again = () => showDailyChart({ title: 'November', days: days([5, 6], 0) });
    expect(await syncsOf(again)).toBe(2);
    expect((await cells('A5:C9', 'Bars')).values).toEqual([
      ['Day', 'Allocated credits', 'Billing day'],
      [45_931, '', 5],
      [45_932, 6, ''],
      ['', '', ''],
      ['', '', ''],
    ]);
    const [chart, ...others] = charts();
    expect(others).toEqual([]);
    expect(chart?.fields['title/Text']).toBe('November');
    expect(chart?.series[0]?.values).toBe('Bars!$B$6:$B$7');
  });

  it('is made anew where people deleted it or its sheet', async () => {
    await showDailyChart({ title: 'October', days: days([1, 2], 1) });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('LMP Chart').charts.getItem('LMP daily credits').delete();
      await context.sync();
    });
    await showDailyChart({ title: 'Once more', days: days([1, 2], 1) });
    expect(charts()).toHaveLength(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').activate();
      context.workbook.worksheets.getItem('LMP Chart').delete();
      await context.sync();
    });
    await showDailyChart({ title: 'And again', days: days([1, 2], 1) });
    expect(charts()).toHaveLength(1);
  });
});
