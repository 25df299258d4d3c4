import { sortBlock } from '../book/sort';
import { requireAllowed, requireUnlocked } from '../book/protection';
import { HostClass } from '../wire/host-class';
import { notImplemented } from '../wire/host-error';
import type { Area } from './area';

export const rangeSort = new HostClass<Area>('RangeSort', {
  // Excel sorts on a protected sheet only what is allowed to be sorted and is not locked.
  guard: (area) => {
    requireAllowed(area.book, area.sheetId, 'allowSort');
    requireUnlocked(area);
  },
  writes: {
    Apply: async (area, args) => {
      const orientation = args.optionalText(3);
      if (orientation !== null && orientation !== 'Rows') throw notImplemented('RangeSort.apply by columns');
      await area.book.settle();
      const { rect } = area;
      const body = args.flag(2) ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 } : rect;
      sortBlock(area.at(body), { fields: args.list(0), matchCase: args.flag(1) });
    },
  },
});
