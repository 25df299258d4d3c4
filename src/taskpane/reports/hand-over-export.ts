import type { Desk } from '../desk/desk';
import type { ExportRequest } from '../desk/export-request';
import { copyText, saveFile } from '../shared/hand-over';
import type { PaneActions } from '../shared/pane-context';
import { EXPORT_WORDS } from '../text/export-words';

/** The ways in which an export leaves, in the order in which they are offered. */
export const WAYS = ['csv', 'xlsx', 'tsv', 'sheet'] as const;
export type Way = (typeof WAYS)[number];

/** Who does the work. */
export interface Exporter {
  readonly desk: Pick<Desk, 'exportFile'>;
  readonly actions: Pick<PaneActions, 'refresh' | 'exportToSheet'>;
  readonly failureText: (failure: unknown) => string;
}

/**
 * Tries the way that was chosen, with the workbook as it stands now, and says where the export went.
 *
 * Edges: '' where the pane's status says it; never throws. Whether a download arrives nobody can know, so the sentence
 *        says that too.
 */
export async function handOver(
  request: ExportRequest,
  way: Way,
  { desk, actions, failureText }: Exporter,
): Promise<string> {
  if (way === 'sheet') {
    const { kind } = await actions.exportToSheet(request);
    return kind === 'failed' ? EXPORT_WORDS.anotherWay : '';
  }
  const reading = actions.refresh();
  const exported = reading.then(({ kind, message }) => {
    if (kind === 'failed') throw new Error(message);
    return desk.exportFile(request, way);
  });
  try {
    if (way === 'tsv') {
      await copyText(exported.then(({ content }) => String(content)));
      return EXPORT_WORDS.copied;
    }
    const file = await exported;
    return saveFile(file) ? EXPORT_WORDS.saved(file.name) : EXPORT_WORDS.noDownloads;
  } catch (failure) {
    return (await reading).kind === 'failed' ? '' : EXPORT_WORDS.notDone(failureText(failure));
  }
}
