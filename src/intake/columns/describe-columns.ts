import type { Header } from './header';
import { headerKeyOf } from './header-key';
import { isNoColumn, type ColumnRules } from './match-columns';

/** What is known of each column of a file, and what is wanting. */
export interface DescribedColumns<F extends string> {
  /** By column; null where no label and nobody says what it is. */
  readonly columns: readonly ({ readonly field: F; readonly by: 'label' | 'person' } | null)[];
  /** Of each group one field is needed and none is there, or several columns could be it. */
  readonly missing: readonly (readonly F[])[];
  /** Fields that several columns could be by their names, needed or not, and these names; nobody has decided yet. */
  readonly ambiguous: readonly { readonly field: F; readonly names: readonly string[] }[];
}

/**
 * Says which columns are known, as `matchColumns` would match them, so that a person can match the rest.
 *
 * Edges: never throws. A field that two columns could be is left to the person, for `matchColumns` would refuse it.
 */
export function describeColumns<F extends string>(
  header: Header,
  rules: ColumnRules<F>,
): DescribedColumns<F> {
  const decided = decidedColumns(header, rules);
  const labelled = new Map<number, F>();
  const ambiguous: { readonly field: F; readonly names: readonly string[] }[] = [];
  const fields = Object.keys(rules.labels) as F[];
  for (const field of fields.filter((one) => rules.mapping?.has(one) !== true)) {
    const keys = new Set(rules.labels[field].map(headerKeyOf));
    const found = header.names.flatMap((name, at) =>
      keys.has(headerKeyOf(name)) && !decided.has(at) && !labelled.has(at) ? [at] : [],
    );
    const [index, other] = found;
    if (index === undefined) continue;
    if (other === undefined) labelled.set(index, field);
    else ambiguous.push({ field, names: found.map((at) => header.names[at]?.trim() ?? '') });
  }
  const found = new Set([...decided.values(), ...labelled.values()]);
  return {
    columns: header.names.map((_, index) => {
      const byPerson = decided.get(index);
      if (byPerson !== undefined) return { field: byPerson, by: 'person' };
      const byLabel = labelled.get(index);
      return byLabel === undefined ? null : { field: byLabel, by: 'label' };
    }),
    missing: rules.required.filter((group) => !group.some((field) => found.has(field))),
    ambiguous,
  };
}

/** The columns that a person named, by their place: the header as it is written, else as labels are matched. */
function decidedColumns<F extends string>({ names }: Header, { mapping }: ColumnRules<F>): Map<number, F> {
  const decided = new Map<number, F>();
  for (const [field, name] of mapping ?? []) {
    if (isNoColumn(name)) continue;
    const exact = names.findIndex((header) => header.trim() === name.trim());
    const index = exact >= 0 ? exact : names.findIndex((header) => headerKeyOf(header) === headerKeyOf(name));
    if (index >= 0) decided.set(index, field as F);
  }
  return decided;
}
