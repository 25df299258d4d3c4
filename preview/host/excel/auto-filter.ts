import type { Book } from '../book/book';
import { clearFilters, criteriaIn, hideRows, applyFilter, refreshFilter } from '../book/filter';
import type { Criteria } from '../book/filter';
import { requireAllowed } from '../book/protection';
import type { Rect } from '../book/rect';
import type { BookTable } from '../book/tables';
import { HostClass } from '../wire/host-class';
import { invalidArgument } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { Area } from './area';
import { range } from './range';

interface OnSheet {
  readonly book: Book;
  readonly sheetId: string;
}

const stateOf = ({ book, sheetId }: OnSheet) => book.parts.sheet(sheetId).autoFilter;

const guard = ({ book, sheetId }: OnSheet): void => {
  requireAllowed(book, sheetId, 'allowAutoFilter');
};

const criteriaList = (columns: number, criteria: Criteria): unknown[] =>
  Array.from({ length: columns }, (_one, index) => criteria[String(index)] ?? {});

/** The rows below the header of the filtered block. */
const bodyOf = (rect: Rect): Rect => ({ ...rect, row: rect.row + 1, rows: rect.rows - 1 });

function refresh(on: OnSheet): void {
  const state = stateOf(on);
  if (state && state.rect.rows > 1) hideRows(on, { rect: bodyOf(state.rect), criteria: state.criteria });
}

const sheetFilter = new HostClass<OnSheet>('AutoFilter', {
  guard,
  scalars: {
    Enabled: { get: (on) => stateOf(on) !== null },
    IsDataFiltered: { get: (on) => Object.keys(stateOf(on)?.criteria ?? {}).length > 0 },
    Criteria: {
      get: (on) => {
        const state = stateOf(on);
        return state ? criteriaList(state.rect.columns, state.criteria) : [];
      },
    },
  },
  reads: {
    GetRangeOrNullObject: (on) => {
      const state = stateOf(on);
      return state && range.wrap(new Area(on.book, on.sheetId, state.rect));
    },
  },
  writes: {
    Apply: async (on, args) => {
      const given = args.raw(0);
      const area = typeof given === 'string' ? Area.parse(on.book, on.sheetId, given) : range.of(given);
      if (!area) throw invalidArgument('a filter needs a range');
      const column = args.optionalInteger(1);
      const state = { rect: area.rect, criteria: { ...stateOf(on)?.criteria } };
      if (column !== null && args.has(2)) state.criteria[String(column)] = args.record(2);
      on.book.parts.sheet(on.sheetId).autoFilter = state;
      await on.book.settle();
      refresh(on);
    },
    Reapply: async (on) => {
      await on.book.settle();
      refresh(on);
    },
    ClearCriteria: (on) => {
      const state = stateOf(on);
      if (state) state.criteria = {};
      refresh(on);
    },
    Remove: (on) => {
      const state = stateOf(on);
      if (state) state.criteria = {};
      refresh(on);
      on.book.parts.sheet(on.sheetId).autoFilter = null;
    },
  },
});

const tableFilter = new HostClass<BookTable>('AutoFilter', {
  guard,
  scalars: {
    Enabled: { get: ({ parts }) => parts.fields['ShowFilterButton'] !== false },
    IsDataFiltered: { get: (table) => Object.keys(criteriaIn(table)).length > 0 },
    Criteria: { get: (table) => criteriaList(table.core.columns, criteriaIn(table)) },
  },
  reads: { GetRangeOrNullObject: (table) => range.wrap(Area.of(table.block(table.core))) },
  writes: {
    Apply: (table, args) => applyFilter(table, args.integer(1), args.record(2)),
    Reapply: refreshFilter,
    ClearCriteria: clearFilters,
  },
});

export const autoFilterOfSheet = (book: Book, sheetId: string): HostObject =>
  sheetFilter.wrap({ book, sheetId });

export const autoFilterOfTable = (table: BookTable): HostObject => tableFilter.wrap(table);
