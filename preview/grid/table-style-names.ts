/** Of Excel's table styles the grid has the medium ones of the first row. */
const COUNT = 7;

export const tableStyleName = (index: number): string => `TableStyleMedium${index + 1}`;

/** What Excel gives a table for which nobody chose a style. */
export const DEFAULT_TABLE_STYLE = tableStyleName(1);

/** The style in which the grid shows a table of this Excel style. */
export function shownTableStyle(name: string): string {
  const number = Number(/\d+$/.exec(name)?.[0] ?? '2');
  return tableStyleName((number + COUNT - 1) % COUNT);
}
