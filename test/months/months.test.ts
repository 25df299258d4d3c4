import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { run } from '../cli/command-line';

/**
 * Golden months: each folder holds a month's files, the words of its command line (`options.txt`), the sums of a
 * person (`why.md`) and what follows from them (`expected.json`). What the program says never makes an expectation.
 */
interface Expected {
  readonly exitCode: 0 | 1 | 2;
  /** With exit code 2: what stands on standard error. */
  readonly sentence?: string;
  /** Else the answer, without `working`, the program's version and the digests of files. */
  readonly answer?: Answer;
  /** Texts that stand in the notes of the working, as the runner-up of a peak day. */
  readonly notes?: readonly string[];
}

interface Answer {
  readonly reports: readonly Report[];
  /** In any order. A message that is not written down is only looked at. */
  readonly issues: readonly Issue[];
}

interface Issue {
  readonly code: string;
  readonly path: string;
  readonly message?: string | undefined;
}

interface Report {
  readonly ruleSet: object;
  readonly complete: boolean;
  readonly working?: readonly { readonly note: string }[] | undefined;
}

interface Outcome {
  readonly exitCode: number;
  readonly answer: string;
  readonly sentence: string;
}

const MONTHS = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Versions say with what a report was computed, not what was computed. */
const VERSIONS = ['program', 'catalogue', 'prices', 'tiers', 'bidDesk', 'partners'];

test.each(MONTHS)('%s', async (month) => {
  expectOutcome(await billed(wordsOf(month)), month);
});

test.each(['peak-day-of-all-services', 'half-the-rows-rejected', 'repeated-rows-need-a-decision'])(
  '%s, as a process of its own',
  async (month) => {
    const outcome = await spawned(wordsOf(month));
    expectOutcome(outcome, month);
    const lines = outcome.exitCode === 2 ? 1 : 0;
    expect(outcome.sentence.split('\n')).toHaveLength(lines + 1);
  },
  60_000,
);

test('at least a third of the months are refused or flagged', () => {
  const flagged = MONTHS.filter((month) => expectedOf(month).exitCode > 0);
  expect(flagged.length * 3).toBeGreaterThanOrEqual(MONTHS.length);
});

test.each(MONTHS)('%s says why', (month) => {
  expect(read(month, 'why.md')).toMatch(/^# \S/);
});

/** Runs the command line in this process. */
async function billed(words: readonly string[]): Promise<Outcome> {
  const { exitCode, stdout, stderr } = await run(words);
  return { exitCode, answer: stdout, sentence: stderr };
}

function spawned(words: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'bill', '--', ...words], (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : Number(error.code);
      resolve({ exitCode, answer: stdout, sentence: stderr });
    });
  });
}

function expectOutcome(outcome: Outcome, month: string): void {
  const { exitCode, sentence, answer, notes } = expectedOf(month);
  expect(withoutFolder(outcome.sentence, month)).toBe(sentence === undefined ? '' : `${sentence}\n`);
  if (answer === undefined) {
    expect(outcome.answer).toBe('');
  } else {
    const found = JSON.parse(withoutFolder(outcome.answer, month)) as Answer;
    expect(comparable(found, answer)).toEqual(comparable(answer, answer));
    expectMessages(found);
    expectNotes(found, notes ?? []);
  }
  expect(outcome.exitCode).toBe(exitCode);
}

/** The answer without versions and workings, its issues in one order and without the messages that are not written down. */
function comparable(answer: Answer, expected: Answer): Answer {
  const unwritten = new Set(expected.issues.filter(({ message }) => message === undefined).map(kindOf));
  const issues = answer.issues
    .map(({ message, ...issue }) => (unwritten.has(kindOf(issue)) ? issue : { ...issue, message }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...answer, reports: answer.reports.map(withoutWorking), issues };
}

function kindOf({ code, path }: Pick<Issue, 'code' | 'path'>): string {
  return `${code} ${path}`;
}

function withoutWorking(report: Report): Report {
  const kept = Object.entries(report.ruleSet).filter(([name]) => !VERSIONS.includes(name));
  return { ...report, ruleSet: Object.fromEntries(kept), working: undefined };
}

function expectMessages({ issues }: Answer): void {
  for (const { message } of issues) expect(message).toMatch(/^\S.*\S$/);
}

/** A report shows its working (D9); one with nothing but a blocking issue has none. */
function expectNotes({ reports }: Answer, expected: readonly string[]): void {
  for (const { complete, working } of reports) expect(working?.length).toBeGreaterThan(complete ? 0 : -1);
  const notes = reports.flatMap(({ working }) => (working ?? []).map(({ note }) => note));
  for (const note of expected) expect(notes).toContainEqual(expect.stringContaining(note));
}

function expectedOf(month: string): Expected {
  return JSON.parse(read(month, 'expected.json')) as Expected;
}

/** The words of the command line; files are named from the folder that the process runs in. */
function wordsOf(month: string): readonly string[] {
  return read(month, 'options.txt')
    .split('\n')
    .filter((word) => word !== '')
    .map((word) => (/\.[ct]sv$/.test(word) ? `${folderOf(month)}${word}` : word));
}

function withoutFolder(text: string, month: string): string {
  return text.replaceAll(folderOf(month), '');
}

function folderOf(month: string): string {
  return `${relative(process.cwd(), __dirname)}/${month}/`.replaceAll(sep, '/');
}

function read(month: string, file: string): string {
  return readFileSync(`${__dirname}/${month}/${file}`, 'utf8');
}
