import { inspectFile } from '../../../src/taskpane/desk/inspect-file';
import type { LoadQuestion } from '../../../src/taskpane/desk/usage-views';
import { CATALOGUE, credits, decisions, PaperWorkbook, PLAIN, textFile } from './paper-workbook';

const SMB = 'Day,Partner,Customer,Service,Billing unit,Provisioned,Used';
const ACME = credits(['2025-10-01', 'Acme', '5000']);

async function asked(book: PaperWorkbook, ...files: readonly File[]): Promise<readonly LoadQuestion[]> {
  await book.take();
  await book.desk.read(files, PLAIN, () => undefined);
  return (await book.desk.previewLoad(decisions())).questions;
}

describe('rows that name no partner', () => {
  const text = `${ACME}\n2025-10-02,,Lab,XDR,seat,1,10\n2025-10-03,,Lab,XDR,seat,1,20`;

  it('are asked about with their count, also where the column exists', async () => {
    const book = new PaperWorkbook();
    expect((await book.read(text)).files).toMatchObject([{ withoutPartner: 2 }]);
    const { questions } = await book.desk.previewLoad(decisions());
    expect(questions).toMatchObject([{ kind: 'partner', file: 'usage.csv', rows: 2 }]);
    await expect(book.desk.planLoad(decisions())).rejects.toThrow('2 rows of usage.csv name no partner');
  });

  it('are given the partner that was named for their own file, and no other file’s', async () => {
    const book = new PaperWorkbook();
    await book.take();
    const files = [textFile('a.csv', text), textFile('b.csv', text.replaceAll('Acme', 'Beta'))];
    const request = { ...PLAIN, partners: { 'a.csv': ' Acme ' } };
    const reading = await book.desk.read(files, request, () => undefined);
    expect(reading.files.map(({ withoutPartner }) => withoutPartner)).toEqual([0, 2]);
    await book.load(text, {}, { partners: { 'usage.csv': ' Acme ' } });
    expect(new Set(book.rows('LMP_Usage').map((row) => row.Partner))).toEqual(new Set(['Acme']));
  });
});

describe('names beside those of the workbook', () => {
  it('R14 “HARBOUR IT” beside “Harbour IT” of LMP_Partners is said, and asked about as new', async () => {
    const book = new PaperWorkbook();
    await book.fill('LMP_Partners', 'Partner\nHarbour IT');
    await book.read(credits(['2025-10-01', 'HARBOUR IT', '5']));
    const { notices, questions } = await book.desk.previewLoad(decisions());
    expect(notices[0]).toContain('“HARBOUR IT” of the load is new; the workbook has “Harbour IT”');
    expect(questions[0]?.message).toContain('It has “Harbour IT”');
  });

  it('R14 customers and services of the load are compared with those present', async () => {
    const book = new PaperWorkbook();
    await book.load(ACME);
    await book.read(ACME.replaceAll('Acme Lab', 'ACME lab').replaceAll('XDR', 'Xdr'));
    const { notices } = await book.desk.previewLoad(decisions());
    expect(notices.join()).toContain('“ACME lab” of the load is new; the workbook has “Acme Lab”');
    expect(notices.join()).toContain('“Xdr” of the load is new');
  });

  it('R4 packs that cannot be told, with the reason, and that the report will be blocked', async () => {
    const book = new PaperWorkbook();
    await book.read(ACME.replace('Used units,Allocated credits', 'Used units').replace(/,\d+$/gm, ''));
    const { notices, partners } = await book.desk.previewLoad(decisions());
    expect(partners[0]?.packsAfter).toBeNull();
    expect(notices[0]).toMatch(
      /^Acme: the report will be blocked, its packs unknown\. No credits can be told for XDR/,
    );
  });

  it('a partner that stands in another Unicode form is no new one', async () => {
    const book = new PaperWorkbook();
    await book.fill('LMP_Partners', 'Partner\nCafé');
    await book.type('LMP_Partners', { row: 0, column: 'Partner' }, 'Cafe\u0301 ');
    await book.load(credits(['2025-10-01', 'Café', '5']));
    expect(book.rows('LMP_Partners')).toHaveLength(1);
  });
});

describe('a new partner', () => {
  it('R7 is active from the first day of its cycle: past months do not miss it', async () => {
    const book = new PaperWorkbook();
    await book.load(credits(['2025-09-01', 'Acme', '5']), { cycle: '2025-09' });
    await book.load(credits(['2025-10-01', 'Beta', '7']));
    // 1 October 2025
    expect(book.rows('LMP_Partners')[1]).toMatchObject({ Partner: 'Beta', 'Active from': 45931 });
    const partners = book.rows('LMP_Reports').map((row) => `${row.Cycle} ${row.Partner}`);
    expect(partners.filter((id) => id.startsWith('2025-09'))).toEqual(['2025-09 Acme']);
    await book.read(credits(['2025-09-02', 'Beta', '7']));
    const { notices } = await book.desk.previewLoad(decisions({ cycle: '2025-09' }));
    expect(notices.join()).toContain('Beta: LMP_Partners says that it is active from 1 Oct 2025');
  });
});

describe('a second export of the same month', () => {
  it('asks before services go, keeps them as told, and records the answer', async () => {
    const book = new PaperWorkbook();
    await book.load(`${SMB}\n2025-10-01,Acme,Acme Lab,Apex One,seat,120,95`);
    await book.read(ACME);
    const { questions } = await book.desk.previewLoad(decisions());
    expect(questions).toMatchObject([
      { kind: 'parts', partner: 'Acme', services: ['Apex One'], customers: [] },
    ]);
    await expect(book.desk.planLoad(decisions())).rejects.toThrow('1 service (Apex One)');
    await book.carryOut(await book.desk.planLoad(decisions({ parts: 'keep' })));
    expect(book.rows('LMP_SMB')).toHaveLength(1);
    expect(book.rows('LMP_Services')).toHaveLength(1);
    expect(book.rows('LMP_Loads')[1]?.Options).toBe(
      'cycle 2025-10; zone UTC; services and customers that the files lack kept',
    );
  });

  it('records that days were replaced and that provisioned units are charged', async () => {
    const book = new PaperWorkbook();
    await book.load(ACME, { days: 'replace', acceptsNoUsed: true });
    expect(book.rows('LMP_Loads')[0]?.Options).toBe(
      'cycle 2025-10; zone UTC; days that the files lack removed; provisioned units charged where used units are unknown',
    );
  });
});

describe('unknown used units', () => {
  it('R3 are asked about for a file without the column beside a file with it', async () => {
    const book = new PaperWorkbook();
    const questions = await asked(
      book,
      textFile('with.csv', `${SMB}\n2025-10-01,Acme,A,Deep Security,seat,10,9`),
      textFile('without.csv', `${SMB.replace(',Used', '')}\n2025-10-01,Acme,A,Apex One,seat,120`),
    );
    expect(questions).toMatchObject([{ kind: 'no-used', products: [{ product: 'Apex One' }] }]);
    expect(questions[0]?.message).toContain('without.csv has no column of used units');
  });

  it('R3 are asked about for a customer that reported last cycle while another still does', async () => {
    const book = new PaperWorkbook();
    const month = (day: string, used: string) =>
      `${SMB}\n${day},Acme,A,Apex One,seat,100,60\n${day},Acme,B,Apex One,seat,50,${used}`;
    await book.load(month('2025-09-01', '20'), { cycle: '2025-09' });
    const questions = await asked(book, textFile('usage.csv', month('2025-10-01', '')));
    expect(questions).toMatchObject([
      { kind: 'no-used', products: [{ provisionedUnits: '50', usedLastCycle: '20' }] },
    ]);
    expect(JSON.stringify(questions)).toContain('Charged as provisioned: 50 (seat) of “B”');
  });
});

describe('the account zone', () => {
  it('section 1 that changed between reading and loading asks for another reading', async () => {
    const book = new PaperWorkbook();
    await book.load(ACME);
    await book.read(credits(['2025-10-01', 'Acme', '7']));
    await book.carryOut(await book.desk.planSetting('Account zone', 'Europe/Berlin'));
    const { questions } = await book.desk.previewLoad(decisions());
    expect(questions).toMatchObject([{ kind: 'zone' }]);
    await expect(book.desk.planLoad(decisions())).rejects.toThrow('Read them again');
    await book.read(credits(['2025-10-01', 'Acme', '7']));
    await book.carryOut(await book.desk.planLoad(decisions()));
    expect(book.rows('LMP_Loads')[1]?.Options).toContain('zone Europe/Berlin');
  });
});

describe('what a preview and a load say', () => {
  it('section 1: a Tier 2 preview shows no money, though the sheet still holds some', async () => {
    const book = new PaperWorkbook();
    await book.fill(
      'LMP_Prices',
      'Product,Currency,Unit price,Channel margin,Effective from\nTrend Vision One xSP Monthly 100-Credit Pack,USD,10,0,2025-01-01',
    );
    await book.load(ACME);
    const change = async () => {
      await book.read(credits(['2025-10-01', 'Acme', '6000']));
      return (await book.desk.previewLoad(decisions())).partners[0];
    };
    expect((await change())?.totalBefore).toContain('500');
    const row = book.rows('LMP_Settings').findIndex(({ Setting }) => Setting === 'Tier');
    await book.type('LMP_Settings', { row, column: 'Value' }, 'Tier 2');
    expect(await change()).toMatchObject({ totalBefore: null, totalAfter: null, packsBefore: '50' });
  });

  it('R14 each file of a load has its own units in LMP_Loads, though its keys are summed with another’s', async () => {
    const book = new PaperWorkbook();
    await book.take();
    const files = [textFile('a.csv', ACME), textFile('b.csv', ACME.replace('5000', '70'))];
    await book.desk.read(files, { ...PLAIN, duplicates: 'sum' }, () => undefined);
    await book.carryOut(await book.desk.planLoad(decisions()));
    expect(book.rows('LMP_Loads').map((row) => row['Allocated credits'])).toEqual([5000, 70]);
  });

  it('R4 each file of a load has its own credits in LMP_Loads, by requirement and by catalogue too', async () => {
    const book = new PaperWorkbook();
    await book.fill('LMP_Catalogue', CATALOGUE);
    await book.take();
    const header = 'Day,Partner,Customer,Service,Billing unit,Used units,Credit requirement';
    const rows = (requirement: string) =>
      ['A', 'B'].map(
        (name) => `2025-10-01,Acme,${name},Endpoint Security Essentials,endpoint,2,${requirement}`,
      );
    const files = ['70', ''].map((requirement, at) =>
      textFile(
        `${at}.csv`,
        [header, ...rows(requirement)].join('\n').replaceAll('Acme', at === 0 ? 'Acme' : 'Beta'),
      ),
    );
    await book.desk.read(files, PLAIN, () => undefined);
    await book.carryOut(await book.desk.planLoad(decisions()));
    // 2 × 2 × 70, and 2 × 2 × 65 of the catalogue.
    expect(book.rows('LMP_Loads').map((row) => row['Allocated credits'])).toEqual([280, 260]);
  });

  it('R25 signed corrections may have a negative control total', async () => {
    const book = new PaperWorkbook();
    await book.read(credits(['2025-10-01', 'Acme', '-5']), { signed: true });
    const controlTotal = { units: '', credits: '-5' };
    expect((await book.desk.previewLoad(decisions({ controlTotal }))).questions).toEqual([]);
  });

  it('R25 negative rows are counted beyond the hundred that are shown', async () => {
    const book = new PaperWorkbook();
    const bad = Array.from({ length: 120 }, (): readonly [string, string, string] => ['soon', 'Acme', '1']);
    const reading = await book.read(credits(...bad, ['2025-10-01', 'Acme', '-5']));
    expect([reading.rejects.length, reading.negative]).toEqual([100, 1]);
  });

  it('a customer ID with more names than a cell holds is refused with a sentence', async () => {
    const book = new PaperWorkbook();
    const rows = Array.from(
      { length: 800 },
      (_, index) => `2025-10-01,Acme,${'A'.repeat(40)} ${index},7,XDR,seat,1,1`,
    );
    const header = 'Day,Partner,Customer,Customer ID,Service,Billing unit,Used units,Allocated credits';
    await book.read([header, ...rows].join('\n'), { duplicates: 'sum' });
    await expect(async () => book.desk.previewLoad(decisions())).rejects.toThrow(
      'Customer ID 7 of Acme goes by 800 names',
    );
  });
});

describe('the beginning of a file', () => {
  const inspected = (text: string, choice = {}) =>
    inspectFile(textFile('usage.csv', text), { choice, loads: [], timeZone: 'UTC' });

  it('D9 says whether it begins with a byte order mark', async () => {
    expect((await inspected(`\uFEFF${ACME}`)).encoding).toBe('UTF-8 with a byte order mark');
    expect((await inspected(ACME)).encoding).toBe('UTF-8');
  });

  it('asks which of two columns is the partner, and refuses two of one name', async () => {
    const two = ACME.replace('Customer,', 'Customer,Partner Company,').replace('Acme Lab', 'Acme Lab,X');
    expect(await inspected(two)).toMatchObject({ ambiguous: ['partner'], refusal: null });
    expect((await inspected(two.replace('Partner Company', 'Partner'))).refusal).toContain(
      'two columns are called “Partner”',
    );
  });
});
