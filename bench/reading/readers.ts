import { createReadStream } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse';
import Papa from 'papaparse';
import { fileSource } from '../../src/cli/file-source';
import { readTable } from '../../src/intake/read-table';
import { usageChecker } from '../../src/intake/records/usage-checker';
import { UsageByKey } from '../../src/intake/reduce/usage-by-key';

/** The totals of one key: its columns joined by `|`, used units and credits as decimal text. */
export type KeyTotals = readonly [key: string, used: string, credits: string];

/** What a reader came to, and how its totals are had afterwards; not timed. */
export interface ReadResult {
  readonly rows: number;
  /** Null where the reader does not reduce. */
  readonly totals: (() => Promise<readonly KeyTotals[]>) | null;
}

/** One way to read the file. */
export interface Reader {
  readonly name: string;
  readonly read: (file: string) => Promise<ReadResult>;
}

/** Columns of the generated file, by position. */
const KEY_COLUMNS = [1, 3, 4, 5, 6, 0] as const;
const USED = 8;
const CREDITS = 11;

/** Every way that is measured; the first one is ours, and what the others are compared with. */
export const READERS: readonly Reader[] = [
  { name: 'LMP Billing: read, check, exact totals', read: ours },
  { name: 'bytes only', read: bytesOnly },
  { name: 'csv-parse, parse only', read: csvParse },
  { name: 'Papa Parse, parse only', read: (file) => papa(file, () => undefined) },
  { name: 'Papa Parse + totals in JS numbers', read: papaWithTotals },
  { name: 'DuckDB, DECIMAL, all cores', read: (file) => duckdb(file, { decimal: true, threads: 0 }) },
  { name: 'DuckDB, DECIMAL, 1 thread', read: (file) => duckdb(file, { decimal: true, threads: 1 }) },
  { name: 'DuckDB, DOUBLE, all cores', read: (file) => duckdb(file, { decimal: false, threads: 0 }) },
];

async function ours(file: string): Promise<ReadResult> {
  const usage = new UsageByKey({ cycle: null, duplicates: 'sum' });
  const check = usageChecker({ columns: new Map(), signed: false, timeZone: 'UTC' });
  const { read, rejected } = await readTable(await fileSource(file), check, {
    onRecord: (record) => {
      usage.add(record);
    },
    onReject: () => undefined,
  });
  if (rejected > 0) throw new Error(`${rejected} rows of the generated file were rejected.`);
  const all = usage.totals();
  const totals = all.map((total): KeyTotals => {
    const { partner, customerId, service, billingUnit, licenseVersion, day } = total;
    const key = [partner, customerId, service, billingUnit, licenseVersion, day].join('|');
    return [key, total.usedUnits?.toFixed() ?? '', total.allocatedCredits?.toFixed() ?? ''];
  });
  return { rows: read, totals: () => Promise.resolve(totals) };
}

async function bytesOnly(file: string): Promise<ReadResult> {
  let rows = -1;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    for (const byte of chunk as Uint8Array) if (byte === 10) rows += 1;
  }
  return { rows, totals: null };
}

async function csvParse(file: string): Promise<ReadResult> {
  let rows = -1;
  const parser = createReadStream(file, { highWaterMark: 256 * 1024 }).pipe(parse());
  for await (const row of parser) if (row !== null) rows += 1;
  return { rows, totals: null };
}

async function papa(file: string, onRow: (row: readonly string[]) => void): Promise<ReadResult> {
  let rows = -1;
  await new Promise<void>((done, failed) => {
    Papa.parse(createReadStream(file, { highWaterMark: 256 * 1024 }), {
      skipEmptyLines: true,
      chunk: ({ data }) => {
        for (const row of data) {
          rows += 1;
          if (rows > 0) onRow(row);
        }
      },
      complete: done,
      error: failed,
    });
  });
  return { rows, totals: null };
}

async function papaWithTotals(file: string): Promise<ReadResult> {
  const sums = new Map<string, { used: number; credits: number }>();
  const { rows } = await papa(file, (row) => {
    const key = KEY_COLUMNS.map((column) => row[column]).join('|');
    const sum = sums.get(key);
    const used = Number(row[USED]);
    const credits = Number(row[CREDITS]);
    if (sum === undefined) sums.set(key, { used, credits });
    else {
      sum.used += used;
      sum.credits += credits;
    }
  });
  const totals = (): Promise<readonly KeyTotals[]> =>
    Promise.resolve([...sums].map(([key, { used, credits }]) => [key, String(used), String(credits)]));
  return { rows, totals };
}

/** The totals stay in DuckDB: handing them to JavaScript is not timed. */
async function duckdb(
  file: string,
  { decimal, threads }: { readonly decimal: boolean; readonly threads: number },
): Promise<ReadResult> {
  const options = threads === 0 ? {} : { threads: String(threads) };
  const database = await DuckDBInstance.create(':memory:', options);
  const connection = await database.connect();
  const number = decimal ? 'DECIMAL(18, 6)' : 'DOUBLE';
  const types = `{'Used units': '${number}', 'Allocated credits': '${number}', 'Day': 'DATE'}`;
  await connection.run(`
    CREATE TABLE totals AS
    SELECT concat_ws('|', Partner, "Customer ID", Service, "Billing unit", "License version", Day) AS key,
           sum("Used units") AS used, sum("Allocated credits") AS credits, count(*) AS rows
    FROM read_csv('${file.replaceAll("'", "''")}', header = true, types = ${types})
    GROUP BY Partner, "Customer ID", Service, "Billing unit", "License version", Day`);
  const counted = await connection.runAndReadAll('SELECT sum(rows)::INTEGER FROM totals');
  const totals = async (): Promise<readonly KeyTotals[]> => {
    const read = await connection.runAndReadAll('SELECT key, used::VARCHAR, credits::VARCHAR FROM totals');
    return read.getRows() as unknown as readonly KeyTotals[];
  };
  return { rows: Number(counted.getRows()[0]?.[0]), totals };
}
