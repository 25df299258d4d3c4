import { mkdirSync } from 'node:fs';
import { folderOf, run } from './command-line';

const HEADER = 'Day,Customer,Service,Credits\n';
const GOOD = '2025-10-01,Bolt,XDR,2\n';

interface Answer {
  readonly intake: {
    readonly read: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly rejects: readonly { readonly row: number; readonly column: string; readonly message: string }[];
  };
}

describe('a file that is not what it says', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'there is no header; the first row must name the columns.'],
    ['a header only', HEADER, 'there is a header and no row under it; check that this is the whole file.'],
    [
      'a missing column',
      'Day,Service,Credits\n2025-10-01,XDR,1\n',
      'there is no column for customer (called Customer, Customer company); match one (on the command line: --column customer="…"), out of “Day”, “Service”, “Credits”.',
    ],
    [
      'a binary file',
      new Uint8Array([1, 2, 0, 3, 0, 0, 7, 9]),
      'byte 3 is a NUL, so this is not a text file; save it as CSV (UTF-8) and load that.',
    ],
    [
      'a quote that is never closed',
      `${HEADER}${GOOD}2025-10-02,"Acme,XDR,1\n${GOOD}`,
      'the quote that opens in row 3 is never closed; close it, or double it if it belongs to the text.',
    ],
    [
      'two headers of one name',
      'Day,Customer,Service,Credits,Credits\n2025-10-01,Acme,XDR,1,2\n',
      'two columns are called “Credits”; rename one of them.',
    ],
  ])('stops at %s with one sentence', async (_, content, sentence) => {
    const path = folderOf({ 'usage.csv': content })('usage.csv');
    expect(await run([path])).toEqual({ exitCode: 2, stdout: '', stderr: `${path}: ${sentence}\n` });
  });

  it('stops at a folder and at a file that is not there', async () => {
    const path = folderOf({});
    mkdirSync(path('usage'));
    expect((await run([path('usage')])).stderr).toBe(
      `${path('usage')}: this is a folder, not a file; name the files in it.\n`,
    );
    expect((await run([path('none.csv')])).stderr).toBe(
      `${path('none.csv')}: there is no such file; check the name and the folder.\n`,
    );
  });
});

describe('a bad row', () => {
  it.each<[string, string, string, string]>([
    ['a 1 MB field', `2025-10-01,${'A'.repeat(1_048_576)},XDR,1`, 'Customer', 'has 1,048,576 characters'],
    ['too few fields', '2025-10-01,Acme,XDR', '', 'The row has 3 fields and the header has 4.'],
    ['too many fields', '2025-10-01,Acme,XDR,1,9', '', 'The row has 5 fields and the header has 4.'],
    ['31 February', '2025-02-31,Acme,XDR,1', 'Day', 'Day “2025-02-31” is not a day of the calendar.'],
    [
      '1e999',
      '2025-10-01,Acme,XDR,1e999',
      'Credits',
      'Credits “1e999” has more than 20 digits before the point',
    ],
    ['NaN', '2025-10-01,Acme,XDR,NaN', 'Credits', 'Credits “NaN” is not a finite number.'],
    [
      'a name in quotes with a tail',
      '2025-10-01,"Acme" Inc,XDR,1',
      'Customer',
      'text follows the closing quote',
    ],
  ])('R14 with %s is one reject, and the others count', async (_, ...[row, column, message]) => {
    const path = folderOf({ 'usage.csv': `${HEADER}${row}\n${GOOD}` })('usage.csv');
    const { exitCode, stdout, stderr } = await run([path]);
    const { intake } = JSON.parse(stdout) as Answer;
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(intake).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(intake.rejects).toMatchObject([
      { row: 2, column, message: expect.stringContaining(message) as string },
    ]);
    expect(intake.rejects[0]?.message).not.toContain('\n');
  });
});
