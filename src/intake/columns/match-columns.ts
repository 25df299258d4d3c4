import { FileRefusal } from '../file-refusal';
import { printable, shown } from '../values/shown';
import type { Header } from './header';
import { headerKeyOf } from './header-key';
import type { Labels } from './labels';

/** Where a field stands in each row, and what its column is called in the file. */
interface Column {
  readonly index: number;
  readonly name: string;
}

/** The column of each field that the file has. */
export type Columns<F extends string> = Readonly<Partial<Record<F, Column>>>;

/** A person's decisions: field → header text; '' says that no column is the field. */
export type ColumnMapping = ReadonlyMap<string, string>;

/** What a kind of file needs of its columns. */
export interface ColumnRules<F extends string> {
  readonly labels: Labels<F>;
  /** Of each group the file must have one field at least. */
  readonly required: readonly (readonly F[])[];
  /** Null where nobody can decide: the file's own headers must then be right. */
  readonly mapping: ColumnMapping | null;
}

const LISTED_COLUMNS = 40;

/**
 * Finds the column of each field by its header text, never by its position.
 *
 * Rule:  a person's decision wins over labels, and the column it names is not matched by label again. A field that was
 *        decided to have no column gets none.
 * Edges: throws `FileRefusal` for an unknown field, a decision whose header is not there, a needed header that stands
 *        there twice, two headers that fit one field, and a required field without a column. Nothing is guessed.
 */
export function matchColumns<F extends string>(header: Header, rules: ColumnRules<F>): Columns<F> {
  const all = namedColumnsOf(header);
  const columns: Partial<Record<F, Column>> = {};
  for (const [field, name] of rules.mapping ?? []) {
    if (!isFieldOf(rules.labels, field)) throw unknownField(header.file, field, rules.labels);
    if (!isNoColumn(name)) columns[field] = decidedColumn(header.file, all, { field, name });
  }
  const decided = new Set(Object.values<Column | undefined>(columns).map((column) => column?.index));
  const left = all.filter((column) => !decided.has(column.index));
  for (const field of fieldsOf(rules.labels)) {
    if (columns[field] !== undefined || rules.mapping?.has(field) === true) continue;
    const column = labelledColumn(header.file, left, { field, rules });
    if (column !== null) columns[field] = column;
  }
  const missing = rules.required.filter((group) => group.every((field) => columns[field] === undefined));
  if (missing.length > 0) throw missingColumns(header, missing, rules);
  return columns;
}

/** Whether a decision says that no column is the field. */
export function isNoColumn(name: string): boolean {
  return name.trim() === '';
}

/** A column without a name is nobody's. */
function namedColumnsOf(header: Header): readonly Column[] {
  return header.names
    .map((name, index) => ({ index, name: name.trim() }))
    .filter((column) => column.name !== '');
}

function isFieldOf<F extends string>(labels: Labels<F>, field: string): field is F {
  return Object.hasOwn(labels, field);
}

function fieldsOf<F extends string>(labels: Labels<F>): readonly F[] {
  return Object.keys(labels) as F[];
}

function decidedColumn(
  file: string,
  all: readonly Column[],
  decision: { readonly field: string; readonly name: string },
): Column {
  const wanted = decision.name.trim().normalize('NFC');
  const exact = all.filter((column) => column.name.normalize('NFC') === wanted);
  const found =
    exact.length > 0 ? exact : all.filter((column) => headerKeyOf(column.name) === headerKeyOf(wanted));
  const [column, other] = found;
  if (column === undefined) {
    const sentence = `there is no column called ${shown(wanted)} for the field ${decision.field}; the columns are ${listOf(all)}.`;
    throw new FileRefusal('column.not-found', file, sentence);
  }
  if (other !== undefined) throw twice(file, column);
  return column;
}

function labelledColumn<F extends string>(
  file: string,
  left: readonly Column[],
  wanted: { readonly field: F; readonly rules: ColumnRules<F> },
): Column | null {
  const { field, rules } = wanted;
  const keys = new Set(rules.labels[field].map(headerKeyOf));
  const found = left.filter((column) => keys.has(headerKeyOf(column.name)));
  const [column, other] = found;
  if (column === undefined) return null;
  if (other === undefined) return column;
  if (new Set(found.map(({ name }) => name)).size < found.length) throw twice(file, column);
  const advice =
    rules.mapping === null
      ? 'keep one of them'
      : `say which (on the command line: --column ${field}=${quoted(column.name)})`;
  const sentence = `the columns ${listOf(found)} may each be the field ${field}; ${advice}.`;
  throw new FileRefusal('column.ambiguous', file, sentence);
}

function twice(file: string, column: Column): FileRefusal {
  const sentence = `two columns are called ${shown(column.name)}; rename one of them.`;
  return new FileRefusal('column.twice', file, sentence);
}

function unknownField<F extends string>(file: string, field: string, labels: Labels<F>): FileRefusal {
  const sentence = `there is no field ${shown(field)} to name a column for; the fields are ${fieldsOf(labels).join(', ')}.`;
  return new FileRefusal('column.unknown-field', file, sentence);
}

function missingColumns<F extends string>(
  header: Header,
  missing: readonly (readonly F[])[],
  rules: ColumnRules<F>,
): FileRefusal {
  const wanted = missing.map((group) => {
    const labels = group.flatMap((field) => rules.labels[field]);
    return `${group.join(' or ')} (called ${labels.join(', ')})`;
  });
  const advice =
    rules.mapping === null
      ? 'rename the column'
      : `match one (on the command line: --column ${missing[0]?.[0] ?? ''}="…")`;
  const sentence = `there is no column for ${wanted.join(', nor for ')}; ${advice}, out of ${listOf(namedColumnsOf(header))}.`;
  return new FileRefusal('column.missing', header.file, sentence);
}

/** As a shell takes it. */
function quoted(name: string): string {
  return /^[\w-]+$/.test(name) ? name : `"${printable(name)}"`;
}

/** A file may have hundreds of columns; a sentence names the first forty. */
function listOf(columns: readonly Column[]): string {
  const names = columns.map((column) => shown(column.name));
  const listed = names.slice(0, LISTED_COLUMNS).join(', ');
  return names.length > LISTED_COLUMNS ? `${listed} and ${names.length - LISTED_COLUMNS} more` : listed;
}
