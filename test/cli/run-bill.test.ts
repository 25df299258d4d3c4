import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { folderOf, run } from './command-line';

const HEADER = 'Day,Partner,Customer,Service,Credits\n';
const USAGE = `${HEADER}2025-10-01,Harbour,Acme,XDR,150\n2025-10-02,Harbour,=1+1,XDR,x\n2025-09-30,Harbour,Acme,XDR,900\n`;

interface Answer {
  readonly cycle: string;
  readonly intake: { readonly otherCycles: Readonly<Record<string, number>> };
  readonly reports: readonly {
    readonly partner: string;
    readonly services: { readonly finalBilledUnits: string };
    readonly totalInvoiceAmount: string | null;
    readonly complete: boolean;
    readonly ruleSet: Readonly<Record<string, string | null>>;
  }[];
  readonly issues: readonly {
    readonly code: string;
    readonly weight: string;
    readonly path: string;
    readonly message: string;
  }[];
}

const answerOf = (stdout: string): Answer => JSON.parse(stdout) as Answer;

describe('a run', () => {
  it('bills the cycle asked for and counts the others', async () => {
    const path = folderOf({ 'usage.csv': USAGE });
    const { exitCode, stdout } = await run([path('usage.csv'), '--cycle', '2025-10']);
    const answer = answerOf(stdout);
    expect(exitCode).toBe(1);
    expect(answer.intake.otherCycles).toEqual({ '2025-09': 1 });
    expect(answer.reports.map(({ services }) => services.finalBilledUnits)).toEqual(['2']); // 150 ÷ 100, half up
  });

  it('tells Tier 2 units, credits and packs, and nothing of money, in the answer and in the exports', async () => {
    const path = folderOf({ 'usage.csv': USAGE, 'partners.csv': 'Partner,Currency\nHarbour,EUR\n' });
    const words = [path('usage.csv'), '--cycle', '2025-10', '--partners', path('partners.csv')];
    const ofMoney = /currency|EUR|invoice|price|discount|margin|bid ?desk|subtotal|tiers/i;
    const { stdout } = await run([...words, '--tier', '2']);
    expect(answerOf(stdout).reports[0]?.services.finalBilledUnits).toBe('2');
    expect(stdout).not.toMatch(ofMoney);
    await run([...words, '--tier', '2', '--out', path('reports.csv')]);
    expect(readFileSync(path('reports.csv'), 'utf8')).not.toMatch(ofMoney);
    expect((await run(words)).stdout).toMatch(ofMoney);
  });

  it('asks which of several cycles is meant', async () => {
    const path = folderOf({ 'usage.csv': USAGE });
    const { exitCode, stderr } = await run([path('usage.csv')]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'The usage holds several cycles: 2025-09 (1 row), 2025-10 (1 row). Say which one, as --cycle 2025-09.\n',
    );
  });

  it('R14 refuses rows with one key until a person says sum', async () => {
    const row = '2025-10-01,Harbour,Acme,XDR,60\n';
    const path = folderOf({ 'usage.csv': HEADER + row + row });
    const refused = await run([path('usage.csv')]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain(
      '2 rows have the same partner, customer, service, billing unit, license version and day as another',
    );
    const summed = await run([path('usage.csv'), '--sum-duplicates']);
    expect(summed.exitCode).toBe(0);
    expect(answerOf(summed.stdout).reports[0]?.services.finalBilledUnits).toBe('1'); // 60 + 60 = 120
  });

  it('writes every rejected row, safe from formulas, and the answer, whole or not at all', async () => {
    const path = folderOf({ 'usage.csv': USAGE });
    const words = [
      path('usage.csv'),
      '--cycle',
      '2025-10',
      '--rejects',
      path('rejects.csv'),
      '--out',
      path('answer.json'),
    ];
    const { exitCode, stdout } = await run(words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    const rejects = readFileSync(path('rejects.csv'), 'utf8');
    expect(rejects.split('\n')[0]).toBe(
      '"File","Row","Column","Value","Code","Message","Suggestion","Partner","Day"',
    );
    expect(rejects.split('\n')[1]).toContain(',3,"Credits","x","number.unreadable",');
    expect(answerOf(readFileSync(path('answer.json'), 'utf8')).cycle).toBe('2025-10');
    expect(readdirSync(dirname(path('usage.csv'))).sort()).toEqual([
      'answer.json',
      'rejects.csv',
      'usage.csv',
    ]);
  });

  it('leaves no file behind when it is refused', async () => {
    const path = folderOf({ 'usage.csv': 'Day,Customer\n1,2\n' });
    const { exitCode } = await run([
      path('usage.csv'),
      '--rejects',
      path('rejects.csv'),
      '--out',
      path('answer.json'),
    ]);
    expect(exitCode).toBe(2);
    expect(readdirSync(dirname(path('usage.csv')))).toEqual(['usage.csv']);
  });

  it('writes the rejected rows even where none could be accepted', async () => {
    const path = folderOf({ 'usage.csv': `${HEADER}2025-10-01,Harbour,Acme,XDR,many\n` });
    const { exitCode, stderr } = await run([path('usage.csv'), '--rejects', path('rejects.csv')]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `Of 1 row read, none could be accepted. The first is row 2 of ${path('usage.csv')}: Credits “many” is not a number.\n`,
    );
    expect(existsSync(path('rejects.csv'))).toBe(true);
  });

  it.each(['csv', 'xlsx'])('writes the reports as .%s, whole or not at all', async (ending) => {
    const path = folderOf({
      'usage.csv': `${HEADER}2025-10-01,Harbour,Acme,XDR,150\n`,
      'partners.csv': 'Partner,Company ID,City,State,Currency\nHarbour,0012,Kiel,SH,EUR\n',
    });
    const out = path(`reports.${ending}`);
    const words = [path('usage.csv'), '--partners', path('partners.csv'), '--out', out];
    expect(await run(words)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(readdirSync(dirname(out)).sort()).toEqual(['partners.csv', `reports.${ending}`, 'usage.csv']);
    const bytes = readFileSync(out);
    if (ending === 'csv') {
      const [header, line] = bytes.toString('utf8').split('\r\n');
      expect(header).toMatch(
        /^\uFEFF"Partner Company","Company ID","City","State","Report Cycle","Status","Product\/Service",/,
      );
      expect(line).toMatch(/^"Harbour","0012","Kiel","SH","2025-10","MSP preparing","XDR",/);
    } else {
      expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    }
  });

  it('says why a file cannot be written', async () => {
    const path = folderOf({ 'usage.csv': `${HEADER}2025-10-01,Harbour,Acme,XDR,150\n` });
    const out = path('nowhere/reports.xlsx');
    const { exitCode, stderr } = await run([path('usage.csv'), '--out', out]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `${out}: this file cannot be written, because its folder is not there; make the folder, or name another.\n`,
    );
  });

  it('does not write over what it reads', async () => {
    const path = folderOf({ 'usage.json': USAGE });
    const { exitCode, stderr } = await run([path('usage.json'), '--out', path('usage.json')]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is read by this run and would be written over');
    expect(readFileSync(path('usage.json'), 'utf8')).toBe(USAGE);
  });
});

describe('the files besides usage', () => {
  const usage = `${HEADER}2025-10-01,Harbour,Acme,XDR,150\n`;
  const header = 'Product,Currency,Unit price,Channel margin\n';
  const price = 'Trend Vision One xSP Monthly 100-Credit Pack,USD,10.00,20 %\n';

  it('R20 price the packs, and D8 stamps their digests', async () => {
    const path = folderOf({ 'usage.csv': usage, 'prices.csv': header + price });
    const { exitCode, stdout } = await run([path('usage.csv'), '--prices', path('prices.csv')]);
    const [report] = answerOf(stdout).reports;
    expect(exitCode).toBe(0);
    expect(report?.totalInvoiceAmount).toBe('16.00'); // 2 × 10.00 × 0.8
    expect(report?.ruleSet).toMatchObject({
      prices: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
      tiers: null,
    });
  });

  it('block where a row of theirs is rejected, naming it', async () => {
    const path = folderOf({ 'usage.csv': usage, 'prices.csv': `${header}${price}XDR,USD,ten,0\n` });
    const { exitCode, stdout } = await run([path('usage.csv'), '--prices', path('prices.csv')]);
    const issue = answerOf(stdout).issues.find(({ code }) => code === 'reference.rejected-row');
    expect(exitCode).toBe(1);
    expect(issue?.weight).toBe('blocking');
    expect(issue?.message).toContain(`${path('prices.csv')}, row 3: Unit price “ten” is not a number.`);
  });

  it('R24 say what is missing and how far the total is', async () => {
    const smb =
      usage.replace('Credits', 'Credits,Provisioned').replace('150\n', '150,\n') +
      '2025-10-01,Harbour,Acme,Apex One,,7\n';
    const path = folderOf({ 'usage.csv': smb, 'prices.csv': header + price });
    const { exitCode, stdout } = await run([path('usage.csv'), '--prices', path('prices.csv')]);
    const { reports, issues } = answerOf(stdout);
    expect(exitCode).toBe(1);
    expect(reports[0]).toMatchObject({ totalInvoiceAmount: null, complete: false });
    expect(issues.find(({ code }) => code === 'total.incomplete')?.message).toContain(
      '1 of 2 lines, 16.00 USD so far',
    );
  });

  it('name partners: one unknown, one silent', async () => {
    const partners =
      'Partner,Currency,Active from,Active until\nQuiet,USD,2025-01-01,\nGone,USD,2024-01-01,2025-10-01\n';
    const path = folderOf({ 'usage.csv': usage, 'partners.csv': partners });
    const { exitCode, stdout } = await run([path('usage.csv'), '--partners', path('partners.csv')]);
    const found = answerOf(stdout).issues.map(({ code, path: where }) => `${code} ${where}`);
    expect(exitCode).toBe(0);
    expect(found).toContain('partner.unknown Harbour');
    expect(found).toContain('usage.not-received Quiet');
    expect(found.filter((issue) => issue.includes('Gone'))).toEqual([]);
  });
});
