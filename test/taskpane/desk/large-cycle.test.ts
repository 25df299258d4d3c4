import type { Book } from '../../../src/book/book';
import { EMPTY_BOOK } from '../../../src/book/book';
import { cellIn } from '../../../src/book/row-of';
import { planLoad, type LoadPlan } from '../../../src/taskpane/desk/load-plan';
import { loadPreview } from '../../../src/taskpane/desk/load-preview';
import { readUsage, type UsageRead } from '../../../src/taskpane/desk/read-usage';
import type { LoadDecisions } from '../../../src/taskpane/desk/usage-views';
import { digest } from '../../engine/review/reviews';
import { decisions, PLAIN, textFile } from './paper-workbook';

const CONTEXT = { now: Date.UTC(2025, 10, 3), program: 'test', digest };
const HEADER = 'Day,Partner,Customer,Service,Billing unit,Used units,Allocated credits';
const fileOf = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');
const A = '2025-10-01,Acme,Contoso,XDR,seat,1,5000';
const B = '2025-10-01,Acme,Bolt,XDR,seat,2,3000.5';
const BAD = '2025-10-01,Acme,Bolt,XDR,seat,many,1';

async function read(text: string, file = 'usage.csv'): Promise<UsageRead> {
  return readUsage([textFile(file, text)], {
    request: PLAIN,
    timeZone: 'UTC',
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

/** Plans a load where a cycle of two rows is a large one. */
function planned(book: Book, usage: UsageRead, decided: Partial<LoadDecisions> = {}): LoadPlan {
  return planLoad({
    book,
    read: usage,
    decisions: decisions(decided),
    context: CONTEXT,
    by: 'Sam',
    rowsOfACycle: 1,
  });
}

function preview(book: Book, usage: UsageRead, decided: Partial<LoadDecisions> = {}) {
  const plan = planned(book, usage, decided);
  return loadPreview({
    plan,
    read: usage,
    decisions: decisions(decided),
    book,
    present: [],
    timeZone: 'UTC',
  });
}

describe('a load into a large cycle', () => {
  it('says before anything is written that it is kept as totals, and what then needs the files', async () => {
    const { notices, questions, customers, totals } = preview(EMPTY_BOOK, await read(fileOf(A, B)));
    expect(questions).toEqual([]);
    expect([customers, totals.credits]).toEqual([2, '8000.5']);
    expect(notices[0]).toMatch(
      /^With this load October 2025 has 2 rows, more than 300,000\. The load is kept as totals/,
    );
    expect(notices[0]).toMatch(/in 1 row: .*LMP_CustomerLines.*absent.*another NFR customer/);
    const small = preview(EMPTY_BOOK, await read(fileOf(A)));
    expect(small.notices.join()).not.toContain('totals');
  });

  it('records what was decided; accepted + rejected = read, and the sums are those of the rows', async () => {
    const { wanted, billed } = planned(EMPTY_BOOK, await read(fileOf(A, B, BAD)));
    const [load] = wanted.LMP_Loads;
    const of = (column: 'Read' | 'Accepted' | 'Rejected' | 'Allocated credits' | 'Options') =>
      cellIn('LMP_Loads', load!, column);
    expect([of('Read'), of('Accepted'), of('Rejected'), of('Allocated credits')]).toEqual([3, 2, 1, 8000.5]);
    expect(of('Options')).toBe('cycle 2025-10; zone UTC; kept as totals');
    expect(wanted.LMP_Rejected).toHaveLength(1);
    expect(cellIn('LMP_Usage', wanted.LMP_Usage[0]!, 'Rows')).toBe(2);
    expect(billed.reports[0]?.report.services?.figures?.finalBilledUnits.value.toFixed()).toBe('80');
    expect(billed.reports[0]?.report.issues.map(({ code }) => code)).toContain('usage.kept-as-totals');
  });

  it('shows the part of customers in totals without one, and the parts add up to the line', async () => {
    const { wanted } = planned(EMPTY_BOOK, await read(fileOf(A, B)), {
      nfrCustomers: { Acme: 'Bolt' },
    });
    const parts = wanted.LMP_CustomerLines.map((row) => [
      cellIn('LMP_CustomerLines', row, 'Customer'),
      cellIn('LMP_CustomerLines', row, 'Allocated credits'),
    ]);
    expect(parts).toEqual([
      ['', 5000],
      ['Bolt', 3000.5],
    ]);
  });

  it('R8 with another NFR customer afterwards is blocked, until the file is loaded again', async () => {
    const usage = await read(fileOf(A, B, '2025-10-01,Acme,Lab,XDR,seat,1,9000'));
    const { wanted } = planned(EMPTY_BOOK, usage);
    const [partner] = wanted.LMP_Partners;
    const marked = { ...wanted, LMP_Partners: [partner!.with(6, 'Lab')] };
    const again = preview(marked, usage);
    expect(again.questions).toMatchObject([{ kind: 'parts', canKeep: false }]);
    const { billed } = planned(marked, usage, { parts: 'replace' });
    const [{ report }] = billed.reports as [(typeof billed.reports)[0]];
    expect(report.issues.filter(({ code }) => code.startsWith('usage.totals-'))).toEqual([]);
    // 9,000 − 8,000
    expect(report.nfr?.figures?.netCredits.value.toFixed()).toBe('1000');
  });

  it('of the same file again changes nothing, and says so', async () => {
    const usage = await read(fileOf(A, B));
    const { wanted } = planned(EMPTY_BOOK, usage);
    const again = preview(wanted, usage);
    expect(again).toMatchObject({ changesNothing: true, questions: [] });
    expect(planned(wanted, usage).wanted.LMP_Usage).toEqual(wanted.LMP_Usage);
  });

  it('asks whether totals of another file stay, and refuses to keep those of a file of the same name', async () => {
    const { wanted } = planned(EMPTY_BOOK, await read(fileOf(A, B)));
    const third = fileOf('2025-10-01,Acme,Cara,XDR,seat,1,7');
    const other = await read(third, 'third.csv');
    const asked = preview(wanted, other);
    expect(asked.questions).toMatchObject([{ kind: 'parts', partner: 'Acme', canKeep: true }]);
    expect(asked.questions[0]?.message).toContain('keeps 2 rows of Acme as totals');
    expect(preview(wanted, other, { parts: 'keep' }).questions).toEqual([]);
    const kept = planned(wanted, other, { parts: 'keep' });
    expect(kept.billed.reports[0]?.report.services?.figures?.allocatedCredits.value.toFixed()).toBe('8007.5');
    const same = preview(wanted, await read(third), { parts: 'keep' });
    expect(same.questions).toMatchObject([{ kind: 'parts', canKeep: false }]);
    expect(same.questions[0]?.message).toContain('give the file another name');
  });

  it('of another partner leaves the rows of the first', async () => {
    const { wanted } = planned(EMPTY_BOOK, await read(fileOf(A)));
    const beta = await read(fileOf(A, B).replaceAll('Acme', 'Beta'), 'beta.csv');
    const after = planned(wanted, beta).wanted.LMP_Usage;
    expect(
      after.map((row) => [cellIn('LMP_Usage', row, 'Partner'), cellIn('LMP_Usage', row, 'Customer')]),
    ).toEqual([
      ['Acme', 'Contoso'],
      ['Beta', ''],
    ]);
  });
});
