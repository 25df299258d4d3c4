import type { ExportCell } from './export-cell';
import type { ExportBlock } from './export-document';

const NARROWEST = 8;
const WIDEST = 50;

/**
 * How wide the columns of a sheet have to be, in characters: as what stands in them, and as the words of its header.
 *
 * Edges: titles, and sentences that stand alone in their row, may run over.
 */
export function columnWidths(blocks: readonly ExportBlock[]): readonly number[] {
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
      ...(columns[column] ?? '').split(' ').map(({ length }) => length),
      ...rows.map((row) => lengthOf(row[column])),
    ]);
    return widths.reduce((widest, width) => Math.min(WIDEST, Math.max(widest, width)), NARROWEST) + 2;
  });
}

/** How many characters a cell shows on its longest line. */
function lengthOf(cell: ExportCell | undefined): number {
  if (cell?.kind === 'text') return Math.max(...cell.text.split('\n').map(({ length }) => length));
  // With the separators of thousands.
  return cell?.kind === 'number' ? cell.value.toFixed(cell.decimals).length * (4 / 3) : 0;
}
