import type { Place } from '../../engine';
import type { Header } from '../columns/header';
import { matchColumns, type ColumnRules, type Columns } from '../columns/match-columns';
import type { Row } from '../tables/row';
import { Problem } from '../values/problem';
import type { Checker } from './checker';
import { rejectOf, type RejectedRow, type RowProblem } from './reject';

type Reader = (text: string) => unknown;

/** Reads the field of each name from its text. */
export type Readers<F extends string> = Readonly<Record<F, Reader>>;

/** What the readers of a row give together when none finds a problem. */
export type ValuesOf<R extends Readers<string>> = {
  readonly [F in keyof R]: Exclude<ReturnType<R[F]>, Problem>;
};

/** A problem that shows only when several fields are seen together; `field` null is the row as a whole. */
interface WholeRowProblem<F extends string> {
  readonly field: F | null;
  readonly problem: Problem;
}

/** What one kind of file is made of. */
export interface FileKind<F extends string, R extends Readers<F>, T> extends ColumnRules<F> {
  /** May depend on which columns the file has. A field without a column is read from ''. */
  readers(columns: Columns<F>): R;
  /** What a reject still says of its row, out of the fields that could be read; left out where nobody asks. */
  rejectedRow?(values: Partial<ValuesOf<R>>): RejectedRow;
  recordOf(
    values: ValuesOf<R>,
    place: Place,
    columns: Columns<F>,
  ): { readonly record: T } | WholeRowProblem<F>;
}

/**
 * Makes the checker of one file: each row becomes a record, or one reject that names all its problems.
 *
 * Edges: fields are read only in a row that is as long as the header and whose quotes are in order; fields are looked
 *        at together only where each is well by itself. Throws `FileRefusal` as `matchColumns` does.
 */
export function createChecker<F extends string, R extends Readers<F>, T>(
  header: Header,
  kind: FileKind<F, R, T>,
): Checker<T> {
  const columns = matchColumns(header, kind);
  const readers = Object.entries<Reader>(kind.readers(columns)).map(([field, read]) => {
    const column = columns[field as F];
    return { field, read, index: column?.index ?? -1, name: column?.name ?? '' };
  });
  return (row) => {
    const place = { file: header.file, row: row.row };
    const shape = shapeProblemOf(row, header);
    if (shape !== null) return { reject: rejectOf(place, [shape]) };
    const values: Record<string, unknown> = {};
    const problems: RowProblem[] = [];
    for (const { field, read, index, name } of readers) {
      const text = row.fields[index] ?? '';
      const value = read(text);
      if (value instanceof Problem) problems.push({ column: name, value: text, problem: value });
      else values[field] = value;
    }
    const [first, ...others] = problems;
    if (first !== undefined) {
      return {
        reject: rejectOf(place, [first, ...others], kind.rejectedRow?.(values as Partial<ValuesOf<R>>)),
      };
    }
    const checked = kind.recordOf(values as ValuesOf<R>, place, columns);
    if ('record' in checked) return checked;
    const column = checked.field === null ? undefined : columns[checked.field];
    const value = column === undefined ? '' : (row.fields[column.index] ?? '');
    const problem = { column: column?.name ?? '', value, problem: checked.problem };
    return { reject: rejectOf(place, [problem], kind.rejectedRow?.(values as ValuesOf<R>)) };
  };
}

/** What is wrong with the row before any of its values is looked at. */
function shapeProblemOf(row: Row, header: Header): RowProblem | null {
  const { fields, malformedField } = row;
  if (malformedField !== null) {
    const column = header.names[malformedField]?.trim() ?? `field ${malformedField + 1}`;
    const problem = new Problem('row.quotes', { extent: extentOf(fields) });
    return { column, value: fields[malformedField] ?? '', problem };
  }
  if (fields.every((field) => field.trim() === '')) {
    return { column: '', value: '', problem: new Problem('row.empty') };
  }
  if (fields.length !== header.names.length) {
    const details = { found: counted(fields.length), expected: String(header.names.length) };
    return { column: '', value: fields.join(', '), problem: new Problem('row.fields', details) };
  }
  return null;
}

/** A quote in the wrong place may take in the lines below it, and whoever counts rows wants to know. */
function extentOf(fields: readonly string[]): string {
  const lines = fields.join('').split(/\r\n|\r|\n/).length;
  return lines === 1 ? '' : `, in a row that takes in ${lines} lines`;
}

function counted(fields: number): string {
  return fields === 1 ? '1 field' : `${fields} fields`;
}
