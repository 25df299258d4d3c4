/** How a table of ours stands in the workbook, people's own columns among ours. */
export interface TableShape {
  /** Every header from left to right. */
  readonly headers: readonly string[];
  /** Data rows, blank ones among them: a table always has one at least. */
  readonly rowCount: number;
}
