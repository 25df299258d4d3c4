import type { Stop } from '../../workbook/follow-selection';
import type { SelectedPlace } from '../../workbook/selected-table-cell';

/** What the pane needs of a workbook to tell what is selected in it. */
export interface WorkbookReader {
  readonly readSelectedPlace: () => Promise<SelectedPlace>;
  readonly followSelection: (onMove: () => void) => Promise<Stop>;
  readonly failureText: (failure: unknown) => string;
}
