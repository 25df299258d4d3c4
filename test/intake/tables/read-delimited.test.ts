import { FileRefusal } from '../../../src/intake/file-refusal';
import { readDelimited } from '../../../src/intake/tables/read-delimited';
import type { Row } from '../../../src/intake/tables/row';
import { textsOf } from '../text-source';

async function rowsOf(...texts: readonly string[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const batch of readDelimited(textsOf(...texts), 'usage.csv')) rows.push(...batch);
  return rows;
}

const fieldsOf = async (...texts: readonly string[]): Promise<readonly (readonly string[])[]> =>
  (await rowsOf(...texts)).map((row) => row.fields);

describe('every place at which a text can be cut gives the rows of the whole', () => {
  test.each([
    ['all line ends', 'a,b\r\n1,2\r3,4\n\r\n\r\r5,6\r\n'],
    ['quotes, doubled quotes and line ends within', '"a ""x""","b\r\nc"\r\n"1","2\n\n3"\n"",""""\n4,5'],
    ['malformed quotes', 'a,b\n"x"y,1\n2,"x" \r\n"z",3\nx"y,"4"\n'],
    ['characters of several bytes', 'é;東\n😀;"ü;"\r\n'],
    ['tabs and empty fields', 'a\tb\tc\n\t\t\n1\t"2\t3"\t\r\n'],
    ['no last line end', 'a|b\r\n1|"2"'],
  ])('%s', async (_, text) => {
    const whole = await rowsOf(text);
    const characters = Array.from(text);
    for (let at = 0; at <= characters.length; at += 1) {
      const halves = [characters.slice(0, at).join(''), characters.slice(at).join('')];
      expect(await rowsOf(...halves)).toEqual(whole);
    }
    expect(await rowsOf(...characters)).toEqual(whole);
  });
});

test('rows are numbered as records, with the header as 1; blank lines and lines within quotes do not count', async () => {
  const rows = await rowsOf('\na,b\n\n"1\n2",3\n\n4,5\n');
  expect(rows).toEqual([
    { row: 1, fields: ['a', 'b'], malformedField: null },
    { row: 2, fields: ['1\n2', '3'], malformedField: null },
    { row: 3, fields: ['4', '5'], malformedField: null },
  ]);
});

test('"x"y marks its own row and no other', async () => {
  const rows = await rowsOf('a,b\n1,"x"y\n"2",3\n');
  expect(rows.map((row) => row.malformedField)).toEqual([null, 1, null]);
  expect(rows[2]?.fields).toEqual(['2', '3']);
});

test('a quote inside an unquoted field stays as it is', async () => {
  expect(await fieldsOf('a,b\nx"y,5" disk\n')).toEqual([
    ['a', 'b'],
    ['x"y', '5" disk'],
  ]);
});

test('rows shorter and longer than the header are read as they are', async () => {
  expect(await fieldsOf('a,b,c\n1\n1,2,3,4\n,,\n')).toEqual([
    ['a', 'b', 'c'],
    ['1'],
    ['1', '2', '3', '4'],
    ['', '', ''],
  ]);
});

test('a lone \\r ends a line, also mixed with others', async () => {
  expect(await fieldsOf('a,b\r1,2\n3,4\r\n5,6')).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
});

test('nothing and blank lines are no rows', async () => {
  expect(await rowsOf('')).toEqual([]);
  expect(await rowsOf('\n\r\n\r')).toEqual([]);
});

test('rows come out while texts go in, so that memory does not grow with rows', async () => {
  let given = 0;
  async function* texts(): AsyncGenerator<string> {
    for (; given < 100; given += 1) yield await Promise.resolve('1,2\n3,4\n');
  }
  let taken = 0;
  for await (const batch of readDelimited(texts(), 'usage.csv')) {
    taken += batch.length;
    // The parser keeps the last row back until it has seen what follows.
    expect(given * 2 - taken).toBeLessThanOrEqual(1);
  }
  expect(taken).toBe(200);
});

async function refusalOf(...texts: readonly string[]): Promise<FileRefusal> {
  const error: unknown = await rowsOf(...texts).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(FileRefusal);
  return error as FileRefusal;
}

test('a quote that is never closed is refused with the row in which it opens', async () => {
  const refusal = await refusalOf('a,b\n1,2\n3,"4\n5,6\n7,8\n');
  expect(refusal.code).toBe('file.open-quote');
  expect(refusal.message).toBe(
    'usage.csv: the quote that opens in row 3 is never closed; close it, or double it if it belongs to the text.',
  );
});

test('a quote that runs on for more than 4 MiB is refused before the file ends', async () => {
  const line = '5,6\n'.repeat(16_384);
  const refusal = await refusalOf('a,b\n1,2\n', '3,"4\n', ...Array.from({ length: 80 }, () => line));
  expect(refusal.code).toBe('file.long-row');
  expect(refusal.message).toContain('usage.csv: row 3 is longer than 4 MiB');
});

test('a quote that opens and runs on within one text is refused with its row as well', async () => {
  const refusal = await refusalOf(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(1_200_000)}`);
  expect(refusal.message).toContain('row 3');
});

test('a first line without an end is refused, not gathered for ever', async () => {
  const refusal = await refusalOf(...Array.from({ length: 80 }, () => 'x'.repeat(65_536)));
  expect(refusal.code).toBe('file.long-row');
});

test('an error of the source passes as it is', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield await Promise.resolve('a,b\n1,2\n');
    throw new TypeError('the disk is gone');
  }
  const reading = async (): Promise<void> => {
    for await (const batch of readDelimited(broken(), 'usage.csv')) expect(batch.length).toBeLessThan(3);
  };
  await expect(reading()).rejects.toThrow(new TypeError('the disk is gone'));
});

test('an apostrophe before a formula is taken off in exports of ours, and nowhere else', async () => {
  const cells = `"'=1+1","'tis",-5,"''@x"`;
  expect((await fieldsOf(`A,B,C,LMP Billing remarks\r\n${cells}\r\n`))[1]).toEqual([
    '=1+1',
    "'tis",
    '-5',
    "'@x",
  ]);
  expect((await fieldsOf(`A,B,C,Remarks\r\n${cells}\r\n`))[1]).toEqual(["'=1+1", "'tis", '-5', "''@x"]);
});
