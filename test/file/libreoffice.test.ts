import { writeXlsx } from '../../preview/file/write-xlsx';
import { cellsOf, inLibreOffice, openedInLibreOffice } from './libreoffice';
import { content, spilled } from './sample-workbook';

// A reader that nobody here wrote: what it sees in a saved workbook is there for others, too.
inLibreOffice('a saved workbook in LibreOffice', (soffice) => {
  let document = '';

  beforeAll(async () => {
    const { bytes } = await writeXlsx({ content, cells: spilled, namespace: 'LMP' });
    document = openedInLibreOffice(soffice, bytes);
  }, 90_000);

  const cell = (row: number, column: number) => cellsOf(document, 'Usage').get(`${row},${column}`);

  it('has its values: texts, numbers, text that looks like a number, booleans', () => {
    expect(cell(0, 0)).toMatchObject({ text: 'Service', formula: undefined });
    expect(cell(1, 1)).toMatchObject({ value: '1234.5' });
    expect(cell(2, 0)).toEqual({ text: '0012', value: undefined, formula: undefined });
    expect(cell(4, 0)).toMatchObject({ text: 'TRUE' });
  });

  it('shows numbers in their formats', () => {
    expect(cell(1, 1)?.text).toBe('1,234.50');
    expect(cell(2, 1)?.text).toBe('7');
  });

  it('has the formulas, and of a function of the add-in the result that was saved', () => {
    expect(cell(4, 1)).toEqual({
      text: '12',
      value: '12',
      formula: 'of:=_xldudf_lmp_creditpacks([$Usage.$B$2:.$B$3];&quot;say LMP.X(1)&quot;)',
    });
    // LibreOffice does not know these two; it keeps them.
    expect(cell(5, 0)?.formula).toContain('xlookup');
    expect(cell(5, 3)?.formula).toContain('sequence');
  });

  it('has the table and the names', () => {
    expect(document).toMatch(
      /<table:database-range table:name="Usage" table:target-range-address="Usage.A1:Usage.B3"/,
    );
    expect(document).toMatch(/<table:named-range table:name="Total"[^>]*"\$Usage.\$B\$2:.\$B\$3"/);
    expect(document).toMatch(/<table:named-expression table:name="Margin"[^>]*table:expression="0.15"/);
  });

  it('has its sheets, in their order', () => {
    const sheets = [...document.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
    expect(sheets).toEqual(['Usage', 'Kept aside']);
  });
});
