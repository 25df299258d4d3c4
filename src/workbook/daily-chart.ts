import { SheetNames } from './sheet-names';

/** One bar of the chart. */
export interface ChartDay {
  /** A serial number. */
  readonly day: number;
  /** Null is no data, which is a gap and not zero (R7). */
  readonly credits: number | null;
  readonly isBillingDay: boolean;
}

/** What the chart shows: one report's month. */
export interface DailyChart {
  readonly title: string;
  readonly days: readonly ChartDay[];
}

/** The chart's data block, header and days, wherever people moved it. */
const NAME = 'LMP_Chart';
const SHEET = 'LMP Chart';
const CHART = 'LMP daily credits';

const TITLE_ROW = 0;
const HEADER_ROW = 2;
const HEADERS = ['Day', 'Allocated credits', 'Billing day'] as const;
const PLACE = ['E3', 'R24'] as const;

const CREDITS_COLOR = '#9DB2C7';
const BILLING_DAY_COLOR = '#D71920';

/**
 * Shows a report's daily credits as columns, the billing day in another colour, on a sheet of its own.
 *
 * Rule:  data and chart are found again by the defined name of the data, after people renamed or moved the sheet; what
 *        they did to the chart's look and place stays.
 * Cost:  two syncs.
 */
export async function showDailyChart({ title, days }: DailyChart): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const item = workbook.names.getItemOrNullObject(NAME);
    item.load({ name: true });
    const old = item.getRangeOrNullObject();
    old.load({ rowIndex: true, columnIndex: true });
    const oldChart = old.worksheet.charts.getItemOrNullObject(CHART);
    oldChart.load({ name: true });
    workbook.worksheets.load('items/name');
    await context.sync();

    const sheetNames = new SheetNames(workbook.worksheets.items.map(({ name }) => name));
    const isThere = !item.isNullObject && !old.isNullObject;
    const sheet = isThere ? old.worksheet : workbook.worksheets.add(sheetNames.take(SHEET));
    const [row, column] = isThere ? [old.rowIndex, old.columnIndex] : [HEADER_ROW, 0];
    if (isThere) old.clear();
    if (!item.isNullObject) item.delete();
    const block = writeDays(sheet, { row, column, days });
    workbook.names.add(NAME, block);
    if (!isThere) {
      const heading = sheet.getRangeByIndexes(TITLE_ROW, 0, 1, 1);
      heading.values = [['Daily credits of the report that was shown last']];
      heading.format.font.bold = true;
    }
    const chart = isThere && !oldChart.isNullObject ? oldChart : addChart(sheet, block);
    chart.title.text = title;
    const categories = block.getColumn(0).getOffsetRange(1, 0).getResizedRange(-1, 0);
    for (const [index, color] of [CREDITS_COLOR, BILLING_DAY_COLOR].entries()) {
      const series = chart.series.getItemAt(index);
      series.setValues(categories.getOffsetRange(0, index + 1));
      series.setXAxisValues(categories);
      series.format.fill.setSolidColor(color);
    }
    sheet.activate();
    await context.sync();
  });
}

function writeDays(
  sheet: Excel.Worksheet,
  {
    row,
    column,
    days,
  }: { readonly row: number; readonly column: number; readonly days: readonly ChartDay[] },
): Excel.Range {
  const block = sheet.getRangeByIndexes(row, column, days.length + 1, HEADERS.length);
  // The billing day stands in the second series alone, so that the first one's colour does not show through.
  block.values = [
    [...HEADERS],
    ...days.map(({ day, credits, isBillingDay }) => [
      day,
      isBillingDay || credits === null ? '' : credits,
      isBillingDay && credits !== null ? credits : '',
    ]),
  ];
  block.getRow(0).format.font.bold = true;
  const cells = block.getOffsetRange(1, 0).getResizedRange(-1, 0);
  cells.numberFormat = days.map(() => ['d mmm yyyy', '#,##0.##', '#,##0.##']);
  block.getColumn(0).format.columnWidth = 80;
  block.getColumn(1).format.columnWidth = 95;
  block.getColumn(2).format.columnWidth = 80;
  return block;
}

function addChart(sheet: Excel.Worksheet, block: Excel.Range): Excel.Chart {
  const values = block.getOffsetRange(0, 1).getResizedRange(0, -1);
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, values, Excel.ChartSeriesBy.columns);
  chart.name = CHART;
  chart.setPosition(...PLACE);
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.categoryAxis.categoryType = Excel.ChartAxisCategoryType.textAxis;
  chart.axes.categoryAxis.numberFormat = 'd mmm';
  chart.axes.valueAxis.numberFormat = '#,##0';
  for (const index of [0, 1]) {
    const series = chart.series.getItemAt(index);
    series.overlap = 100;
    series.gapWidth = 40;
  }
  return chart;
}
