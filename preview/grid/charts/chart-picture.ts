import { escapedXml } from '../../file/xml-text';
import { axisTicks } from './axis-ticks';

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A chart as it is drawn: the two kinds that the host stores. */
export interface ChartData {
  readonly kind: 'line' | 'column';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly height: number;
}

const colours = ['#2f75b5', '#c55a11', '#7b8794', '#bf9000', '#548235', '#6d4c91'];
const charWidth = 6.2;

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws a chart as SVG text: title, value axis from zero, categories, and a legend where there are several series. */
export function chartPicture(chart: ChartData): string {
  const { width, height, title, categories, series } = chart;
  const ticks = axisTicks(series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const [low = 0] = ticks;
  const high = ticks.at(-1) ?? 1;
  const widest = Math.max(...ticks.map((tick) => shown(tick).length));
  const plot: Plot = {
    left: 14 + widest * charWidth,
    right: width - 12,
    top: title === '' ? 14 : 38,
    bottom: height - (series.length > 1 ? 46 : 26),
  };
  const y = (value: number): number =>
    plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  const slot = (plot.right - plot.left) / Math.max(1, categories.length);
  const place: Place = { plot, slot, y, zero: y(Math.max(low, Math.min(0, high))) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapedXml(title === '' ? 'Chart' : title)}" viewBox="0 0 ${width} ${height}" width="100%" height="100%" font-size="11">`,
    title === ''
      ? ''
      : `<text x="${width / 2}" y="24" text-anchor="middle" font-size="15" class="title">${escapedXml(title)}</text>`,
    ...ticks.map((tick) => gridLine(tick, place)),
    ...categoryLabels(categories, place),
    ...series.map((one, index) =>
      chart.kind === 'line' ? line(one, index, place) : columns(one, { index, of: series.length }, place),
    ),
    series.length > 1 ? legend(series, width, height) : '',
    '</svg>',
  ].join('');
}

interface Place {
  readonly plot: Plot;
  /** The width of one category. */
  readonly slot: number;
  readonly zero: number;
  readonly y: (value: number) => number;
}

function gridLine(tick: number, { plot, y }: Place): string {
  const at = round(y(tick));
  return (
    `<line x1="${plot.left}" x2="${plot.right}" y1="${at}" y2="${at}" class="${tick === 0 ? 'axis' : 'rule'}"/>` +
    `<text x="${plot.left - 6}" y="${at + 4}" text-anchor="end">${shown(tick)}</text>`
  );
}

/** As many categories as there is room for, beginning with the first. */
function categoryLabels(categories: readonly string[], { plot, slot }: Place): string[] {
  const longest = Math.max(1, ...categories.map((category) => category.length)) * charWidth + 8;
  const every = Math.max(1, Math.ceil(longest / slot));
  return categories.flatMap((category, index) =>
    index % every === 0
      ? [
          `<text x="${round(plot.left + slot * (index + 0.5))}" y="${plot.bottom + 16}" text-anchor="middle">${escapedXml(category)}</text>`,
        ]
      : [],
  );
}

/** A gap in the values is a gap in the line. */
function line({ values }: ChartSeries, index: number, { plot, slot, y }: Place): string {
  let pen = 'M';
  const path = values
    .map((value, at) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${round(plot.left + slot * (at + 0.5))} ${round(y(value))}`;
      pen = 'L';
      return step;
    })
    .join('');
  return `<path d="${path}" fill="none" stroke="${colourAt(index)}" stroke-width="2" stroke-linejoin="round"/>`;
}

function columns(
  { values }: ChartSeries,
  { index, of }: { index: number; of: number },
  { plot, slot, y, zero }: Place,
): string {
  const width = (slot * 0.72) / of;
  return values
    .map((value, at) => {
      if (value === null) return '';
      const x = plot.left + slot * (at + 0.14) + width * index;
      const top = Math.min(y(value), zero);
      return `<rect x="${round(x)}" y="${round(top)}" width="${round(width)}" height="${round(Math.abs(y(value) - zero))}" fill="${colourAt(index)}"/>`;
    })
    .join('');
}

function legend(series: readonly ChartSeries[], width: number, height: number): string {
  const widths = series.map(({ name }) => name.length * charWidth + 30);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return series
    .map(({ name }, index) => {
      const at = round(x);
      x += widths[index] ?? 0;
      return `<rect x="${at}" y="${height - 19}" width="10" height="10" fill="${colourAt(index)}"/><text x="${at + 15}" y="${height - 10}">${escapedXml(name)}</text>`;
    })
    .join('');
}

function colourAt(index: number): string {
  return colours[index % colours.length] ?? '#2f75b5';
}

function shown(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
