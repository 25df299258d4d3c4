import type { Edit } from './edit';
import { schemaOf, sheetOf, TABLE_NAMES, type TableName } from './schema';
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
}

/** Tables that the add-in fills from the others; a lost one is computed anew. */
const COMPUTED: ReadonlySet<TableName> = new Set<TableName>([
  'LMP_Reports',
  'LMP_Services',
  'LMP_NFR',
  'LMP_SMB',
  'LMP_CustomerLines',
  'LMP_Daily',
]);

/**
 * What is wrong with the tables themselves: one that is gone, a header that was renamed or deleted.
 *
 * Edges: a workbook without any table of ours has nothing to mend. A renamed header is taken to be the foreign one that
 *        stands where ours stood; the sentence says so, and a person decides.
 */
export function tableRepairs(stored: StoredBook): readonly TableRepair[] {
  if (TABLE_NAMES.every((name) => stored[name].shape === null)) return [];
  return TABLE_NAMES.flatMap((name) => {
    const { shape } = stored[name];
    return shape === null ? [goneTable(name)] : headerRepairs(name, shape);
  });
}

function goneTable(name: TableName): TableRepair {
  const sheet = sheetOf(name);
  const back = COMPUTED.has(name)
    ? 'its rows are then computed anew.'
    : name === 'LMP_Usage'
      ? 'then load the usage files again.'
      : 'it is then empty; what stood in it has to be entered or loaded again.';
  return {
    table: name,
    message: `The table ${name} is gone. Undo its deletion if you can (Ctrl+Z).`,
    repair: `Makes an empty table ${name} on a sheet ${sheet}; ${back}`,
    edits: [{ kind: 'create', table: name }],
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
  };
}
