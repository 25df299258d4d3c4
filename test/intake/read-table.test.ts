import fc from 'fast-check';
import { FileRefusal } from '../../src/intake/file-refusal';
import { readTable } from '../../src/intake/read-table';
import { usageChecker } from '../../src/intake/records/usage-checker';
import { readRows } from './read-rows';
import { textSource } from './text-source';

const checker = usageChecker({ columns: new Map(), signed: false, timeZone: 'UTC' });

const HEADER = 'Day,Customer,Service,Used';
const ROW = '2025-10-17,Contoso,XDR,1';

test.each([
  ['mixed line ends', `${HEADER}\r\n${ROW}\r${ROW}\n${ROW}`],
  ['a byte order mark', `\ufeff${HEADER}\n${ROW}\n${ROW}\n${ROW}\n`],
  ['tabs', [HEADER, ROW, ROW, ROW].join('\n').replaceAll(',', '\t')],
  ['semicolons', [HEADER, ROW, ROW, ROW].join('\n').replaceAll(',', ';')],
  ['blank lines', `\n\n${HEADER}\n\n${ROW}\n\n${ROW}\n${ROW}\n\n\n`],
  ['names of several bytes', `${HEADER}\n${`${ROW}\n`.repeat(3)}`.replaceAll('Contoso', '東京 😀 Zoë')],
])('a table with %s reads the same, however its bytes are cut', async (_, text) => {
  for (const chunkBytes of [1, 2, 3, 64, 10_000]) {
    const { records, counts } = await readRows(text, checker, chunkBytes);
    expect(counts).toEqual({ read: 3, accepted: 3, rejected: 0 });
    expect(records.map((record) => record.place.row)).toEqual([2, 3, 4]);
  }
});

async function refusalOf(text: string | Uint8Array): Promise<FileRefusal> {
  const error: unknown = await readRows(text, checker).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(FileRefusal);
  return error as FileRefusal;
}

test.each([
  ['nothing', '', 'file.no-header', 'there is no header; the first row must name the columns.'],
  ['blank lines', ' \n\n\t\n', 'file.no-header', 'there is no header; the first row must name the columns.'],
  [
    'a blank first row',
    `,,,\n${HEADER}\n${ROW}\n`,
    'file.no-header',
    'there is no header; the first row must name the columns.',
  ],
  [
    'a header only',
    `${HEADER}\n`,
    'file.no-rows',
    'there is a header and no row under it; check that this is the whole file.',
  ],
  [
    'a header with malformed quotes',
    `"Day"s,Customer,Service,Used\n${ROW}\n`,
    'file.open-quote',
    'in field 1 of the header text follows the closing quote; mend the header.',
  ],
  [
    'no column for the day',
    `Customer,Service,Used\nContoso,XDR,1\n`,
    'column.missing',
    'there is no column for day (called Day, Date, Usage date); match one (on the command line: --column day="…"), out of “Customer”, “Service”, “Used”.',
  ],
  [
    'a needed column twice',
    `${HEADER},Used\n${ROW},1\n`,
    'column.twice',
    'two columns are called “Used”; rename one of them.',
  ],
  [
    'a quote that is never closed',
    `${HEADER}\n${ROW}\n2025-10-17,"Contoso,XDR,1\n${ROW}\n`,
    'file.open-quote',
    'the quote that opens in row 3 is never closed; close it, or double it if it belongs to the text.',
  ],
  [
    'a NUL',
    `${HEADER}\n2025-10-17,Con\u0000toso,XDR,1\n`,
    'file.not-text',
    'byte 41 is a NUL, so this is not a text file; save it as CSV (UTF-8) and load that.',
  ],
])(
  'a file with %s is refused in one sentence that begins with its name',
  async (_, ...[text, code, sentence]) => {
    const refusal = await refusalOf(text);
    expect(refusal).toMatchObject({ code, file: 'usage.csv', name: 'FileRefusal' });
    expect(refusal.message).toBe(`usage.csv: ${sentence}`);
  },
);

test('rows with trailing commas only are rejected, not dropped', async () => {
  const { counts, rejects } = await readRows(`${HEADER}\n${ROW}\n,,,\n,,,\n`, checker);
  expect(counts).toEqual({ read: 3, accepted: 1, rejected: 2 });
  expect(rejects.map((reject) => reject.code)).toEqual(['row.empty', 'row.empty']);
});

test('progress tells the bytes read so far, up to all of them', async () => {
  const source = textSource(`${HEADER}\n${ROW}\n`, 20);
  const seen: number[] = [];
  await readTable(source, checker, {
    onRecord: () => undefined,
    onReject: () => undefined,
    onProgress: (bytes) => seen.push(bytes),
  });
  // 26 + 25 bytes in chunks of 20.
  expect(seen).toEqual([20, 40, source.bytes]);
});

test('a signal stops the reading between two chunks, and its reason is thrown', async () => {
  const controller = new AbortController();
  const places: number[] = [];
  const reading = readTable(textSource(`${HEADER}\n${`${ROW}\n`.repeat(1_000)}`, 100), checker, {
    onRecord: (record) => {
      places.push(record.place.row);
      controller.abort(new Error('enough'));
    },
    onReject: () => undefined,
    signal: controller.signal,
  });
  await expect(reading).rejects.toThrow('enough');
  expect(places.length).toBeLessThan(20);
});

test('a signal that was given before stops the reading before its first byte', async () => {
  const reading = readTable(textSource(`${HEADER}\n${ROW}\n`), checker, {
    onRecord: () => undefined,
    onReject: () => undefined,
    signal: AbortSignal.abort(new Error('never mind')),
  });
  await expect(reading).rejects.toThrow('never mind');
});

test('accepted + rejected = read, and every reject is one line of sentences, whatever the rows hold', async () => {
  const nasty = fc.constantFrom(
    '2025-10-17',
    'Contoso',
    '1',
    '-1',
    '1e999',
    'NULL',
    '',
    ' ',
    '"a""b"',
    '"a"b',
    'a"b',
    '"x\ny"',
    '1,5',
    '=cmd',
    '東京',
  );
  const field = fc.oneof(
    nasty,
    fc.string({ unit: 'grapheme' }).filter((text) => !/"|\p{Cc}/u.test(text)),
  );
  const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (table, chunkBytes) => {
      // A row of one blank field would be a blank line, and those are no rows.
      const text = [HEADER, ...table.map((fields) => ['x', ...fields].join(','))].join('\n');
      const { records, rejects, counts } = await readRows(text, checker, chunkBytes);
      expect(counts).toEqual({ read: table.length, accepted: records.length, rejected: rejects.length });
      expect(counts.accepted + counts.rejected).toBe(counts.read);
      for (const reject of rejects) {
        expect(reject.message).toMatch(/^[^\n\r]+\.$/);
        expect(reject.message).not.toMatch(/ {4}at |\{|undefined/);
        expect(reject.value.length).toBeLessThanOrEqual(201);
      }
    }),
  );
});
