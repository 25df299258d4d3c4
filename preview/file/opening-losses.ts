import type JSZip from 'jszip';

/** Parts of a file that the preview does not read, by where they lie. */
const unreadParts: readonly (readonly [path: RegExp, one: string, many: string])[] = [
  [/^xl\/charts\/chart[^/]*\.xml$/, 'chart', 'charts'],
  [/^xl\/charts\/chartEx[^/]*\.xml$/, 'chart', 'charts'],
  [/^xl\/media\//, 'picture', 'pictures'],
  [/^xl\/pivotTables\/[^/]+\.xml$/, 'pivot table', 'pivot tables'],
  [/^xl\/comments\d*\.xml$/, 'sheet with notes', 'sheets with notes'],
  [/^xl\/threadedComments\/[^/]+\.xml$/, 'sheet with comments', 'sheets with comments'],
  [/^xl\/externalLinks\/[^/]+\.xml$/, 'link to another workbook', 'links to other workbooks'],
  [/^xl\/slicers\/[^/]+\.xml$/, 'slicer', 'slicers'],
  [/^xl\/queryTables\/[^/]+\.xml$/, 'query', 'queries'],
  [/^xl\/vbaProject\.bin$/, 'macro project', 'macro projects'],
];

/** Elements of a sheet that the preview does not read. */
const unreadElements: readonly (readonly [element: string, sentence: string])[] = [
  ['<conditionalFormatting', 'conditional formats'],
  ['<dataValidations', 'data validations'],
  ['<hyperlinks', 'hyperlinks (their texts are kept)'],
  ['<sheetProtection', 'protection'],
  ['<autoFilter', 'a filter'],
  ['<oleObjects', 'embedded objects'],
  ['x14:sparklineGroup', 'sparklines'],
];

/** What of a file made elsewhere is not shown, a line each. */
export async function openingLosses(zip: JSZip): Promise<string[]> {
  const counts = new Map<string, number>();
  const many = new Map<string, string>();
  for (const [path, one, plural] of unreadParts) {
    many.set(one, plural);
    counts.set(one, (counts.get(one) ?? 0) + zip.file(path).length);
  }
  const lines = [...counts].flatMap(([one, count]) =>
    count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many.get(one) ?? one}`],
  );
  const sheets = await Promise.all(
    zip.file(/^xl\/worksheets\/sheet\d+\.xml$/).map((file) => file.async('string')),
  );
  for (const [element, sentence] of unreadElements) {
    const count = sheets.filter((xml) => xml.includes(element)).length;
    if (count > 0) lines.push(`${sentence} on ${count === 1 ? 'one sheet' : `${count} sheets`}`);
  }
  return lines;
}
