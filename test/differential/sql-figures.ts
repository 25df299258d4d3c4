import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { ordered, type Figures, type MonthFigures } from './figures';

const RULES = join(__dirname, 'rules');

const ANSWERS = {
  intake: 'intake_answer',
  reports: 'report_answer',
  tabs: 'tab_answer',
  creditLines: 'credit_line_answer',
  smbLines: 'smb_line_answer',
} as const satisfies Record<keyof MonthFigures, string>;

/** The months of a folder as the rules in SQL compute them. */
export interface SqlFigures {
  readonly of: (month: number) => MonthFigures;
  /** Columns of an inexact type, of which there may be none. */
  readonly inexactColumns: readonly string[];
  /** How many rows a condition holds for, to know what the months reach. */
  readonly count: (condition: string) => Promise<number>;
  readonly close: () => void;
}

/** Computes the months of a folder with the rules in SQL. */
export async function sqlFigures(folder: string): Promise<SqlFigures> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`SET VARIABLE months = '${folder}'`);
  for (const file of readdirSync(RULES).sort()) await connection.run(readFileSync(join(RULES, file), 'utf8'));
  const answers = await answersOf(connection);
  const inexact = await rowsOf(
    connection,
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE regexp_matches(data_type, 'DOUBLE|FLOAT|REAL')`,
  );
  return {
    of: (month) => answers.get(month) ?? NOTHING,
    inexactColumns: inexact.map(({ name }) => String(name)),
    count: async (condition) => {
      const [row] = await rowsOf(connection, `SELECT CAST(count(*) AS INTEGER) AS rows FROM ${condition}`);
      return Number(row?.rows);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const NOTHING: MonthFigures = { intake: [], reports: [], tabs: [], creditLines: [], smbLines: [] };

async function answersOf(connection: DuckDBConnection): Promise<ReadonlyMap<number, MonthFigures>> {
  const byMonth = new Map<number, Record<keyof MonthFigures, Figures[]>>();
  for (const [part, view] of Object.entries(ANSWERS) as [keyof MonthFigures, string][]) {
    for (const { month, ...figures } of await rowsOf(connection, `FROM ${view}`)) {
      const number = Number(month);
      const known = byMonth.get(number);
      const parts = known ?? { intake: [], reports: [], tabs: [], creditLines: [], smbLines: [] };
      if (known === undefined) byMonth.set(number, parts);
      parts[part].push(figures);
    }
  }
  return new Map([...byMonth].map(([month, parts]) => [month, ordered(parts)]));
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly Figures[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Figures[];
}
