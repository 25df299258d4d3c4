import type { Header } from './header';
import { headerKeyOf } from './header-key';
import type { ColumnRules } from './match-columns';

/** What is known of each column of a file, and what is wanting. */
export interface DescribedColumns<F extends string> {
  /** By column; null where no label and nobody says what it is. */
  readonly columns: readonly ({ readonly field: F; readonly by: 'label' | 'person' } | null)[];
  /** Of each group one field is needed and none is there, or several columns could be it. */
  readonly missing: readonly (readonly F[])[];
}

/**
 * Says which columns are known, as `matchColumns` would match them, so that a person can match the rest.
 *
 * Edges: never throws. A field that two columns could be is left to the person.
 */
export function describeColumns<F extends string>(
  header: Header,
  rules: ColumnRules<F>,
): DescribedColumns<F> {
  const decided = new Map<number, F>();
  for (const [field, name] of rules.mapping ?? []) {
    const index = header.names.findIndex((header) => headerKeyOf(header) === headerKeyOf(name));
    if (index >= 0) decided.set(index, field as F);
  }
  const labelled = new Map<number, F>();
  const fields = Object.keys(rules.labels) as F[];
  for (const field of fields.filter((one) => ![...decided.values()].includes(one))) {
    const keys = new Set(rules.labels[field].map(headerKeyOf));
    const [index, other] = header.names.flatMap((name, at) =>
      keys.has(headerKeyOf(name)) && !decided.has(at) && !labelled.has(at) ? [at] : [],
    );
    if (index !== undefined && other === undefined) labelled.set(index, field);
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
  };
}
