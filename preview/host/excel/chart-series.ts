import { absoluteReference } from '../book/address';
import { readFormats, readText, readTypes } from '../book/cells';
import { newId } from '../book/ids';
import type { SeriesPart } from '../book/parts';
import { requireAllowed } from '../book/protection';
import type { Rect } from '../book/rect';
import { HostClass } from '../wire/host-class';
import { invalidArgument, itemNotFound } from '../wire/host-error';
import type { Area } from './area';
import type { Chart } from './chart';
import { stored } from './fields';
import type { Store } from './fields';
import { range } from './range';
import { color } from './styled';

interface Series {
  readonly chart: Chart;
  readonly id: string;
}

const partOf = ({ chart, id }: Series): SeriesPart => {
  const part = chart.part.series.find((one) => one.id === id);
  if (!part) throw itemNotFound(`the series ${id}`);
  return part;
};

const guard = ({ chart }: Series): void => {
  requireAllowed(chart.book, chart.sheetId, 'allowEditObjects');
};

const at =
  (path: string) =>
  (series: Series): Store => ({ fields: partOf(series).fields, path, touch: series.chart.touch });

const coloured = (path: string) => ({
  get: (series: Series): unknown => partOf(series).fields[path] ?? '',
  set: (series: Series, value: unknown): void => {
    partOf(series).fields[path] = color(value);
    series.chart.touch();
  },
});

const line = new HostClass<Series>('ChartLineFormat', {
  guard,
  scalars: {
    Color: coloured('line/Color'),
    ...stored(at('line/'), { Weight: 2.25, LineStyle: 'Continuous' }),
  },
});

const fill = new HostClass<Series>('ChartFill', {
  guard,
  writes: {
    SetSolidColor: (series, args) => {
      partOf(series).fields['fill/Color'] = color(args.text(0));
      series.chart.touch();
    },
    Clear: (series) => {
      delete partOf(series).fields['fill/Color'];
      series.chart.touch();
    },
  },
});

const seriesFormat = new HostClass<Series>('ChartSeriesFormat', {
  guard,
  links: { Line: (series) => line.wrap(series), Fill: (series) => fill.wrap(series) },
});

/** The address that a chart keeps of its data. */
function referenceOf(value: unknown): string {
  const area = range.of(value);
  if (!area) throw invalidArgument('a series needs a range');
  return addressOf(area, area.rect);
}

const addressOf = ({ book, sheetId }: Area, rect: Rect): string =>
  absoluteReference(book.sheet(sheetId).getName(), rect);

const chartSeries = new HostClass<Series>('ChartSeries', {
  guard,
  scalars: {
    Name: {
      get: (series) => partOf(series).name,
      set: (series, value) => {
        partOf(series).name = String(value);
        series.chart.touch();
      },
    },
    ...stored<Series>(at(''), {
      ChartType: null,
      HasDataLabels: false,
      MarkerStyle: 'Automatic',
      MarkerSize: 5,
      MarkerBackgroundColor: '',
      MarkerForegroundColor: '',
      Smooth: false,
      GapWidth: 150,
      Overlap: 0,
      AxisGroup: 'Primary',
    }),
  },
  links: { Format: (series) => seriesFormat.wrap(series) },
  writes: {
    SetValues: (series, args) => {
      partOf(series).values = referenceOf(args.raw(0));
      series.chart.touch();
    },
    SetXAxisValues: (series, args) => {
      partOf(series).categories = referenceOf(args.raw(0));
      series.chart.touch();
    },
    Delete: ({ chart, id }) => {
      const { series } = chart.part;
      series.splice(
        series.findIndex((one) => one.id === id),
        1,
      );
      chart.touch();
    },
  },
});

export const seriesCollection = new HostClass<Chart>('ChartSeriesCollection', {
  guard: (chart) => {
    requireAllowed(chart.book, chart.sheetId, 'allowEditObjects');
  },
  scalars: { Count: { get: ({ part }) => part.series.length } },
  items: (chart) => chart.part.series.map(({ id }) => chartSeries.wrap({ chart, id })),
  writes: {
    Add: (chart, args) => {
      const part = newSeries(args.optionalText(0) ?? `Series${chart.part.series.length + 1}`);
      chart.part.series.splice(args.optionalInteger(1) ?? chart.part.series.length, 0, part);
      chart.touch();
      return chartSeries.wrap({ chart, id: part.id });
    },
  },
});

const newSeries = (name: string): SeriesPart => ({
  id: newId(),
  name,
  values: null,
  categories: null,
  fields: {},
});

/** A number format that shows a day. */
const DATE = /d|yy/i;

// GUESS 12: texts in the first row name the series, texts or dates in the first column are the categories.
export function chartSeriesOf(area: Area, seriesBy: string): readonly SeriesPart[] {
  const { rect } = area;
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && rect.columns > rect.rows);
  const types = readTypes(area);
  const texts = readText(area);
  const notNumber = (type: string | undefined): boolean => type === 'String' || type === 'Empty';
  const namedTop = rect.rows > 1 && (types[0] ?? []).slice(rect.columns > 1 ? 1 : 0).every(notNumber);
  const dated = readFormats(area).map(([format]) => DATE.test(format ?? ''));
  const namedLeft =
    rect.columns > 1 && types.slice(1).every(([type], row) => notNumber(type) || dated[row + 1] === true);
  const [top, left] = [namedTop ? 1 : 0, namedLeft ? 1 : 0];
  const count = byRows ? rect.rows - top : rect.columns - left;
  return Array.from({ length: count }, (_series, index) => {
    const [row, column] = byRows ? [top + index, left] : [top, left + index];
    const length = byRows ? rect.columns - left : rect.rows - top;
    const cells = { row: rect.row + row, column: rect.column + column };
    const values = byRows ? { ...cells, rows: 1, columns: length } : { ...cells, rows: length, columns: 1 };
    const name = byRows
      ? namedLeft
        ? texts[row]?.[0]
        : undefined
      : namedTop
        ? texts[0]?.[column]
        : undefined;
    const hasCategories = byRows ? namedTop : namedLeft;
    const categories = byRows ? { ...values, row: rect.row } : { ...values, column: rect.column };
    return {
      ...newSeries(name ?? `Series${index + 1}`),
      values: addressOf(area, values),
      categories: hasCategories ? addressOf(area, categories) : null,
    };
  });
}
