import { USAGE_LABELS, type UsageField } from '../intake/columns/labels';
import type { Row } from './cell';
import { loadNumberOf } from './load-rows';
import { joinedParts, splitParts } from './parts-text';
import { cellIn } from './row-of';

/** A column that was read as a field. */
export interface MatchedColumn {
  readonly field: UsageField;
  /** As it stands in the file; null where a person said that no column is the field. */
  readonly header: string | null;
  readonly by: 'label' | 'person';
}

/** What a person said of the columns of an earlier load: field → header; '' says that no column is the field. */
export interface EarlierMatch {
  readonly load: number;
  readonly file: string;
  readonly choice: Readonly<Partial<Record<UsageField, string>>>;
}

const BY_PERSON = 'matched by hand: ';
const NO_COLUMN = /^no column is (.+)$/;
const COLUMN = /^([^ ]+) ← (.*)$/s;

/**
 * The cell of LMP_Loads that says which column was read as which field.
 *
 * @example day ← Date · matched by hand: partner ← Firma · matched by hand: no column is version
 */
export function columnsText(columns: readonly MatchedColumn[]): string {
  return joinedParts(
    columns.map(({ field, header, by }) => {
      const says = header === null ? `no column is ${field}` : `${field} ← ${header}`;
      return by === 'person' ? BY_PERSON + says : says;
    }),
  );
}

/**
 * How a person matched a file with these columns before, by the latest load that tells.
 *
 * Rule:  it counts only where every column that was read then is there again (domain.md section 5: by header, never by
 *        position).
 * Edges: null where nobody matched anything by hand, or the cell was written over with something else.
 */
export function earlierMatch(loads: readonly Row[], headers: readonly string[]): EarlierMatch | null {
  const here = new Set(headers);
  const matches = loads.flatMap((row): readonly EarlierMatch[] => {
    const load = loadNumberOf(row);
    const columns = matchedColumns(String(cellIn('LMP_Loads', row, 'Columns')));
    const byPerson = columns.filter(({ by }) => by === 'person');
    const isHere = columns.every(({ header }) => header === null || here.has(header));
    if (load === null || byPerson.length === 0 || !isHere) return [];
    const file = String(cellIn('LMP_Loads', row, 'File'));
    const choice = Object.fromEntries(byPerson.map(({ field, header }) => [field, header ?? '']));
    return [{ load, file, choice }];
  });
  return matches.reduce<EarlierMatch | null>(
    (latest, match) => (latest === null || match.load > latest.load ? match : latest),
    null,
  );
}

/** What `columnsText` wrote; parts that say nothing of a column are left out. */
function matchedColumns(text: string): readonly MatchedColumn[] {
  return splitParts(text).flatMap((part): readonly MatchedColumn[] => {
    const by = part.startsWith(BY_PERSON) ? 'person' : 'label';
    const says = by === 'person' ? part.slice(BY_PERSON.length) : part;
    const none = NO_COLUMN.exec(says)?.[1];
    const [, field = none ?? '', header = null] = COLUMN.exec(says) ?? [];
    return isUsageField(field) ? [{ field, header, by }] : [];
  });
}

function isUsageField(field: string): field is UsageField {
  return Object.hasOwn(USAGE_LABELS, field);
}
