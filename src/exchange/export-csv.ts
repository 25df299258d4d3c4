import { stringify } from 'csv-stringify/sync';
import { safeText } from '../intake/tables/safe-text';
import type { ExportCell } from './export-cell';
import type { ExportBlock, ExportDocument } from './export-document';

/**
 * An export as a CSV file (RFC 4180): every record has as many fields as the others, lines end with CR LF.
 *
 * Rule:  text is safe from formula injection, and `unescapedText` gives it back; numbers have a decimal point, no
 *        thousands sign and all of their digits; ratios are percentages, as `20.83%`.
 * Shape: the first record is the header of the first block; a blank record and its title come before every other.
 * Edges: begins with a byte order mark, without which Excel takes UTF-8 for another encoding.
 */
export function exportCsv(document: ExportDocument): string {
  return delimited(document, { bom: true, delimiter: ',' });
}

/** The same for the clipboard: pasted into a sheet, each field goes to a cell of its own. */
export function exportTsv(document: ExportDocument): string {
  return delimited(document, { bom: false, delimiter: '\t' });
}

function delimited(
  { sheets }: ExportDocument,
  how: { readonly bom: boolean; readonly delimiter: string },
): string {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const records = blocks.flatMap((block, index) => [...(index === 0 ? [] : [[]]), ...recordsOf(block)]);
  const width = records.reduce((widest, { length }) => Math.max(widest, length), 0);
  const padded = records.map((record) => [...record, ...Array<string>(width - record.length).fill('')]);
  // By itself it quotes only the whole line end, and half of one would cut a record in two.
  return stringify(padded, { ...how, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function recordsOf({ title, columns, rows }: ExportBlock): readonly (readonly string[])[] {
  return [
    ...(title === '' ? [] : [[title]]),
    ...(columns.length === 0 ? [] : [columns]),
    ...rows.map((row) => row.map(fieldOf)),
  ];
}

function fieldOf(cell: ExportCell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return safeText(cell.text);
    case 'number':
      return signless(cell.value.toFixed(cell.decimals));
    case 'ratio':
      return `${signless(cell.value.times(100).toFixed(cell.decimals))}%`;
  }
}

/** −0 is 0. */
function signless(text: string): string {
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
