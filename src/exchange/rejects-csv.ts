import { stringify } from 'csv-stringify/sync';
import type { Reject } from '../intake/records/reject';
import { safeCell } from './safe-cell';

/** Text in quotation marks, so that no spreadsheet separates it with separators of its own. */
const QUOTED = { quoted_string: true };

/** The columns of rejected rows, as the workbook names them. */
export const REJECTS_HEADER = stringify(
  [['File', 'Row', 'Column', 'Value', 'Code', 'Message', 'Suggestion', 'Partner', 'Day']],
  QUOTED,
);

/** One rejected row as a line of CSV. */
export function rejectLine(reject: Reject): string {
  const { file, row, column, value, code, message, suggestion, partner, day } = reject;
  const texts = [column, value, code, message, suggestion, partner, day ?? ''];
  return stringify([[safeCell(file), row, ...texts.map(safeCell)]], QUOTED);
}
