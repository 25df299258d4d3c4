import JSZip from 'jszip';
import { namesOf, tablesOf } from '../../preview/file/book-resources';
import { readXlsx } from '../../preview/file/read-xlsx';
import { writeXlsx } from '../../preview/file/write-xlsx';
import { content, heading, money, spilled } from './sample-workbook';

async function written() {
  return writeXlsx({ content, cells: spilled, namespace: 'LMP' });
}

async function reopened() {
  const { bytes } = await written();
  return readXlsx(bytes.buffer, 'October');
}

test('cells come back: numbers, text that looks like a number, booleans, errors', async () => {
  const { content: back } = await reopened();
  const cells = back.book.sheets?.['one']?.cellData;
  expect(cells?.[1]?.[1]).toMatchObject({ v: 1234.5, t: 2 });
  expect(cells?.[2]?.[0]).toMatchObject({ v: '0012', t: 1 });
  expect(cells?.[4]?.[0]).toMatchObject({ v: 1, t: 3 });
  expect(cells?.[5]?.[0]).toMatchObject({ f: '=XLOOKUP(1,A1:A2,B1:B2)', v: '#N/A' });
});

test('a formula of the add-in comes back with its result, and texts in it are left alone', async () => {
  const { content: back } = await reopened();
  expect(back.book.sheets?.['one']?.cellData?.[4]?.[1]).toMatchObject({
    f: '=LMP.CREDITPACKS(Usage[Credits],"say LMP.X(1)")',
    v: 12,
  });
});

test('a formula that spills comes back alone: its values are calculated anew', async () => {
  const { content: back } = await reopened();
  const cells = back.book.sheets?.['one']?.cellData;
  expect(cells?.[5]?.[3]).toMatchObject({ f: '=SEQUENCE(3)', v: 1 });
  expect(cells?.[6]?.[3]?.v).toBeUndefined();
  expect(cells?.[7]?.[3]?.v).toBeUndefined();
});

test('styles, number formats, borders, widths, heights, frozen panes, merged cells and hidden sheets come back', async () => {
  const { content: back } = await reopened();
  const sheet = back.book.sheets?.['one'];
  const styleOf = (row: number, column: number) =>
    back.book.styles?.[sheet?.cellData?.[row]?.[column]?.s as string];
  expect(styleOf(0, 0)).toEqual(heading);
  expect(styleOf(1, 1)).toEqual(money);
  expect(sheet?.columnData?.[0]?.w).toBe(150);
  expect(sheet?.columnData?.[3]?.hd).toBe(1);
  expect(sheet?.rowData?.[1]?.h).toBe(40);
  expect(sheet?.freeze).toEqual({ xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 });
  expect(sheet?.mergeData).toEqual([{ startRow: 8, endRow: 9, startColumn: 0, endColumn: 1 }]);
  expect(sheet?.tabColor).toBe('#0f703b');
  expect(back.book.sheets?.['two']?.hidden).toBe(1);
});

test('tables and names come back', async () => {
  const { content: back } = await reopened();
  expect(tablesOf(back.book).get('one')).toMatchObject([
    { id: 'table-7', name: 'Usage', range: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 } },
  ]);
  expect(namesOf(back.book).map(({ name, formulaOrRefString }) => [name, formulaOrRefString])).toEqual([
    ['Total', 'Usage!$B$2:$B$3'],
    ['Margin', '=0.15'],
  ]);
});

test('custom XML parts, settings and what only the grid knows come back', async () => {
  const { content: back, losses } = await reopened();
  expect(back.parts.customXml).toEqual(content.parts.customXml);
  expect(back.parts.settings).toEqual({ reminder: { days: 3 } });
  expect(back.book.resources).toContainEqual(content.book.resources?.[0]);
  expect(losses).toEqual([]);
});

test('what Excel will not show is named when the file is written', async () => {
  expect((await written()).losses).toEqual(['1 note']);
});

test('the file is what Excel expects: prefixes, spill metadata, parts with types and relations', async () => {
  const zip = await JSZip.loadAsync((await written()).bytes);
  const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const sheet = await read('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('_xldudf_LMP_CREDITPACKS(Usage[Credits],');
  expect(sheet).toContain('_xlfn.XLOOKUP(');
  expect(sheet).toMatch(/<c r="D6"[^>]* cm="1"><f t="array" ref="D6:D8">_xlfn\.SEQUENCE\(3\)<\/f>/);
  expect(await read('[Content_Types].xml')).toContain('/customXml/itemProps1.xml');
  expect(await read('[Content_Types].xml')).toContain('/xl/metadata.xml');
  expect(await read('xl/_rels/workbook.xml.rels')).toContain('../customXml/item1.xml');
  expect(await read('customXml/itemProps1.xml')).toContain('{0F9E3C5A-0000-4000-8000-000000000001}');
  expect(await read('xl/workbook.xml')).toContain('<definedName name="Margin">0.15</definedName>');
});

test('a file that is none is refused with a sentence', async () => {
  await expect(readXlsx(new TextEncoder().encode('a,b').buffer, 'x')).rejects.toThrow(
    'It is not an .xlsx file.',
  );
});
