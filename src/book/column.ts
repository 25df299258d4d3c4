/**
 * What a column holds. It decides the number format of its cells and what is read from them:
 *
 * - text: names, ids, sentences; never a number or a formula, whatever it looks like
 * - cycle: a report cycle as `2025-10`, as text
 * - day, moment: a serial number; a moment is in UTC
 * - units, credits, packs, requirement, count, ratio (0.2 is 20 %), money: numbers, or exact decimal text where a
 *   number would lose digits
 * - flag: TRUE or FALSE
 */
export type ColumnKind =
  | 'text'
  | 'cycle'
  | 'day'
  | 'moment'
  | 'units'
  | 'credits'
  | 'packs'
  | 'requirement'
  | 'count'
  | 'ratio'
  | 'money'
  | 'flag';

/** One column of a table of ours. */
export interface Column {
  /** The header, for ever: people's formulas use it. */
  readonly name: string;
  readonly kind: ColumnKind;
}
