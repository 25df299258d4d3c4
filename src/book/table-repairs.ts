import type { Edit } from './edit';
import { MONEY_TABLES } from './reference-rows';
import { OUTPUT_NAMES } from './output-rows';
import { cellIn } from './row-of';
import { schemaOf, sheetOf, TABLE_NAMES, type TableName } from './schema';
import { settingsOf } from './settings';
import type { StoredBook } from './stored-table';
import type { TableShape } from './table-shape';

/** A table that people changed so that it cannot be read, and what would mend it. */
export interface TableRepair {
  readonly table: TableName;
  /** What was noticed. */
  readonly message: string;
  /** What the repair does. */
  readonly repair: string;
  readonly edits: readonly Edit[];
  /** False where the reports are as right without the table, because it may be empty as well: reading and writing go on. */
  readonly hidesReports: boolean;
}

/** Tables that the add-in fills from the others; a lost one is computed anew. */
const COMPUTED: ReadonlySet<TableName> = new Set<TableName>(OUTPUT_NAMES);

/** Tables that may be empty: without them the reports are what their rows would make them, had they none. */
const MAY_BE_EMPTY: ReadonlySet<TableName> = new Set<TableName>([
  'LMP_Tiers',
  'LMP_BidDesk',
  'LMP_Catalogue',
  'LMP_Loads',
  'LMP_Rejected',
]);

/** What the loss of an input table does to the reports, and what to do before they are computed anew. */
const CONSEQUENCES: Readonly<Partial<Record<TableName, string>>> = {
  LMP_Usage:
    'It is then empty. The reports stay as they are and are out of date; load the usage files again before you choose Recompute, which removes every report that has no usage.',
  LMP_Partners:
    'It is then empty. The reports stay as they are and are out of date; enter the partners again before you choose Recompute, which without them knows no currency, price list or NFR customer.',
  LMP_Prices:
    'It is then empty. The reports stay as they are and are out of date; enter the prices again before you choose Recompute, which without them takes every amount away.',
  LMP_Tiers: 'It is then empty: no volume discount. Enter the tiers again if it had any, then recompute.',
  LMP_BidDesk: 'It is then empty. Enter the bids again if it had any, then recompute.',
  LMP_Catalogue:
    'It is then empty. Enter the credit requirements again if it had any, then recompute: usage that comes without credits needs them.',
  LMP_Settings:
    'It then has the defaults: Tier 1, days in UTC, the rules of a new workbook. The reports stay as they are; set what was different here, the tier and the account zone first, before you choose Recompute.',
  LMP_Loads: 'It is then empty: which file a usage row came from is no longer known. No figure changes.',
  LMP_History:
    'It is then empty: every report stands where nobody has reviewed it, and what was approved is no longer known. Bring the sheet back from an earlier copy of the workbook if there is one.',
  LMP_Rejected: 'It is then empty: which rows were rejected is no longer known. No figure changes.',
};

/**
 * What is wrong with the tables themselves: one that is gone, a header that was renamed or deleted.
 *
 * Rule:  a Tier 2 workbook lacks no table of money (section 1).
 * Edges: a workbook without any table of ours has nothing to mend. A renamed header is taken to be the foreign one that
 *        stands where ours stood; the sentence says so, and a person decides.
 */
export function tableRepairs(stored: StoredBook): readonly TableRepair[] {
  if (TABLE_NAMES.every((name) => stored[name].shape === null)) return [];
  const isTier2 = settingsOf(stored.LMP_Settings.rows).tier === 'Tier 2';
  return TABLE_NAMES.flatMap((name) => {
    const { shape } = stored[name];
    if (shape !== null) return headerRepairs(name, shape);
    return isTier2 && MONEY_TABLES.some((table) => table === name) ? [] : [goneTable(name, stored)];
  });
}

function goneTable(name: TableName, { LMP_Reports: reports }: StoredBook): TableRepair {
  const sheet = sheetOf(name);
  const isUnreviewed = reports.rows.every((row) => !(Number(cellIn('LMP_Reports', row, 'Revision')) > 0));
  const back =
    name === 'LMP_History' && isUnreviewed
      ? 'Nothing is lost: LMP_Reports counts no action of a review.'
      : (CONSEQUENCES[name] ?? 'Its rows are then computed anew.');
  return {
    table: name,
    message: `The table ${name} is not there. If somebody deleted it, undo that (Ctrl+Z); an earlier version of the add-in may not have made it.`,
    repair: `Makes an empty table ${name} on a sheet ${sheet}. ${back}`,
    edits: [{ kind: 'create', table: name }],
    hidesReports: !MAY_BE_EMPTY.has(name),
  };
}

function headerRepairs(name: TableName, shape: TableShape): readonly TableRepair[] {
  const ours = schemaOf(name).columns.map((column) => column.name);
  const foreign = new Set(shape.headers.filter((header) => !ours.includes(header)));
  let headers = shape.headers;
  return ours.flatMap((column, index) => {
    if (headers.includes(column)) return [];
    const place = index === 0 ? 0 : headers.indexOf(ours[index - 1] ?? '') + 1;
    const standing = headers[place];
    if (standing !== undefined && foreign.has(standing)) {
      foreign.delete(standing);
      headers = headers.with(place, column);
      return [renamed({ name, column, standing, place })];
    }
    headers = headers.toSpliced(place, 0, column);
    return [lostColumn({ name, column, place })];
  });
}

interface Renamed {
  readonly name: TableName;
  readonly column: string;
  readonly standing: string;
  readonly place: number;
}

function renamed({ name, column, standing, place }: Renamed): TableRepair {
  return {
    table: name,
    message: `In ${name} the column “${column}” is not there; where it stood, a column is called “${standing}”.`,
    repair: `Calls the column “${standing}” “${column}” again.`,
    edits: [{ kind: 'rename-column', table: name, column: place, name: column }],
    hidesReports: true,
  };
}

function lostColumn({ name, column, place }: Omit<Renamed, 'standing'>): TableRepair {
  return {
    table: name,
    message: `In ${name} the column “${column}” is gone. Undo its deletion if you can (Ctrl+Z).`,
    repair: `Adds an empty column “${column}”; what stood in it has to be ${
      COMPUTED.has(name) ? 'computed' : 'loaded or entered'
    } again.`,
    edits: [{ kind: 'add-column', table: name, column: place, name: column }],
    hidesReports: true,
  };
}
