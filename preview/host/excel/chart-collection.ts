import type { Worksheet } from '@univerjs/core';
import { bookOf } from '../book/book';
import { newId } from '../book/ids';
import type { ChartPart } from '../book/parts';
import { requireAllowed } from '../book/protection';
import { HostClass } from '../wire/host-class';
import { invalidArgument, itemNotFound, notImplemented } from '../wire/host-error';
import { chart, chartsOf } from './chart';
import type { Chart } from './chart';
import { chartSeriesOf } from './chart-series';
import { range } from './range';

/** What the page can draw. */
const TYPES = ['Line', 'LineMarkers', 'ColumnClustered', 'ColumnStacked'];

const find = (sheet: Worksheet, key: string): Chart | undefined =>
  chartsOf(sheet).find(({ id, part }) => id === key || part.name === key);

export const chartCollection = new HostClass<Worksheet>('ChartCollection', {
  guard: (sheet) => {
    requireAllowed(bookOf(sheet), sheet.getSheetId(), 'allowEditObjects');
  },
  scalars: { Count: { get: (sheet) => chartsOf(sheet).length } },
  items: (sheet) => chartsOf(sheet).map((one) => chart.wrap(one)),
  item: (sheet, args) => chart.wrapOrNull(find(sheet, args.text(0))),
  writes: {
    Add: async (sheet, args) => {
      const type = args.text(0);
      if (!TYPES.includes(type)) throw notImplemented(`ChartCollection.add("${type}")`);
      const area = range.of(args.raw(1));
      if (!area) throw invalidArgument('a chart needs a range');
      const book = bookOf(sheet);
      await book.settle();
      const { charts } = book.parts.sheet(sheet.getSheetId());
      const part: ChartPart = {
        id: newId(),
        name: `Chart ${charts.length + 1}`,
        type,
        left: 240,
        top: 75,
        width: 360,
        height: 216,
        series: [...chartSeriesOf(area, args.optionalText(2) ?? 'Auto')],
        fields: {},
      };
      charts.push(part);
      book.parts.touch();
      const made = find(sheet, part.id);
      if (!made) throw itemNotFound(part.id);
      return chart.wrap(made);
    },
  },
});
