import type {
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { CellErrorValue, CellValue, Worksheet } from 'exceljs';
import { addressOf, rangeAddress } from './cell-address';
import { fileStyle } from './cell-style';
import { fileFormula } from './file-formula';
import { cellType, no, yes } from './grid-codes';
import { fileHeight, fileWidth } from './file-lengths';
import { argbOf } from './file-colour';
import type { CalculatedCells } from './calculated-cells';

export interface SheetToWrite {
  readonly sheet: Partial<IWorksheetData> & { readonly id: string };
  readonly styles: IWorkbookData['styles'];
  readonly cells: CalculatedCells;
  /** The namespace of the add-in's functions. */
  readonly namespace: string;
}

type Sizes<T> = Readonly<Record<string, Partial<T>>>;
type CellRows = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

const errorValues = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

/** Writes cells, sizes, frozen panes and merged cells of a sheet. */
export function writeSheet(target: Worksheet, source: SheetToWrite): void {
  const { sheet } = source;
  writeCells(target, source);
  writeSpills(target, source);
  for (const [column, data] of Object.entries((sheet.columnData ?? {}) as Sizes<IColumnData>)) {
    const written = target.getColumn(Number(column) + 1);
    if (data.w !== undefined) written.width = fileWidth(data.w);
    if (data.hd === yes) written.hidden = true;
  }
  for (const [row, data] of Object.entries((sheet.rowData ?? {}) as Sizes<IRowData>)) {
    const written = target.getRow(Number(row) + 1);
    // A height that follows the text is left for Excel to find.
    if (data.h !== undefined && data.ia === no) written.height = fileHeight(data.h);
    if (data.hd === yes) written.hidden = true;
  }
  for (const range of sheet.mergeData ?? []) target.mergeCells(rangeAddress(range));
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  const showGridLines = sheet.showGridlines !== no;
  target.views =
    xSplit > 0 || ySplit > 0
      ? [{ state: 'frozen', xSplit, ySplit, topLeftCell: addressOf(ySplit, xSplit), showGridLines }]
      : [{ state: 'normal', showGridLines }];
  if (sheet.tabColor) target.properties.tabColor = { argb: argbOf(sheet.tabColor) };
}

function writeCells(target: Worksheet, { sheet, styles, cells, namespace }: SheetToWrite): void {
  const written = new Map<IStyleData | string, ReturnType<typeof fileStyle>>();
  const rows = Object.entries((sheet.cellData ?? {}) as CellRows);
  for (const [row, columns] of rows) {
    for (const [column, cell] of Object.entries(columns)) {
      if (!cell) continue;
      const place = target.getCell(Number(row) + 1, Number(column) + 1);
      const formula =
        cell.f ?? (cell.si == null ? undefined : cells.formulaAt(sheet.id, Number(row), Number(column)));
      const value = valueOf(cell);
      if (formula != null && formula !== '') {
        place.value = {
          formula: fileFormula(formula, namespace),
          ...(value !== null && { result: value }),
        };
      } else if (value !== null) {
        place.value = value;
      }
      if (cell.s == null) continue;
      let style = written.get(cell.s);
      if (style === undefined) {
        const found = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
        written.set(cell.s, (style = fileStyle(found ?? {})));
      }
      place.style = style;
    }
  }
}

/** A formula that spills is written with its range and the values in it, so that any reader shows them. */
function writeSpills(target: Worksheet, { sheet, cells, namespace }: SheetToWrite): void {
  for (const { range, at } of cells.spills(sheet.id)) {
    const { startRow, endRow, startColumn, endColumn } = range;
    if (startRow === endRow && startColumn === endColumn) continue;
    const formula = cells.formulaAt(sheet.id, startRow, startColumn);
    if (formula === undefined) continue;
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const value = valueOf(at(row, column) ?? {});
        if (value !== null) target.getCell(row + 1, column + 1).value = value;
      }
    }
    const first = valueOf(at(startRow, startColumn) ?? {});
    target.getCell(startRow + 1, startColumn + 1).value = {
      formula: fileFormula(formula, namespace),
      shareType: 'array',
      ref: rangeAddress(range),
      ...(first !== null && { result: first }),
    } as CellValue;
  }
}

function valueOf({ v, t, p }: ICellData): string | number | boolean | CellErrorValue | null {
  if (v == null) {
    const rich = p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
    return rich ?? null;
  }
  if (t === cellType.boolean) return v === 1 || v === true || String(v).toUpperCase() === 'TRUE';
  if (typeof v === 'string' && errorValues.has(v)) return { error: v } as CellErrorValue;
  return t === cellType.text ? String(v) : v;
}
