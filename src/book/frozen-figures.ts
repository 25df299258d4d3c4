import * as z from 'zod/mini';
import type { FrozenPart } from '../engine';
import { BLANK, type Cell, type Row } from './cell';
import { cellText } from './cell-text';
import { OUTPUT_NAMES, type OutputName, type OutputRows } from './output-rows';
import { joinedParts, numberedKeys, splitParts } from './parts-text';
import { cellIn } from './row-of';
import { schemaOf, type ColumnOf } from './schema';

/** What is frozen together: whole rows of some tables, and some columns of the report's own row. */
interface Part {
  readonly figures: FrozenPart;
  readonly tables: readonly OutputName[];
  readonly columns: readonly ColumnOf<'LMP_Reports'>[];
}

/** What an approval freezes, and what a submission to Trend Micro freezes besides. */
const PARTS = {
  quantities: {
    figures: 'approved',
    tables: ['LMP_Services', 'LMP_NFR', 'LMP_SMB'],
    columns: [
      'Billing rule',
      'Billing day',
      'Services credits',
      'Services packs',
      'NFR credits',
      'NFR packs',
      'SMB units',
    ],
  },
  money: {
    figures: 'billed',
    tables: ['LMP_Billing'],
    columns: ['Currency', 'PO number', 'Total invoice amount'],
  },
} as const satisfies Readonly<Record<string, Part>>;

type PartName = keyof typeof PARTS;

/** Rows as texts, by their keys; none where nothing is frozen. */
export type FrozenRows = ReadonlyMap<string, string>;

/** What an approval and a submission freeze of one report. */
export type FrozenFigures = Readonly<Record<PartName, FrozenRows>>;

/** The columns that every row of a report has in common. */
const OF_REPORT: readonly string[] = ['Cycle', 'Partner'];

/** What is no figure: a comment may stand in the sheet that nobody entered in the review. */
const NOT_FROZEN: readonly string[] = [...OF_REPORT, 'Comments'];

/**
 * The rows of one report as the history keeps them.
 *
 * Shape: a key for each row, as `LMP_SMB · Apex One · seat`, and its cells as JSON by column, so that people can read
 *        them and the rows can be put back to the last digit. No money where there is no billing report.
 */
export function frozenFigures(rows: OutputRows): FrozenFigures {
  const frozen = (name: PartName): FrozenRows =>
    new Map(
      standingRows(rows, PARTS[name]).map(({ key, row, columns, table }) => [
        key,
        textOf(table, row, columns),
      ]),
    );
  return {
    quantities: frozen('quantities'),
    money: rows.LMP_Billing.length === 0 ? new Map() : frozen('money'),
  };
}

/** A cell of an approved report that does not say what was approved. */
export interface AlteredCell {
  readonly figures: FrozenPart;
  /** The row's key among what was frozen. */
  readonly key: string;
  /** '' where the whole row is gone, or nobody approved it. */
  readonly column: string;
  /** As a person reads them; '' is blank. */
  readonly stands: string;
  readonly approved: string;
}

/**
 * Where the rows of a report differ from what was frozen.
 *
 * Edges: a frozen row that is gone, and one that is there and was never frozen, count as one each.
 */
export function alteredCells(rows: OutputRows, frozen: FrozenFigures): readonly AlteredCell[] {
  return (['quantities', 'money'] as const).flatMap((name) =>
    frozen[name].size === 0
      ? []
      : differences(standingRows(rows, PARTS[name]), frozen[name]).map((cell) => ({
          ...cell,
          figures: PARTS[name].figures,
        })),
  );
}

/**
 * A frozen row as people read it, as `Used units: 95 · Chargeable units: 95`.
 *
 * Edges: a text that was not written as a row, as what stood in altered cells, stays as it is.
 */
export function frozenRowText(key: string, text: string): string {
  const table = OUTPUT_NAMES.find((name) => name === splitParts(key)[0]);
  const cells = Object.entries(frozenRowOf(text));
  if (table === undefined || cells.length === 0) return text;
  const { at, columns } = schemaOf(table);
  return joinedParts(
    cells.map(([column, cell]) => `${column}: ${cellText(cell, columns[at[column] ?? -1]?.kind ?? 'text')}`),
  );
}

/** The frozen rows of one table. */
export function frozenRowsIn(frozen: FrozenRows, table: OutputName): readonly FrozenRow[] {
  return [...frozen].flatMap(([key, text]) => (splitParts(key)[0] === table ? [frozenRowOf(text)] : []));
}

/** A report's rows with what was frozen put back: a frozen row stands as it was, one that nobody froze goes. */
export function withFrozen(rows: OutputRows, frozen: FrozenFigures): OutputRows {
  return (['quantities', 'money'] as const).reduce(
    (so, name) => (frozen[name].size === 0 ? so : withPart(so, PARTS[name], frozen[name])),
    rows,
  );
}

function withPart(rows: OutputRows, { tables, columns }: Part, frozen: FrozenRows): OutputRows {
  const [report] = rows.LMP_Reports;
  if (report === undefined) return rows;
  const ofReport = {
    Cycle: cellIn('LMP_Reports', report, 'Cycle'),
    Partner: cellIn('LMP_Reports', report, 'Partner'),
  };
  const rowsOf = (name: OutputName): readonly Row[] => {
    const standing = new Map(keyedRows(name, rows[name]).map((one) => [one.key, one.row]));
    return [...frozen].flatMap(([key, text]) => {
      if (!key.startsWith(`${name} `)) return [];
      const cells: FrozenRow = { ...frozenRowOf(text), ...ofReport };
      const { columns: all, at: places } = schemaOf(name);
      const comment = standing.get(key)?.[places['Comments'] ?? -1] ?? BLANK;
      return [all.map((column) => cells[column.name] ?? (column.name === 'Comments' ? comment : BLANK))];
    });
  };
  const own = frozenRowOf(frozen.get('LMP_Reports') ?? '');
  const { at } = schemaOf('LMP_Reports');
  const places = new Map(columns.map((column) => [at[column], own[column] ?? BLANK]));
  return {
    ...rows,
    LMP_Reports: [report.map((cell, place) => places.get(place) ?? cell)],
    ...Object.fromEntries(tables.map((name) => [name, rowsOf(name)])),
  };
}

interface StandingRow {
  readonly key: string;
  readonly table: OutputName;
  readonly row: Row;
  /** Those that are frozen. */
  readonly columns: readonly string[];
}

function standingRows(rows: OutputRows, { tables, columns }: Part): readonly StandingRow[] {
  const [report] = rows.LMP_Reports;
  const own: StandingRow[] =
    report === undefined ? [] : [{ key: 'LMP_Reports', table: 'LMP_Reports', row: report, columns }];
  return [...own, ...tables.flatMap((table) => keyedRows(table, rows[table]))];
}

/** Rows by their own key columns; a number tells apart those that have the same. */
function keyedRows(table: OutputName, rows: readonly Row[]): readonly StandingRow[] {
  const numbered = numberedKeys();
  const { keys, at, columns: all } = schemaOf(table);
  const own = keys.filter((key) => !OF_REPORT.includes(key));
  const columns = all.flatMap(({ name }) => (NOT_FROZEN.includes(name) ? [] : name));
  return rows.map((row) => {
    const parts = own.map((column) => cellText(row[at[column] ?? -1] ?? BLANK, 'text'));
    return { key: numbered(joinedParts([table, ...parts])), table, row, columns };
  });
}

function differences(
  standing: readonly StandingRow[],
  frozen: FrozenRows,
): readonly Omit<AlteredCell, 'figures'>[] {
  const keys = new Set(standing.map(({ key }) => key));
  const gone = [...frozen].filter(([key]) => !keys.has(key));
  return [
    ...standing.flatMap((found) => {
      const text = frozen.get(found.key);
      if (text !== undefined) return changedCells(found, frozenRowOf(text));
      // Putting back takes the row off as a whole, with its comment.
      const stands = textOf(found.table, found.row, [...found.columns, 'Comments']);
      return { key: found.key, column: '', stands, approved: '' };
    }),
    ...gone.map(([key, approved]) => ({ key, column: '', stands: '', approved })),
  ];
}

function changedCells(
  { key, table, row, columns }: StandingRow,
  approved: FrozenRow,
): readonly Omit<AlteredCell, 'figures'>[] {
  const { at, columns: all } = schemaOf(table);
  return columns.flatMap((column) => {
    const place = at[column] ?? -1;
    const kind = all[place]?.kind ?? 'text';
    const stands = cellText(row[place] ?? BLANK, kind);
    const was = cellText(approved[column] ?? BLANK, kind);
    return stands === was ? [] : [{ key, column, stands, approved: was }];
  });
}

/** The cells of a row by their columns; blank ones are left out. */
export type FrozenRow = Readonly<Record<string, Cell>>;

const FROZEN_ROW = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

function textOf(table: OutputName, row: Row, columns: readonly string[]): string {
  const { at } = schemaOf(table);
  const cells = columns.flatMap((column) => {
    const cell = row[at[column] ?? -1] ?? BLANK;
    return cell === BLANK ? [] : [[column, cell] as const];
  });
  return JSON.stringify(Object.fromEntries(cells));
}

/** Reads a frozen row; what somebody wrote into the history instead is none. */
function frozenRowOf(text: string): FrozenRow {
  const read = FROZEN_ROW.safeParse(jsonOf(text));
  return read.success ? read.data : {};
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
