/** Where bytes come from: a file, standard input, a table of the workbook. */
export interface Source {
  /** What messages and places call it. */
  readonly name: string;
  /** How many bytes there are; null where nobody knows before the end. */
  readonly bytes: number | null;
  chunks(): AsyncIterable<Uint8Array>;
}
