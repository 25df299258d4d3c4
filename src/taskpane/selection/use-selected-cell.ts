import { useEffect, useState } from 'react';
import type { Stop } from '../../workbook/follow-selection';
import type { SelectedCell } from '../../workbook/selected-cell';
import { latestRead } from './latest-read';

/** What the pane needs of a workbook. */
export interface WorkbookReader {
  readonly readSelectedCell: () => Promise<SelectedCell>;
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
  const [selection, setSelection] = useState<Selection>({ kind: 'reading' });
  useEffect(() => {
    const fail = (failure: unknown): void => {
      setSelection({ kind: 'failed', message: workbook.failureText(failure) });
    };
    const reader = latestRead(workbook.readSelectedCell, (result) => {
      result.then((cell) => {
        setSelection({ kind: 'cell', cell });
      }, fail);
    });
    const following = workbook.followSelection(reader.ask);
    following.catch(fail);
    reader.ask();
    return () => {
      reader.stop();
      // A pane that could not follow has nothing to stop.
      void following.then((stop) => stop()).catch(() => undefined);
    };
  }, [workbook]);
  return selection;
}
