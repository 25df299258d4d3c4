/** One record of a table, as it stands there. */
export interface Row {
  /** The record's number, with the header as 1. Blank lines are no records. */
  readonly row: number;
  readonly fields: readonly string[];
  /** The index of the first field in which text follows the closing quote; null where the quotes are in order. */
  readonly malformedField: number | null;
}
