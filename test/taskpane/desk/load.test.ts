import { CATALOGUE, credits, decisions, PaperWorkbook } from './paper-workbook';

const ACME = credits(['2025-10-01', 'Acme', '5000'], ['2025-10-02', 'Acme', '8000']);

/** Lines of usage with every quantity. */
const ofAllKinds = (rows: string) =>
  `Day,Partner,Customer,Service,Billing unit,Used units,Provisioned units,Credit requirement,Allocated credits\n${rows}`;

describe('a load', () => {
  it('R5, R9 fills the tables: 8,000 credits on 2 October are 80 packs', async () => {
    const book = new PaperWorkbook();
    expect(await book.load(ACME)).toBe('2 rows of October 2025 loaded, 1 report computed.');
    expect(book.rows('LMP_Reports')).toMatchObject([
      { Cycle: '2025-10', Partner: 'Acme', 'Services credits': 8000, 'Services packs': 80, Revision: 0 },
    ]);
    expect(book.rows('LMP_Loads')).toMatchObject([
      { Load: 1, File: 'usage.csv', Read: 2, Accepted: 2, Rejected: 0, 'Allocated credits': 13000 },
    ]);
    expect(book.rows('LMP_Partners')).toMatchObject([{ Partner: 'Acme' }]);
    expect((await book.desk.overview()).cycles[0]).toMatchObject({ cycle: '2025-10', isOutOfDate: false });
  });

  it('section 8 replaces only the partner × cycle that it contains', async () => {
    const book = new PaperWorkbook();
    await book.load(credits(['2025-10-01', 'Acme', '5000'], ['2025-10-01', 'Beta', '700']));
    await book.load(credits(['2025-09-01', 'Acme', '100']), { cycle: '2025-09' });
    await book.load(credits(['2025-10-01', 'Acme', '6000']));
    const reports = book.rows('LMP_Reports').map((row) => [row.Cycle, row.Partner, row['Services credits']]);
    expect(reports.sort()).toEqual([
      ['2025-09', 'Acme', 100],
      ['2025-10', 'Acme', 6000],
      ['2025-10', 'Beta', 700],
    ]);
  });

  it('asks whether fewer days are added or replace those present, and does as told', async () => {
    const book = new PaperWorkbook();
    await book.load(ACME);
    await book.read(credits(['2025-10-02', 'Acme', '9000']));
    const asked = await book.desk.previewLoad(decisions());
    expect(asked.questions).toMatchObject([{ kind: 'days', partner: 'Acme', present: 2, contained: 1 }]);
    await expect(book.desk.planLoad(decisions())).rejects.toThrow('leaves out 1');
    const days = () => book.rows('LMP_Usage').map((row) => row['Allocated credits']);
    await book.carryOut(await book.desk.planLoad(decisions({ days: 'add' })));
    expect(days()).toEqual([5000, 9000]);
    await book.load(credits(['2025-10-02', 'Acme', '9000']), { days: 'replace' });
    expect(days()).toEqual([9000]);
  });

  it('of the same file changes nothing, says so, and is not recorded again', async () => {
    const book = new PaperWorkbook();
    await book.load(ACME);
    await book.read(ACME);
    const preview = await book.desk.previewLoad(decisions());
    expect(preview).toMatchObject({ changesNothing: true, questions: [] });
    expect(preview.nothingBecause).toContain('last as load 1');
    const planned = await book.desk.planLoad(decisions());
    expect([planned.edits, planned.says]).toEqual([0, preview.nothingBecause]);
  });

  it('R14 counts repeated rows before anything is written; summed or rejected, read = accepted + rejected', async () => {
    const book = new PaperWorkbook();
    const text = credits(
      ['2025-10-01', 'Acme', '100'],
      ['2025-10-01', 'Acme', '50'],
      ['2025-10-02', 'Acme', '1'],
    );
    expect((await book.read(text)).duplicates).toMatchObject({ keys: 1, rows: 2 });
    await expect(book.desk.planLoad(decisions())).rejects.toThrow(/2 rows/);
    expect(await book.read(text, { duplicates: 'sum' })).toMatchObject({ read: 3, accepted: 3, rejected: 0 });
    expect(await book.read(text, { duplicates: 'reject' })).toMatchObject({
      read: 3,
      accepted: 1,
      rejected: 2,
    });
  });

  it('takes one cycle and counts the rows of the others', async () => {
    const book = new PaperWorkbook();
    const text = credits(
      ['2025-10-01', 'Acme', '1'],
      ['2025-09-30', 'Acme', '2'],
      ['2025-09-29', 'Acme', '3'],
    );
    const reading = await book.read(text);
    expect(reading.cycles).toEqual([
      { cycle: '2025-09', rows: 2 },
      { cycle: '2025-10', rows: 1 },
    ]);
    await book.carryOut(await book.desk.planLoad(decisions()));
    expect(book.rows('LMP_Loads')).toMatchObject([{ 'Other cycles': 2, 'Allocated credits': 1 }]);
    expect(book.rows('LMP_Usage')).toHaveLength(1);
  });

  it('R8 asks which customer of a new partner holds the NFR license, unless its rows say so', async () => {
    const book = new PaperWorkbook();
    await book.read(ACME);
    const { questions } = await book.desk.previewLoad(decisions({ nfrCustomers: {} }));
    expect(questions).toMatchObject([{ kind: 'nfr', partner: 'Acme', customers: ['Acme Lab'] }]);
    await book.carryOut(await book.desk.planLoad(decisions({ nfrCustomers: { Acme: 'Acme Lab' } })));
    // 8,000 − 8,000 free credits are 0 packs.
    expect(book.rows('LMP_Reports')).toMatchObject([{ 'NFR credits': 8000, 'NFR packs': 0 }]);
    expect(book.rows('LMP_Partners')).toMatchObject([{ Partner: 'Acme', 'NFR customer': 'Acme Lab' }]);
  });

  it('R3 asks before a file without used units is charged as provisioned, with the consequence', async () => {
    const book = new PaperWorkbook();
    await book.read(
      'Day,Partner,Customer,Service,Billing unit,Provisioned\n2025-10-01,Acme,A,Apex One,seat,120',
    );
    const { questions } = await book.desk.previewLoad(decisions());
    expect(questions).toMatchObject([
      { kind: 'no-used', products: [{ product: 'Apex One', provisionedUnits: '120' }] },
    ]);
    await book.carryOut(await book.desk.planLoad(decisions({ acceptsNoUsed: true })));
    expect(book.rows('LMP_SMB')).toMatchObject([{ 'Used units': '', 'Chargeable units': 120 }]);
  });

  it('R3 asks about a product that reported used units last cycle and has none now', async () => {
    const book = new PaperWorkbook();
    const month = (day: string, used: string) =>
      `Day,Partner,Customer,Service,Billing unit,Provisioned,Used\n${day},Acme,A,Apex One,seat,120,${used}`;
    await book.load(month('2025-09-30', '95'), { cycle: '2025-09' });
    await book.read(month('2025-10-01', ''));
    const { questions } = await book.desk.previewLoad(decisions());
    expect(questions).toMatchObject([{ kind: 'no-used', products: [{ usedLastCycle: '95' }] }]);
  });

  it('holds the load to the control total that was typed', async () => {
    const book = new PaperWorkbook();
    await book.read(ACME);
    const asked = async (credits: string) =>
      (await book.desk.previewLoad(decisions({ controlTotal: { units: '', credits } }))).questions;
    expect(await asked('13,000')).toEqual([]);
    expect(await asked('13001')).toMatchObject([{ kind: 'control-total' }]);
    expect((await asked('thirteen'))[0]?.message).toContain('“thirteen”');
  });

  it('R4 adds credits of requirements and of the catalogue to those that rows state; of SMB rows there are none', async () => {
    const book = new PaperWorkbook();
    await book.fill('LMP_Catalogue', CATALOGUE);
    // 10 × 65 by the row; 4 × 65 by the catalogue; 30 stated; seats have none.
    await book.read(
      ofAllKinds('2025-10-01,Acme,A,Endpoint Security Essentials,endpoint,10,,65,') +
        '\n2025-10-02,Acme,A,Endpoint Security Essentials,endpoint,4,,,' +
        '\n2025-10-02,Acme,A,XDR,seat,1,,,30\n2025-10-02,Acme,A,Apex One,seat,7,9,,',
    );
    const controlTotal = { units: '22', credits: '940' };
    const preview = await book.desk.previewLoad(decisions({ controlTotal }));
    expect(preview).toMatchObject({
      totals: { units: '22', credits: '940', withoutCredits: 0 },
      questions: [],
    });
    await book.carryOut(await book.desk.planLoad(decisions()));
    expect(book.rows('LMP_Loads')).toMatchObject([{ 'Used units': 22, 'Allocated credits': 940 }]);
  });

  it('R4 says that credits and units cannot be told rather than 0, and agrees with no control total', async () => {
    const book = new PaperWorkbook();
    await book.read(
      ofAllKinds('2025-10-01,Acme,A,Something New,seat,5,,,\n2025-10-01,Acme,A,XDR,seat,1,,,30'),
    );
    const controlTotal = { units: '', credits: '30' };
    const preview = await book.desk.previewLoad(decisions({ controlTotal }));
    expect(preview.totals).toEqual({ units: '6', credits: null, withoutCredits: 1 });
    expect(preview.questions.map(({ message }) => message)).toEqual([
      'The control total of allocated credits is 30; what the load of October 2025 comes to cannot be told.',
    ]);
    await book.read(
      'Day,Partner,Customer,Service,Billing unit,Provisioned\n2025-10-01,Acme,A,Apex One,seat,120',
    );
    expect((await book.desk.previewLoad(decisions())).totals).toEqual({
      units: null,
      credits: null,
      withoutCredits: 0,
    });
  });

  it('keeps digits that a number cannot hold in Exact, and bills by them', async () => {
    const book = new PaperWorkbook();
    await book.load(credits(['2025-10-01', 'Acme', '64310.739288228999857358945']));
    expect(book.rows('LMP_Usage')).toMatchObject([
      { 'Allocated credits': 64310.739288229, Exact: '{"allocatedCredits":"64310.739288228999857358945"}' },
    ]);
    const report = await book.desk.report({ cycle: '2025-10', partner: 'Acme' });
    expect(report.tabs[0]?.figures[0]).toMatchObject({ value: '64310.739288228999857358945' });
  });

  it('names rejected rows in LMP_Rejected with the number of their load', async () => {
    const book = new PaperWorkbook();
    await book.load(`${ACME}\n2025-10-03,Acme,Acme Lab,XDR,seat,1,many`);
    expect(book.rows('LMP_Rejected')).toMatchObject([
      { Load: 1, File: 'usage.csv', Row: 4, Column: 'Allocated credits', Value: 'many' },
    ]);
  });

  it('keeps a rejected row though every other row of its file was there before, and though other partners follow', async () => {
    const book = new PaperWorkbook();
    await book.load(ACME);
    await book.load(`${ACME}\n2025-10-03,Acme,Acme Lab,XDR,seat,1,many`);
    await book.load(ACME.replaceAll('Acme', 'Beta'));
    expect(book.rows('LMP_Loads').map(({ Load, Rejected }) => [Load, Rejected])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ]);
    expect(book.rows('LMP_Rejected')).toMatchObject([{ Load: 2, Row: 4, Partner: 'Acme', Cycle: '2025-10' }]);
    const isSaid = async (partner: string) =>
      (await book.desk.report({ cycle: '2025-10', partner })).issues.some(
        ({ code }) => code === 'usage.rows-not-taken',
      );
    expect([await isSaid('Acme'), await isSaid('Beta')]).toEqual([true, false]);
  });

  it('section 8 counts rejected rows as mended by a load of the same month, whatever its file is called', async () => {
    const book = new PaperWorkbook();
    const row = '2025-10-03,Acme,Acme Lab,XDR,seat,1';
    await book.load(`${ACME}\n${row},many`);
    await book.read(`${ACME}\n${row},10`, {}, 'corrected.csv');
    await book.carryOut(await book.desk.planLoad(decisions()));
    expect(book.rows('LMP_Rejected')).toEqual([]);
  });
});
