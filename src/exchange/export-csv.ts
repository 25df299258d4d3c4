import { stringify } from 'csv-stringify/sync';
import { safeText } from '../intake/tables/safe-text';
import type { ExportCell } from './export-cell';
import type { ExportBlock, ExportDocument } from './export-document';

/**
 * An export as a CSV file (RFC 4180): every record has as many fields as the others, lines end with CR LF.
 *
 * Rule:  text is in quotation marks and safe from formula injection, and `unescapedText` gives it back; numbers have a
 *        decimal point, no thousands sign and all of their digits; ratios are percentages, as `20.83%`.
 * Shape: the first record is the header of the first block; a blank record and its title come before every other.
 * Edges: begins with a byte order mark, without which Excel takes UTF-8 for another encoding.
 */
export function exportCsv(document: ExportDocument): string {
  return delimited(document, { bom: true, delimiter: ',', quoted_string: true });
}

/** The same for the clipboard: pasted into a sheet, each field goes to a cell of its own. */
export function exportTsv(document: ExportDocument): string {
  return delimited(document, { bom: false, delimiter: '\t' });
}

/** What stands between two separators; null is blank. */
type Field = string | Figure | null;

/** A number, which is no text and never quoted. */
interface Figure {
  readonly figure: string;
}

function delimited(
  { sheets }: ExportDocument,
  how: { readonly bom: boolean; readonly delimiter: string; readonly quoted_string?: boolean },
): string {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const records = blocks.flatMap((block, index) => [...(index === 0 ? [] : [[]]), ...recordsOf(block)]);
  const width = records.reduce((widest, { length }) => Math.max(widest, length), 0);
  const padded = records.map((record) => [...record, ...Array<null>(width - record.length).fill(null)]);
  return stringify(padded, {
    ...how,
    record_delimiter: 'windows',
    // By itself it quotes only the whole line end, and half of one would cut a record in two.
    quoted_match: /[\r\n]/,
    cast: { object: ({ figure }) => String(figure) },
  });
}

function recordsOf({ title, columns, rows }: ExportBlock): readonly (readonly Field[])[] {
  return [
    ...(title === '' ? [] : [[title]]),
    ...(columns.length === 0 ? [] : [columns]),
    ...rows.map((row) => row.map(fieldOf)),
  ];
}

function fieldOf(cell: ExportCell): Field {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
      return safeText(cell.text);
    case 'number':
      return { figure: signless(cell.value.toFixed(cell.decimals)) };
    case 'ratio':
      return { figure: `${signless(cell.value.times(100).toFixed(cell.decimals))}%` };
  }
}

/** −0 is 0. */
function signless(text: string): string {
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
