import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Measured } from './reading/one-reader';
import { READERS } from './reading/readers';
import { say, sayMachine, sayTable, seconds } from './report';
import { USAGE_HEADER, usageRows, type UsageShape } from './usage-data';

/**
 * `tsx bench/reading.ts [ROWS]`: reading a usage file and reducing it to totals by key, beside others on the same file.
 *
 * Two files of as many rows: one that counts hours, 24 rows a key, and one with a key for each row.
 */
async function main(): Promise<void> {
  const rows = Number(process.argv[2] ?? 1_000_000);
  if (!Number.isInteger(rows) || rows < 1) throw new Error('The number of rows is a whole number.');
  say(`## Reading ${rows.toLocaleString('en-US')} rows\n`);
  sayMachine();
  const folder = mkdtempSync(join(tmpdir(), 'lmp-bench-'));
  try {
    for (const rowsPerKey of [24, 1]) {
      const file = join(folder, `usage-${rowsPerKey}.csv`);
      await writeUsage(file, rows, rowsPerKey);
      const megabytes = (statSync(file).size / 1e6).toFixed(0);
      say(`${rowsPerKey === 1 ? 'One row' : `${rowsPerKey} rows`} a key, ${megabytes} MB:\n`);
      await compare(file, folder);
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(file: string, folder: string): Promise<void> {
  const measured: (readonly [name: string, of: Measured, totals: string])[] = [];
  for (const [index, { name }] of READERS.entries()) {
    const totals = join(folder, `totals-${index}.tsv`);
    measured.push([name, readerInProcess(index, file, totals), totals]);
  }
  const [first] = measured;
  if (first === undefined) throw new Error('There are no readers.');
  const [, own, ownTotals] = first;
  const table: string[][] = [];
  for (const [name, of, totals] of measured) {
    if (of.rows !== own.rows) throw new Error(`${name} read ${of.rows} rows instead of ${own.rows}.`);
    table.push([
      name,
      seconds(of.milliseconds),
      seconds(of.cpuMilliseconds),
      (own.milliseconds / of.milliseconds).toFixed(2),
      of.peakMegabytes.toFixed(0),
      existsSync(totals) ? await difference(ownTotals, totals) : '—',
    ]);
  }
  sayTable(
    ['reader', 'seconds', 'CPU s', 'ours ÷ it', 'peak RSS, MB', 'keys whose sums are not exact'],
    table,
  );
  for (const [, , totals] of measured) rmSync(totals, { force: true });
}

function readerInProcess(index: number, file: string, totals: string): Measured {
  const script = resolve(__dirname, 'reading/one-reader.ts');
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--max-old-space-size=8192', script, String(index), file, totals],
    { encoding: 'utf8', cwd: resolve(__dirname, '..'), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(output) as Measured;
}

/** How many keys of another reader have sums that are not, to the last digit, ours. */
async function difference(ownTotals: string, totals: string): Promise<string> {
  const own = new Map<string, string>();
  for await (const [key, sums] of keysOf(ownTotals)) own.set(key, sums);
  let keys = 0;
  let different = 0;
  for await (const [key, sums] of keysOf(totals)) {
    keys += 1;
    const expected = own.get(key);
    if (expected === undefined) throw new Error(`${key} is no key of ours.`);
    if (expected !== sums) different += 1;
  }
  if (keys !== own.size) throw new Error(`${keys} keys instead of ${own.size}.`);
  return `${different.toLocaleString('en-US')} of ${keys.toLocaleString('en-US')}`;
}

async function* keysOf(file: string): AsyncGenerator<readonly [key: string, sums: string]> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [key = '', used = '', credits = ''] = line.split('\t');
    yield [key, `${withoutZeros(used)} ${withoutZeros(credits)}`];
  }
}

/** `12.500000` and `12.5` are the same number. */
function withoutZeros(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}

async function writeUsage(file: string, rows: number, rowsPerKey: number): Promise<void> {
  const services = 4;
  const days = 30;
  const customers = Math.ceil(rows / (rowsPerKey * services * days));
  const perPartner = Math.min(customers, 50);
  const shape: UsageShape = {
    partners: Math.ceil(customers / perPartner),
    customers: perPartner,
    services,
    cycles: ['2025-10'],
    days,
    rowsPerKey,
  };
  const out = await open(file, 'w');
  await out.write(USAGE_HEADER);
  let left = rows;
  for (const piece of usageRows(shape)) {
    const lines = piece.split('\n').slice(0, -1);
    await out.write(
      lines
        .slice(0, left)
        .map((line) => `${line}\n`)
        .join(''),
    );
    left -= lines.length;
    if (left <= 0) break;
  }
  await out.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
