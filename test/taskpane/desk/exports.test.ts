import { Workbook } from 'exceljs';
import { parse } from 'csv-parse/sync';
import type { Desk } from '../../../src/taskpane/desk/desk';
import type { ExportRequest } from '../../../src/taskpane/desk/export-request';
import type { AskedAction, AskedInputs } from '../../../src/taskpane/desk/review-views';
import { credits, PaperWorkbook } from './paper-workbook';

const ACME = { cycle: '2025-10', partner: 'Acme' };
const BETA = { cycle: '2025-10', partner: 'Beta' };
const REPORT: ExportRequest = { kind: 'report', id: ACME };

/** Two partners of October, 80 and 50 packs, with a price of 10 a pack. */
async function billed(): Promise<PaperWorkbook> {
  const book = new PaperWorkbook();
  await book.fill('LMP_Partners', 'Partner,Company ID,City,Currency\nAcme,0012,Kiel,USD\nBeta,C-2,Graz,USD');
  await book.fill(
    'LMP_Prices',
    'Product,Currency,Unit price\nTrend Vision One xSP Monthly 100-Credit Pack,USD,10',
  );
  await book.load(credits(['2025-10-01', 'Acme', '8000'], ['2025-10-01', 'Beta', '5000']));
  return book;
}

/** Does an action on the report of Acme. */
async function act(book: PaperWorkbook, action: AskedAction, inputs: AskedInputs): Promise<void> {
  const { revision, head } = await book.desk.review(ACME);
  const planned = await book.desk.planReview([
    { ...ACME, action, seenRevision: revision, seenHead: head, inputs },
  ]);
  expect(planned.refusals).toEqual([]);
  await book.carryOut(planned);
}

/** Approves the report of Acme. */
async function approve(book: PaperWorkbook): Promise<void> {
  await book.carryOut(await book.desk.planSetting('Name', 'Anna'));
  await act(book, 'submit', { comments: 'on the phone' });
  const { exceptions } = await book.desk.review(ACME);
  await act(book, 'clear-exception', { exceptions: exceptions.map(({ issue }) => issue), comments: 'seen' });
  await act(book, 'approve', {});
}

type Records = readonly (readonly string[])[];

async function recordsOf(desk: Desk, request: ExportRequest): Promise<Records> {
  const { content } = await desk.exportFile(request, 'csv');
  return parse(String(content), { bom: true });
}

/** The column of the block whose title stands alone, or of the first. */
function column(records: Records, label: string): readonly string[] {
  const at = records.findIndex((row) => row.includes(label));
  const index = records[at]?.indexOf(label) ?? -1;
  const below = records.slice(at + 1);
  const end = below.findIndex((row) => row.every((field) => field === ''));
  return below.slice(0, end < 0 ? undefined : end).map((row) => row[index] ?? '');
}

describe('an export of the desk', () => {
  it('is named by kind, cycle and partner', async () => {
    const { desk } = await billed();
    const named = async (request: ExportRequest) => (await desk.exportFile(request, 'csv')).name;
    expect(await named(REPORT)).toBe('Report 2025-10 Acme.csv');
    expect(await named({ kind: 'reports', ids: [BETA, ACME] })).toBe('Reports 2025-10.csv');
    expect(await desk.exportGrid({ kind: 'print', id: ACME })).toMatchObject({ name: 'Print 2025-10 Acme' });
  });

  it('holds the reports that were asked for, by partner, with what LMP_Partners says of them', async () => {
    const { desk } = await billed();
    const records = await recordsOf(desk, { kind: 'reports', ids: [BETA, ACME] });
    expect(records.slice(1, 3).map((row) => row.slice(0, 6))).toEqual([
      ['Acme', '0012', 'Kiel', '', '2025-10', 'MSP preparing'],
      ['Beta', 'C-2', 'Graz', '', '2025-10', 'MSP preparing'],
    ]);
    // 80 × 10.00 and 50 × 10.00
    expect(column(records, 'Subtotal')).toEqual(['800.00', '500.00']);
    expect(column(await recordsOf(desk, { kind: 'reports', ids: [BETA] }), 'Subtotal')).toEqual(['500.00']);
  });

  it('has the same total as an Excel file, as text for the clipboard and on a sheet', async () => {
    const { desk } = await billed();
    const { content, name } = await desk.exportFile(REPORT, 'xlsx');
    expect(name).toBe('Report 2025-10 Acme.xlsx');
    const workbook = new Workbook();
    await workbook.xlsx.load(Uint8Array.from(content as Uint8Array).buffer);
    const billing = workbook.getWorksheet('Billing report')!;
    const row = billing.getColumn(1).values.indexOf('Total invoice amount');
    expect(billing.getCell(row, 2).value).toBe(800);
    const tsv = String((await desk.exportFile(REPORT, 'tsv')).content);
    expect(tsv).toContain('Total invoice amount\t800.00');
    const grid = structuredClone(await desk.exportGrid(REPORT));
    const total = grid.rows.find(({ cells }) => cells[0]?.value === 'Total invoice amount');
    expect(total?.cells[1]).toEqual({ value: 800, format: '#,##0.00' });
  });

  it('R38 says that a report is out of date, and exports what the pane shows', async () => {
    const book = await billed();
    expect(column(await recordsOf(book.desk, REPORT), 'LMP Billing remarks')).toEqual([
      'Not approved: the figures may still change.',
    ]);
    await book.type('LMP_Prices', { row: 0, column: 'Unit price' }, 11);
    const records = await recordsOf(book.desk, REPORT);
    expect(column(records, 'LMP Billing remarks')[0]).toMatch(/^Out of date: /);
    expect(column(records, 'Subtotal')).toEqual(['880.00']);
  });

  it('has what the review entered, its history newest first, and beside a line what people typed until it was approved', async () => {
    const book = await billed();
    await book.type('LMP_Services', { row: 0, column: 'Comments' }, '@all: as agreed');
    expect(column(await recordsOf(book.desk, REPORT), 'Comments')).toEqual(["'@all: as agreed"]);
    await approve(book);
    await act(book, 'enter-po-number', { poNumber: '=PO' });
    const records = await recordsOf(book.desk, REPORT);
    expect(records[1]?.[5]).toMatch(/^Approved/);
    expect(column(records, 'Comments')).toEqual(['']);
    expect(column(records, 'LMP Billing remarks')).toEqual(['']);
    expect(records).toContainEqual(expect.arrayContaining(['PO number', "'=PO"]));
    expect([...new Set(column(records, 'Action'))].filter((action) => action !== 'Inputs changed')).toEqual([
      'PO number entered',
      'Approved',
      'Exceptions cleared',
      'Submitted on behalf of the partner',
    ]);
  });

  it('R33 says where the inputs give other figures than were approved', async () => {
    const book = await billed();
    await approve(book);
    await book.load(credits(['2025-10-01', 'Acme', '9000']), { days: 'replace' });
    const [remarks] = column(await recordsOf(book.desk, REPORT), 'LMP Billing remarks');
    expect(remarks).toMatch(/^As approved: /);
  });

  it('has no money for Tier 2', async () => {
    const book = await billed();
    await book.carryOut(await book.desk.planSetting('Tier', 'Tier 2'));
    const requests: readonly ExportRequest[] = [
      REPORT,
      { kind: 'reports', ids: [ACME, BETA] },
      { kind: 'print', id: ACME },
    ];
    for (const request of requests) {
      const text = [
        String((await book.desk.exportFile(request, 'csv')).content),
        JSON.stringify(await book.desk.exportGrid(request)),
      ].join('\n');
      expect(text).toContain('Acme');
      expect(text).not.toMatch(/USD|price|margin|subtotal|invoice|discount|800\.00/i);
    }
  });

  it('of reports that nothing gives any more is refused with a sentence', async () => {
    const { desk } = await billed();
    const gone = { cycle: '2025-10', partner: 'Gone' };
    await expect(desk.exportFile({ kind: 'report', id: gone }, 'csv')).rejects.toThrow('Recompute first.');
    await expect(desk.exportGrid({ kind: 'reports', ids: [] })).rejects.toThrow('nothing to export');
  });
});
