import { useRef, useState } from 'react';
import type { ReferenceReading, ReferenceTable } from '../desk/desk';
import { usePane } from '../shared/pane-context';

/** What has become of the file that was chosen last. */
export type FileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly table: ReferenceTable; readonly file: string }
  | { readonly kind: 'read'; readonly table: ReferenceTable; readonly reading: ReferenceReading }
  | {
      readonly kind: 'failed';
      readonly table: ReferenceTable;
      readonly file: string;
      readonly message: string;
    };

/** A file for an input table: read first, written only when somebody says so. */
export interface ReferenceFile {
  readonly state: FileState;
  readonly read: (table: ReferenceTable, file: File) => Promise<void>;
  readonly write: (reading: ReferenceReading) => Promise<void>;
  readonly drop: () => void;
}

/**
 * Reads a file for one of the input tables.
 *
 * Rule: the desk holds one reading, so choosing another file, for whichever table, takes the place of the one before.
 */
export function useReferenceFile(): ReferenceFile {
  const { desk, actions, workbook } = usePane();
  const [state, setState] = useState<FileState>({ kind: 'none' });
  const asked = useRef(0);
  const read = async (table: ReferenceTable, file: File): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const settle = (next: FileState): void => {
      if (asked.current === mine) setState(next);
    };
    setState({ kind: 'reading', table, file: file.name });
    try {
      const reading = await desk.readReference(table, file);
      settle({ kind: 'read', table, reading });
    } catch (failure) {
      settle({ kind: 'failed', table, file: file.name, message: workbook.failureText(failure) });
    }
  };
  const write = async (reading: ReferenceReading): Promise<void> => {
    const outcome = await actions.loadReference(reading);
    if (outcome.kind === 'done' || outcome.kind === 'nothing') setState({ kind: 'none' });
  };
  return {
    state,
    read,
    write,
    drop: () => {
      asked.current += 1;
      setState({ kind: 'none' });
    },
  };
}
