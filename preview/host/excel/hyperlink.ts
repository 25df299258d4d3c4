import { BooleanNumber } from '@univerjs/core';
import { intersection, sameRect, without } from '../book/rect';
import { requireAllowed, isProtected } from '../book/protection';
import { writeStyles } from '../book/cell-styles';
import { writeValues, readText } from '../book/cells';
import { invalidArgument } from '../wire/host-error';
import type { Area } from './area';

/** The link of a cell; null where there is none. */
export function linkOf(area: Area): unknown {
  const corner = { row: area.rect.row, column: area.rect.column, rows: 1, columns: 1 };
  const found = area.book.parts.sheet(area.sheetId).links.find(({ rect }) => intersection(rect, corner));
  if (!found) return null;
  const [[text = ''] = []] = readText(area.at(corner));
  return { textToDisplay: text, ...found.link };
}

const LINK_BLUE = '#0563C1';

export function setLink(area: Area, value: unknown): void {
  if (isProtected(area.book, area.sheetId)) requireAllowed(area.book, area.sheetId, 'allowInsertHyperlinks');
  removeLinks(area);
  if (value === null) return;
  if (typeof value !== 'object') throw invalidArgument('a hyperlink is an object');
  const link = value as Record<string, unknown>;
  area.book.parts.sheet(area.sheetId).links.push({ rect: area.rect, link });
  const { textToDisplay } = link;
  if (typeof textToDisplay === 'string') writeValues(area, textToDisplay);
  const style = { cl: { rgb: LINK_BLUE }, ul: { s: BooleanNumber.TRUE } };
  writeStyles(area, () => style);
  area.book.parts.touch();
}

export function removeLinks({ book, sheetId, rect }: Area): void {
  const sheet = book.parts.sheet(sheetId);
  sheet.links = sheet.links.flatMap(({ rect: linked, link }) =>
    sameRect(linked, rect) ? [] : without(linked, rect).map((left) => ({ rect: left, link })),
  );
  book.parts.touch();
}
