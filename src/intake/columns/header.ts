/** The first record of a file, which names its columns. */
export interface Header {
  readonly file: string;
  readonly names: readonly string[];
}
