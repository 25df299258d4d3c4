import { USAGE_LABELS, type UsageField } from '../../intake/columns/labels';
import type { ColumnChoice, ColumnView, FileInspection, ReadRequest } from '../desk/usage-views';

/** All fields, in the order of LMP_Usage. */
const USAGE_FIELDS = Object.keys(USAGE_LABELS) as readonly UsageField[];

/** What a field is called before people: its column in LMP_Usage. */
export function fieldLabel(field: UsageField): string {
  return USAGE_LABELS[field][0] ?? field;
}

/** Files that have the same columns, so that one matching serves them all. */
export interface ColumnGroup {
  readonly files: readonly string[];
  /** The first file's. */
  readonly inspection: FileInspection;
}

/** The readable files by their header, in their order. */
export function columnGroups(inspections: readonly FileInspection[]): readonly ColumnGroup[] {
  const groups = new Map<string, ColumnGroup>();
  for (const inspection of inspections) {
    if (inspection.refusal !== null) continue;
    const key = headerOf(inspection);
    const group = groups.get(key);
    groups.set(key, {
      files: [...(group?.files ?? []), inspection.file],
      inspection: group?.inspection ?? inspection,
    });
  }
  return [...groups.values()];
}

/** A person says which column holds a field; '' says that none does. */
export interface ColumnDecision {
  readonly file: string;
  readonly field: UsageField;
  readonly header: string;
}

/**
 * The choices of all files after a decision about one of them.
 *
 * Rule: it counts for every file with the same columns. A column holds one field: another field that a person gave it
 *       to loses it.
 */
export function withDecision(
  columns: ReadRequest['columns'],
  decision: ColumnDecision,
  inspections: readonly FileInspection[],
): ReadRequest['columns'] {
  const group = columnGroups(inspections).find(({ files }) => files.includes(decision.file));
  const files = group?.files ?? [decision.file];
  return {
    ...columns,
    ...Object.fromEntries(files.map((file) => [file, choiceWith(columns[file] ?? {}, decision)])),
  };
}

function choiceWith(choice: ColumnChoice, { field, header }: ColumnDecision): ColumnChoice {
  const others = Object.entries(choice).filter(
    ([other, name]) => other !== field && (header === '' || name !== header),
  );
  // "No column" is a decision too, or the name would match it again.
  return Object.fromEntries([...others, [field, header]]);
}

/** The column that holds a field; null where none does. */
export function columnOf(inspection: FileInspection, field: UsageField): ColumnView | null {
  return inspection.columns.find((column) => column.field === field) ?? null;
}

/** The fields a person has to match, one of each group at least; then those that are matched or need not be. */
export function fieldsToMatch(inspection: FileInspection): {
  readonly needed: readonly UsageField[];
  readonly others: readonly UsageField[];
} {
  const { missing, ambiguous } = inspection;
  const needed = USAGE_FIELDS.filter(
    (field) => ambiguous.includes(field) || missing.some((group) => group.includes(field)),
  );
  return { needed, others: USAGE_FIELDS.filter((field) => !needed.includes(field)) };
}

/** The names that can be chosen: each once, those without a name left out. */
export function headersOf({ columns }: FileInspection): readonly string[] {
  return [...new Set(columns.map(({ header }) => header))].filter((header) => header !== '');
}

function headerOf({ columns }: FileInspection): string {
  return JSON.stringify(columns.map(({ header }) => header));
}
