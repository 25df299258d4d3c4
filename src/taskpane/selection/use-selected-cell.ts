import type { Stop } from '../../workbook/follow-selection';
import type { SelectedCell } from '../../workbook/selected-cell';
import type { SelectedTableCell } from '../desk/report-views';
import { useFollowed } from './use-followed';

/** What the pane needs of a workbook. */
export interface WorkbookReader {
  readonly readSelectedCell: () => Promise<SelectedCell>;
  /** Which cell of a table of ours is selected; null where none is. */
  readonly readSelectedTableCell: () => Promise<SelectedTableCell | null>;
  readonly followSelection: (onMove: () => void) => Promise<Stop>;
  readonly failureText: (failure: unknown) => string;
}

/** What is known of the selected cell. */
export type Selection =
  | { readonly kind: 'reading' }
  | { readonly kind: 'cell'; readonly cell: SelectedCell }
  | { readonly kind: 'failed'; readonly message: string };

/** The selected cell, read anew whenever another one is selected or cells change. */
export function useSelectedCell(workbook: WorkbookReader): Selection {
  const followed = useFollowed(workbook, workbook.readSelectedCell);
  return followed.kind === 'read' ? { kind: 'cell', cell: followed.value } : followed;
}
