import type { IStyleData } from '@univerjs/core';
import { localAddress, quotedSheet } from '../book/address';
import {
  readFormats,
  readFormulas,
  readText,
  readTypes,
  readValues,
  usedRect,
  writeValues,
} from '../book/cells';
import { matrixFor } from '../book/cells';
import { writeStyles } from '../book/cell-styles';
import { selectBlock } from '../book/selection';
import { isWholeColumns, isWholeRows } from '../book/rect';
import { requireUnlocked, requireAllowed } from '../book/protection';
import { HostClass } from '../wire/host-class';
import type { Scalar } from '../wire/host-class';
import { refuse } from '../wire/host-error';
import type { Area } from './area';
import { conditionalFormatCollection } from './conditional-format';
import { dataValidation } from './data-validation';
import { rangeFormat } from './range-format';
import { geometry } from './range-geometry';
import { rangeEdits } from './range-edits';
import { areaTop, areaLeft, areaSize, hiddenFlag, setHidden } from './range-size';
import { linkOf, setLink } from './hyperlink';
import { rangeSort } from './range-sort';
import { worksheet } from './worksheet';

/** The members that a protected sheet guards in other ways than by locked cells. */
const OWN_GUARD: ReadonlySet<string> = new Set([
  'RowHidden',
  'ColumnHidden',
  'NumberFormat',
  'Hyperlink',
  'Insert',
  'Delete',
  'Select',
]);

/** More cells at once than Excel gives out. */
const MOST_CELLS = 5_000_000;

/** Reads cells; of whole columns and rows Excel tells no values. */
const cells =
  (read: (area: Area) => unknown): Scalar<Area>['get'] =>
  (area) => {
    const { rect } = area;
    if (isWholeColumns(rect) || isWholeRows(rect)) return null;
    if (rect.rows * rect.columns > MOST_CELLS) {
      throw refuse('RequestPayloadSizeLimitExceeded', 'The answer is too large: read the range in blocks.');
    }
    return read(area);
  };

const setCells = (area: Area, value: unknown): void => {
  if (isWholeColumns(area.rect) || isWholeRows(area.rect)) {
    throw refuse('InvalidArgument', 'Values cannot be written to whole rows or columns.');
  }
  writeValues(area, value);
};

function setNumberFormats(area: Area, value: unknown): void {
  requireAllowed(area.book, area.sheetId, 'allowFormatCells');
  const whole = isWholeColumns(area.rect) || isWholeRows(area.rect);
  // One format for whole columns arrives as a matrix of one cell.
  const [first] = Array.isArray(value) ? (value.flat() as unknown[]) : [value];
  const given = whole ? first : value;
  if (!Array.isArray(given)) {
    const style = { n: { pattern: patternOf(given) } };
    writeStyles(area, () => style);
    return;
  }
  // One object for each format, by which cells that are given the same are known.
  const styles = new Map<unknown, IStyleData>([[null, {}]]);
  const styleOf = (one: unknown): IStyleData => {
    const style = styles.get(one) ?? { n: { pattern: patternOf(one) } };
    styles.set(one, style);
    return style;
  };
  const matrix = matrixFor(area, given, styleOf);
  writeStyles(area, (row, column) => matrix[row]?.[column]);
}

const patternOf = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : 'General');

const fullAddress = (area: Area): string =>
  `${quotedSheet(area.book.sheet(area.sheetId).getName())}!${localAddress(area.rect)}`;

const formats: Scalar<Area> = { get: cells(readFormats), set: setNumberFormats };
const formulas: Scalar<Area> = { get: cells(readFormulas), set: setCells };

export const range: HostClass<Area> = new HostClass<Area>('Range', {
  guard: (area, member) => {
    if (!OWN_GUARD.has(member)) requireUnlocked(area);
  },
  scalars: {
    Address: { get: fullAddress },
    AddressLocal: { get: fullAddress },
    RowIndex: { get: ({ rect }) => rect.row },
    ColumnIndex: { get: ({ rect }) => rect.column },
    RowCount: { get: ({ rect }) => rect.rows },
    ColumnCount: { get: ({ rect }) => rect.columns },
    // Excel says -1 where the number does not fit 32 bits.
    CellCount: { get: ({ rect: { rows, columns } }) => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns) },
    Values: { get: cells(readValues), set: setCells },
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: { get: cells(readText) },
    ValueTypes: { get: cells(readTypes) },
    NumberFormat: formats,
    NumberFormatLocal: formats,
    IsEntireColumn: { get: ({ rect }) => isWholeColumns(rect) },
    IsEntireRow: { get: ({ rect }) => isWholeRows(rect) },
    Hyperlink: { get: linkOf, set: setLink },
    Hidden: { get: (area) => hiddenFlag(area, 'rows') === true || hiddenFlag(area, 'columns') === true },
    RowHidden: { get: (area) => hiddenFlag(area, 'rows'), set: setHidden('rows') },
    ColumnHidden: { get: (area) => hiddenFlag(area, 'columns'), set: setHidden('columns') },
    HasSpill: { get: (area) => geometry.spillOf(area) !== null },
    Top: { get: areaTop },
    Left: { get: areaLeft },
    Width: { get: (area) => areaSize(area).width },
    Height: { get: (area) => areaSize(area).height },
  },
  links: {
    Format: (area) => rangeFormat.wrap(area),
    Worksheet: (area) => worksheet.wrap(area.book.sheet(area.sheetId)),
    Sort: (area) => rangeSort.wrap(area),
    DataValidation: (area) => dataValidation.wrap(area),
    ConditionalFormats: (area) => conditionalFormatCollection.wrap(area),
  },
  reads: {
    ...geometry.calls(
      (area) => range.wrap(area),
      (value) => range.of(value),
    ),
    GetUsedRange: (area) => {
      const used = usedRect(area);
      if (!used) throw refuse('ItemNotFound', 'The range is empty.');
      return range.wrap(area.at(used));
    },
    GetUsedRangeOrNullObject: (area) => {
      const used = usedRect(area);
      return used && range.wrap(area.at(used));
    },
    Select: (area) => {
      selectBlock(area);
    },
    Calculate: ({ book }) => book.settle(),
    _ValidateArraySize: ({ rect }, args) => {
      if (rect.rows !== args.integer(0) || rect.columns !== args.integer(1)) {
        throw refuse('InvalidArgument', 'The number of rows or columns does not match the range.');
      }
    },
  },
  writes: rangeEdits(
    (area) => range.wrap(area),
    (value) => range.of(value),
  ),
});
