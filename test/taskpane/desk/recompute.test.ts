import { credits, PaperWorkbook } from './paper-workbook';

const PRICES = (price: string) =>
  `Product,Currency,Unit price,Channel margin,Effective from\nTrend Vision One xSP Monthly 100-Credit Pack,USD,${price},20 %,2025-01-01`;

async function billed(): Promise<PaperWorkbook> {
  const book = new PaperWorkbook();
  await book.fill('LMP_Prices', PRICES('10'));
  await book.load(credits(['2025-10-01', 'Acme', '5000'], ['2025-10-02', 'Acme', '8000']));
  return book;
}

const total = (book: PaperWorkbook) => book.rows('LMP_Reports').map((row) => row['Total invoice amount']);

describe('recomputing', () => {
  it('R38 says what is out of date after a price was typed, and gives what loading afresh would', async () => {
    const book = await billed();
    // 80 packs × 10.00 × (1 − 20 %)
    expect(total(book)).toEqual([640]);
    await book.type('LMP_Prices', { row: 0, column: 'Unit price' }, 12.5);
    expect((await book.desk.overview()).cycles[0]).toMatchObject({ isOutOfDate: true });
    expect(total(book)).toEqual([640]);
    const planned = await book.desk.planRecompute();
    expect(planned.says).toBe('1 report computed anew.');
    await book.carryOut(planned);
    // 80 × 12.50 × (1 − 20 %)
    expect(total(book)).toEqual([800]);
    expect((await book.desk.planRecompute()).edits).toBe(0);
  });

  it('takes a usage row that a person typed over', async () => {
    const book = await billed();
    await book.type('LMP_Usage', { row: 0, column: 'Allocated credits' }, 9000);
    await book.carryOut(await book.desk.planRecompute());
    expect(book.rows('LMP_Reports')).toMatchObject([{ 'Services credits': 9000, 'Services packs': 90 }]);
  });

  it('takes a setting: packs rounded up', async () => {
    const book = new PaperWorkbook();
    await book.load(credits(['2025-10-01', 'Acme', '8001']));
    await book.carryOut(await book.desk.planSetting('Pack rounding', 'up'));
    await book.carryOut(await book.desk.planRecompute());
    expect(book.rows('LMP_Reports')).toMatchObject([{ 'Services packs': 81 }]);
  });

  it('refuses a setting that cannot be read, and writes nothing', async () => {
    const book = await billed();
    await expect(async () => book.desk.planSetting('Pack size', 'many')).rejects.toThrow(
      /Pack size: .*“many”/,
    );
  });

  it('counts a workbook as empty until something is loaded or entered, though the tables are there', async () => {
    const book = new PaperWorkbook();
    await book.take();
    await book.carryOut(await book.desk.planSetting('Tier', 'Tier 2'));
    expect(book.tables.has('LMP_Usage')).toBe(true);
    expect((await book.desk.overview()).isEmpty).toBe(true);
    await book.fill('LMP_Partners', 'Partner\nAcme');
    expect((await book.desk.overview()).isEmpty).toBe(false);
  });

  it('section 1: a Tier 2 workbook loses its money at once', async () => {
    const book = await billed();
    await book.carryOut(await book.desk.planSetting('Tier', 'Tier 2'));
    expect(total(book)).toEqual(['']);
    expect((await book.desk.overview()).cycles[0]).toMatchObject({ totals: [], isOutOfDate: false });
  });

  it('refuses to write a workbook whose table is broken until it is repaired', async () => {
    const book = await billed();
    const usage = book.tables.get('LMP_Usage')!;
    book.tables.set('LMP_Usage', {
      headers: usage.headers.map((header) => (header === 'Partner' ? 'Who' : header)),
      rows: usage.rows,
    });
    await book.take();
    const { problems, hidesReports, cycles } = await book.desk.overview();
    expect([problems.length, hidesReports, cycles]).toEqual([1, true, []]);
    await expect(async () => book.desk.planRecompute()).rejects.toThrow('“Who”');
    await book.carryOut(await book.desk.planRepair());
    expect((await book.desk.overview()).problems).toEqual([]);
    expect((await book.desk.planRecompute()).edits).toBe(0);
  });

  it('makes a deleted table of reports again, with what was computed', async () => {
    const book = await billed();
    book.tables.delete('LMP_Reports');
    await book.take();
    await book.carryOut(await book.desk.planRepair());
    await book.carryOut(await book.desk.planRecompute());
    expect(total(book)).toEqual([640]);
  });
});
