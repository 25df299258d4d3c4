import type { ChartPart } from '../../host/book/parts';
import type { Grid } from '../grid';
import type { ChartData } from './chart-picture';

const pixelsPerPoint = 4 / 3;

/** Reads a chart's series from the cells that they name, as they now are. */
export function chartData(grid: Grid, chart: ChartPart): ChartData {
  const title = chart.fields['title/Text'];
  const hidden = chart.fields['title/Visible'] === false;
  const series = chart.series.map(({ name, values }) => ({ name, values: numbersAt(grid, values) }));
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const named = textsAt(grid, chart.series.find(({ categories }) => categories !== null)?.categories ?? null);
  return {
    kind: chart.type.startsWith('Line') ? 'line' : 'column',
    title: typeof title === 'string' && !hidden ? title : '',
    categories: Array.from({ length: longest }, (_, index) => named[index] ?? String(index + 1)),
    series,
    width: Math.round(chart.width * pixelsPerPoint),
    height: Math.round(chart.height * pixelsPerPoint),
  };
}

function numbersAt(grid: Grid, address: string | null): (number | null)[] {
  const values = rangeAt(grid, address)?.getRawValues() ?? [];
  return values.flat().map((value) => (typeof value === 'number' ? value : null));
}

function textsAt(grid: Grid, address: string | null): string[] {
  return (rangeAt(grid, address)?.getDisplayValues() ?? []).flat();
}

/** A range of the workbook by an address with its sheet; nothing if it is gone. */
function rangeAt(grid: Grid, address: string | null) {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec((address ?? '').replace(/^=/, ''));
  if (!found) return undefined;
  const [, quoted, plain, cells = ''] = found;
  const sheet = grid.api.getActiveWorkbook()?.getSheetByName(quoted?.replaceAll("''", "'") ?? plain ?? '');
  return sheet?.getRange(cells.replaceAll('$', ''));
}
