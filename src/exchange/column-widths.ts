import type { ExportCell } from './export-cell';
import type { ExportBlock } from './export-document';

const NARROWEST = 8;
const WIDEST = 50;

/**
 * How wide the columns of a sheet have to be, in characters: as what stands in them, and as the words of its header.
 *
 * Edges: titles, and sentences that stand alone in their row, may run over; a text that is wider than the widest wraps.
 */
export function columnWidths(blocks: readonly ExportBlock[], widestText = WIDEST): readonly number[] {
  const inColumns = blocks.map(({ columns, rows }) => ({
    columns,
    rows: columns.length === 0 ? rows.filter(({ length }) => length > 1) : rows,
  }));
  const count = Math.max(
    0,
    ...inColumns.flatMap(({ columns, rows }) => [columns, ...rows].map(({ length }) => length)),
  );
  return Array.from({ length: count }, (_, column) => {
    const widths = inColumns.flatMap(({ columns, rows }) => [
      ...wordsOf(columns[column] ?? '').map(({ length }) => length),
      ...rows.map((row) => lengthOf(row[column], widestText)),
    ]);
    return widths.reduce((widest, width) => Math.min(WIDEST, Math.max(widest, width)), NARROWEST) + 2;
  });
}

/** What of a text stays together where it wraps: it may after a space or a hyphen. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[^ -]+-?/g) ?? [];
}

/**
 * The same for a page on which so many characters can be read: texts wrap as early as they must.
 *
 * Edges: numbers never wrap, and the words of a header do not; where they alone are wider, so is the page.
 */
export function pageWidths(blocks: readonly ExportBlock[], characters: number): readonly number[] {
  for (let widestText = WIDEST; ; widestText -= 1) {
    const widths = columnWidths(blocks, widestText);
    const total = widths.reduce((sum, width) => sum + width, 0);
    if (total <= characters || widestText === NARROWEST) return widths;
  }
}

/** How many characters a cell shows on its longest line. */
function lengthOf(cell: ExportCell | undefined, widestText: number): number {
  if (cell?.kind === 'text') {
    return Math.min(widestText, Math.max(...cell.text.split('\n').map(({ length }) => length)));
  }
  // With the separators of thousands.
  return cell?.kind === 'number' ? cell.value.toFixed(cell.decimals).length * (4 / 3) : 0;
}
