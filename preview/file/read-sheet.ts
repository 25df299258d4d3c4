import type { BooleanNumber, ICellData, IFreeze, IRange, IStyleData, IWorksheetData } from '@univerjs/core';
import type { Cell, CellValue, Worksheet } from 'exceljs';
import { rangeOf } from './cell-address';
import { colourOf } from './file-colour';
import { gridStyle } from './cell-style';
import { gridFormula } from './file-formula';
import { gridHeight, gridWidth } from './file-lengths';
import { cellType, no, yes } from './grid-codes';
import { newSheetSize } from './workbook-content';

const dayMs = 86_400_000;
/** Days from the first of Excel's days to the first of JavaScript's. */
const unixEpochSerial = 25_569;

/** The distinct styles of a workbook, each kept once. */
export class StyleTable {
  readonly #ids = new Map<string, string>();

  idOf(style: IStyleData): string | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    let id = this.#ids.get(key);
    if (id === undefined) this.#ids.set(key, (id = `s${this.#ids.size + 1}`));
    return id;
  }

  byId(): Record<string, IStyleData> {
    return Object.fromEntries([...this.#ids].map(([key, id]) => [id, JSON.parse(key) as IStyleData]));
  }
}

/** A sheet of a file as the grid keeps it; the caller gives it its id. */
export function readSheet(source: Worksheet, styles: StyleTable): Partial<IWorksheetData> {
  const spilled = new Set<string>();
  const cellData: Record<number, Record<number, ICellData>> = {};
  source.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    const cells: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const read = spilled.has(cell.address) ? {} : readCell(cell, spilled);
      const style = styles.idOf(gridStyle(cell.style));
      if (style !== undefined) read.s = style;
      if (Object.keys(read).length > 0) cells[columnNumber - 1] = read;
    });
    cellData[rowNumber - 1] = cells;
  });
  const view = source.views[0];
  const tab = colourOf(source.properties.tabColor);
  return {
    name: source.name,
    hidden: source.state === 'visible' ? no : yes,
    rowCount: Math.max(newSheetSize.rowCount, source.rowCount + 100),
    columnCount: Math.max(newSheetSize.columnCount, source.columnCount + 10),
    cellData,
    columnData: columnsOf(source),
    rowData: rowsOf(source),
    mergeData: source.model.merges.flatMap((address) => rangeOf(address) ?? []) satisfies IRange[],
    showGridlines: view?.showGridLines === false ? no : yes,
    ...(view?.state === 'frozen' && { freeze: freezeOf(view.xSplit ?? 0, view.ySplit ?? 0) }),
    ...(tab !== undefined && { tabColor: tab }),
  };
}

function readCell(cell: Cell, spilled: Set<string>): ICellData {
  // A merged cell repeats its first one.
  if (cell.isMerged && cell.master !== cell) return {};
  const { value } = cell;
  if (typeof value !== 'object' || value === null || value instanceof Date) return plain(value);
  if ('formula' in value || 'sharedFormula' in value) {
    if ('ref' in value && 'shareType' in value && value.shareType === ('array' as string)) {
      for (const address of addressesIn(cell, String(value.ref))) spilled.add(address);
    }
    return { ...plain(value.result), f: gridFormula(cell.formula) };
  }
  if ('richText' in value) return { v: value.richText.map((run) => run.text).join(''), t: cellType.text };
  if ('hyperlink' in value) return plain(value.text);
  return plain(value);
}

function plain(value: CellValue | undefined): ICellData {
  if (value instanceof Date) return { v: value.getTime() / dayMs + unixEpochSerial, t: cellType.number };
  if (typeof value === 'number') return { v: value, t: cellType.number };
  if (typeof value === 'string') return value === '' ? {} : { v: value, t: cellType.text };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: cellType.boolean };
  return value && 'error' in value ? { v: value.error, t: cellType.text } : {};
}

/** Where an array formula's values stand in the file: they are calculated, so they are not read. */
function addressesIn(first: Cell, ref: string): string[] {
  const range = rangeOf(ref);
  if (!range) return [];
  const found: string[] = [];
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      const { address } = first.worksheet.getCell(row + 1, column + 1);
      if (address !== first.address) found.push(address);
    }
  }
  return found;
}

function columnsOf(source: Worksheet): Record<number, { w?: number; hd?: BooleanNumber }> {
  const columns: Record<number, { w?: number; hd?: BooleanNumber }> = {};
  for (let column = 1; column <= source.columnCount; column++) {
    const { width, hidden } = source.getColumn(column);
    if (width !== undefined || hidden) {
      columns[column - 1] = {
        ...(width !== undefined && { w: gridWidth(width) }),
        ...(hidden && { hd: yes }),
      };
    }
  }
  return columns;
}

function rowsOf(source: Worksheet): Record<number, { h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> {
  const rows: Record<number, { h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = {};
  source.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const { height, hidden } = row as { readonly height?: number; readonly hidden: boolean };
    if (height !== undefined || hidden) {
      rows[rowNumber - 1] = {
        ...(height !== undefined && { h: gridHeight(height), ia: no }),
        ...(hidden && { hd: yes }),
      };
    }
  });
  return rows;
}

function freezeOf(xSplit: number, ySplit: number): IFreeze {
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? ySplit : -1,
    startColumn: xSplit > 0 ? xSplit : -1,
  };
}
