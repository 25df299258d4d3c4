import type { ExportRequest } from '../desk/export-request';
import type { Outcome } from '../shared/pane-context';
import { EXPORT_WORDS } from '../text/export-words';
import type { PaneStore } from './pane-store';

/** 1. Read the workbook. 2. Lay the export out. 3. Write it on a sheet of its own; nothing else changes. */
export function exportToSheet(store: PaneStore, request: ExportRequest): Promise<Outcome> {
  return store.perform({
    label: EXPORT_WORDS.preparing,
    canCancel: false,
    run: async (work) => {
      await store.readWorkbook(work);
      const grid = await store.desk.exportGrid(request);
      work.tell(EXPORT_WORDS.writing, null);
      const { name, isLaidOut } = await store.door.writeExportSheet(grid);
      const says = request.kind === 'print' && isLaidOut ? EXPORT_WORDS.toPrint : EXPORT_WORDS.onSheet;
      const message = [says(name), ...(isLaidOut ? [] : [EXPORT_WORDS.notLaidOut])].join(' ');
      return { kind: 'done', message };
    },
  });
}
