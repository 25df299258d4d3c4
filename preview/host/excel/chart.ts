import type { Worksheet } from '@univerjs/core';
import { bookOf } from '../book/book';
import type { Book } from '../book/book';
import type { ChartPart } from '../book/parts';
import { requireAllowed } from '../book/protection';
import { HostClass } from '../wire/host-class';
import { invalidArgument, itemNotFound } from '../wire/host-error';
import { Area } from './area';
import { chartSeriesOf, seriesCollection } from './chart-series';
import { stored } from './fields';
import type { Store } from './fields';
import { range } from './range';
import { areaLeft, areaSize, areaTop } from './range-size';
import { color } from './styled';
import { worksheet } from './worksheet';

/** A chart of a sheet, found again by its id each time. */
export class Chart {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly id: string,
  ) {}

  get part(): ChartPart {
    const part = this.book.parts.sheet(this.sheetId).charts.find(({ id }) => id === this.id);
    if (!part) throw itemNotFound(`the chart ${this.id}`);
    return part;
  }

  readonly touch = (): void => {
    this.book.parts.touch();
  };
}

const guard = ({ book, sheetId }: Chart): void => {
  requireAllowed(book, sheetId, 'allowEditObjects');
};

const at =
  (path: string) =>
  ({ part, touch }: Chart): Store => ({ fields: part.fields, path, touch });

/** A property of the part itself, which the page needs to draw the chart. */
const own = (name: 'name' | 'left' | 'top' | 'width' | 'height') => ({
  get: ({ part }: Chart): unknown => part[name],
  set: ({ part, touch }: Chart, value: unknown): void => {
    if (name === 'name') part.name = String(value);
    else part[name] = Number(value);
    touch();
  },
});

const fontAt = (path: string): HostClass<Chart> =>
  new HostClass<Chart>('ChartFont', {
    guard,
    scalars: stored(at(path), { Bold: false, Italic: false, Color: '#000000', Name: 'Calibri', Size: 10 }),
  });

const formatAt = (className: string, path: string): HostClass<Chart> => {
  const font = fontAt(`${path}font/`);
  return new HostClass<Chart>(className, { guard, links: { Font: (chart) => font.wrap(chart) } });
};

const titleFormat = formatAt('ChartTitleFormat', 'title/format/');

const title = new HostClass<Chart>('ChartTitle', {
  guard,
  scalars: stored(at('title/'), { Text: '', Visible: true, Overlay: false, Position: 'Top' }),
  links: { Format: (chart) => titleFormat.wrap(chart) },
});

const legend = new HostClass<Chart>('ChartLegend', {
  guard,
  scalars: stored(at('legend/'), { Visible: true, Position: 'Right', Overlay: false }),
});

const dataLabels = new HostClass<Chart>('ChartDataLabels', {
  guard,
  scalars: stored(at('dataLabels/'), {
    ShowValue: false,
    ShowSeriesName: false,
    ShowCategoryName: false,
    Position: 'BestFit',
  }),
});

function axisAt(name: string): HostClass<Chart> {
  const path = `axes/${name}/`;
  const axisTitle = new HostClass<Chart>('ChartAxisTitle', {
    guard,
    scalars: stored(at(`${path}title/`), { Text: '', Visible: false }),
  });
  const gridlines = new HostClass<Chart>('ChartGridlines', {
    guard,
    scalars: stored(at(`${path}majorGridlines/`), { Visible: name === 'valueAxis' }),
  });
  const format = formatAt('ChartAxisFormat', `${path}format/`);
  return new HostClass<Chart>('ChartAxis', {
    guard,
    scalars: stored(at(path), {
      Minimum: '',
      Maximum: '',
      MajorUnit: '',
      MinorUnit: '',
      NumberFormat: 'General',
      Visible: true,
      TickLabelSpacing: '',
      CategoryType: 'Automatic',
    }),
    links: {
      Title: (chart) => axisTitle.wrap(chart),
      MajorGridlines: (chart) => gridlines.wrap(chart),
      Format: (chart) => format.wrap(chart),
    },
  });
}

const categoryAxis = axisAt('categoryAxis');
const valueAxis = axisAt('valueAxis');

const axes = new HostClass<Chart>('ChartAxes', {
  guard,
  links: { CategoryAxis: (chart) => categoryAxis.wrap(chart), ValueAxis: (chart) => valueAxis.wrap(chart) },
});

const areaFill = new HostClass<Chart>('ChartFill', {
  guard,
  writes: {
    SetSolidColor: ({ part, touch }, args) => {
      part.fields['format/fill/Color'] = color(args.text(0));
      touch();
    },
  },
});

const areaFormat = new HostClass<Chart>('ChartAreaFormat', {
  guard,
  links: { Fill: (chart) => areaFill.wrap(chart) },
});

/** From the top left of one cell to the bottom right of the other. */
function place(chart: Chart, from: Area, to: Area): void {
  const size = areaSize(to);
  const { part } = chart;
  part.left = areaLeft(from);
  part.top = areaTop(from);
  part.width = areaLeft(to) + size.width - part.left;
  part.height = areaTop(to) + size.height - part.top;
  chart.touch();
}

const cell = (chart: Chart, value: unknown): Area => {
  const area = typeof value === 'string' ? Area.parse(chart.book, chart.sheetId, value) : range.of(value);
  if (!area) throw invalidArgument('a cell was expected');
  return area;
};

/** Stored, and drawn by the page; the model computes nothing of it. */
export const chart: HostClass<Chart> = new HostClass<Chart>('Chart', {
  guard,
  identity: ['Id'],
  scalars: {
    Id: { get: ({ id }) => id },
    Name: own('name'),
    Left: own('left'),
    Top: own('top'),
    Width: own('width'),
    Height: own('height'),
    ChartType: {
      get: ({ part }) => part.type,
      set: ({ part, touch }, value) => {
        part.type = String(value);
        touch();
      },
    },
    ...stored<Chart>(at(''), { DisplayBlanksAs: 'NotPlotted', PlotVisibleOnly: true, Style: 2 }),
  },
  links: {
    Title: (self) => title.wrap(self),
    Legend: (self) => legend.wrap(self),
    DataLabels: (self) => dataLabels.wrap(self),
    Axes: (self) => axes.wrap(self),
    Format: (self) => areaFormat.wrap(self),
    Series: (self) => seriesCollection.wrap(self),
    Worksheet: (self) => worksheet.wrap(self.book.sheet(self.sheetId)),
  },
  writes: {
    Delete: ({ book, sheetId, id, touch }) => {
      const sheet = book.parts.sheet(sheetId);
      sheet.charts = sheet.charts.filter((one) => one.id !== id);
      touch();
    },
    SetData: (self, args) => {
      const area = cell(self, args.raw(0));
      self.part.series.splice(0, Infinity, ...chartSeriesOf(area, args.optionalText(1) ?? 'Auto'));
      self.touch();
    },
    SetPosition: (self, args) => {
      const from = cell(self, args.raw(0));
      place(self, from, args.has(1) ? cell(self, args.raw(1)) : from);
    },
  },
});

const known = new WeakMap<ChartPart, Chart>();

export function chartsOf(sheet: Worksheet): readonly Chart[] {
  const book = bookOf(sheet);
  const sheetId = sheet.getSheetId();
  return book.parts.sheet(sheetId).charts.map((part) => {
    const one = known.get(part) ?? new Chart(book, sheetId, part.id);
    known.set(part, one);
    return one;
  });
}
