import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readOptions } from '../../src/cli/options';
import { runBill } from '../../src/cli/run-bill';
import { filesOf, randomMonth, type RandomMonth } from '../random-months';
import { billedFigures } from './billed-figures';
import { sqlFigures, type SqlFigures } from './sql-figures';

/**
 * Random months, computed twice from the same files: by the command line, and by DuckDB with the rules in SQL
 * (`rules/*.sql`), written from the rules alone. Everything is compared as text, to the last digit.
 *
 * A month is found again by its number as long as the seed and the generator stand.
 */
const SEED = 20_251_017;
const MONTHS = 800;

const months = fc.sample(randomMonth(), { seed: SEED, numRuns: MONTHS });
const folder = mkdtempSync(join(tmpdir(), 'months-'));
let sql: SqlFigures;

beforeAll(async () => {
  for (const [number, month] of months.entries()) writeMonth(month, folderOf(number));
  sql = await sqlFigures(folder);
}, 120_000);

afterAll(() => {
  sql.close();
  rmSync(folder, { recursive: true });
});

const named = months.map((month, number) => ({
  number,
  month,
  rules: Object.values(month.rules).join(', '),
}));

test.each(named)(
  `R1–R9, R12–R17, R20–R26 month $number of seed ${SEED} ($rules): the bill is that of the rules in SQL`,
  async ({ number, month }) => {
    const { answer } = await runBill(readOptions(wordsOf(month, folderOf(number))), () => undefined);
    expect(billedFigures(answer)).toEqual(sql.of(number));
  },
);

test('the rules in SQL compute with decimals only', () => {
  expect(sql.inexactColumns).toEqual([]);
});

/** What the months must reach for the comparison to say anything, as rows of the rules' tables. */
const REACHED: readonly (readonly [string, string])[] = [
  ['R5 a peak day of all customers', `tab_answer WHERE peak_day IS NOT NULL`],
  ['R5 a peak day for each customer', `(SELECT DISTINCT month, partner, tab FROM day_of_customer)`],
  ['R6 tied peak days', `tab_answer WHERE tied_days <> ''`],
  ['R4 credits of the row', `chosen WHERE credits IS NOT NULL`],
  ['R4 a requirement of the row', `chosen WHERE credits IS NULL AND requirement IS NOT NULL`],
  ['R4 a requirement of the catalogue', `chosen WHERE credits IS NULL AND requirement IS NULL`],
  [
    'R4 a requirement of the catalogue that changes inside the cycle',
    `chosen c JOIN catalogue k USING (month, service, unit)
     WHERE c.credits IS NULL AND c.requirement IS NULL AND k.effective_from <= c.day`,
  ],
  ['R4 credits that cannot be told', `tab WHERE is_unknown`],
  ['R8 the NFR license not used up', `net WHERE tab = 'nfr' AND allocated < 8000`],
  ['R8 the NFR license just used up', `net WHERE tab = 'nfr' AND allocated = 8000`],
  ['R8 more than the NFR license', `net WHERE tab = 'nfr' AND allocated > 8000`],
  [
    'R9 half a pack',
    `pack JOIN setting USING (month) WHERE rounding = 'nearest' AND net * 0.01 - floor(net * 0.01) = 0.5`,
  ],
  ['R9 packs rounded up', `pack JOIN setting USING (month) WHERE rounding = 'up' AND packs > net * 0.01`],
  ['R9 packs rounded down', `pack JOIN setting USING (month) WHERE rounding = 'down' AND packs < net * 0.01`],
  ['R13 days dropped', `day_of_service WHERE days >= 7 AND place = 1`],
  ['R13 several days dropped', `day_of_service WHERE days >= 20 AND place = 1`],
  ['R13 sums of days', `chosen JOIN volume_service USING (month, service, unit) WHERE rule = 'p85'`],
  ['R1 partner’s highest units', `smb_line JOIN setting USING (month) WHERE smb_scope = 'partner'`],
  ['R1 customers’ highest units', `smb_line JOIN setting USING (month) WHERE smb_scope = 'customer'`],
  ['R2 over-provisioned units', `smb_line WHERE over_ratio > 0 AND over_ratio < 1`],
  ['R2 no provisioned units', `smb_line WHERE provisioned = 0 AND used IS NOT NULL`],
  ['R3 used not reported', `smb_line WHERE used IS NULL`],
  ['R3 used reported by some customers', `smb_line WHERE used IS NOT NULL AND over_provisioned IS NULL`],
  ['R3 used reported on some days', `smb_row WHERE reports_used AND used IS NULL`],
  ['R7 missing days', `report_answer WHERE missing_days <> ''`],
  ['R14 rejected rows', `read_row WHERE NOT is_accepted`],
  [
    'R14 summed rows',
    `(SELECT 1 FROM billed GROUP BY month, partner, customer_key, service, unit, version, day HAVING count(*) > 1)`,
  ],
  [
    'R14 one customer by id, with several names',
    `(SELECT 1 FROM billed WHERE customer_id IS NOT NULL GROUP BY month, partner, customer_key
      HAVING count(DISTINCT customer) > 1)`,
  ],
  ['R17 trial usage', `usage WHERE version = 'Trial'`],
  ['R17 annual licenses', `usage WHERE subscription = 'Annual license'`],
  ['R12 a discount', `reached_tier WHERE discount > 0`],
  ['R12 a price per pack', `reached_tier WHERE price_per_pack IS NOT NULL`],
  [
    'R12 a tier that only the packs of both tabs reach',
    `reached_tier t WHERE from_packs > (SELECT max(packs) FROM pack p WHERE p.month = t.month AND p.partner = t.partner)`,
  ],
  ['R23 yen', `total JOIN report USING (month, partner) WHERE total > 0 AND currency = 'JPY'`],
  ['R23 dollars', `total JOIN report USING (month, partner) WHERE total > 0 AND currency = 'USD'`],
  ['R23 dinars', `total JOIN report USING (month, partner) WHERE total > 0 AND currency = 'KWD'`],
  [
    'R23 half a cent',
    `line_amount WHERE is_priced AND currency = 'USD'
     AND discounted_price * (1 - margin) * chargeable * 100 - floor(discounted_price * (1 - margin) * chargeable * 100) = 0.5`,
  ],
  ['R24 no total', `total WHERE is_incomplete`],
  ['R24 no price list', `report WHERE NOT has_prices`],
  [
    'R26 a price list of a partner',
    `priced_line JOIN report USING (month, partner) WHERE price_list = 'Gold' AND subtotal > 0`,
  ],
  ['R26 no price or several', `priced_line WHERE unit_price IS NULL`],
];

test.each(REACHED)('the months hold %s, five times at least', async (_, rows) => {
  expect(await sql.count(rows)).toBeGreaterThanOrEqual(5);
});

function folderOf(number: number): string {
  return join(folder, String(number));
}

/** Writes a month's files, and beside them what is no file but an option, for SQL to read. */
function writeMonth(month: RandomMonth, path: string): void {
  const { cycle, rules, currency, nfr } = month;
  mkdirSync(path);
  for (const [name, text] of filesOf(month)) writeFileSync(join(path, `${name}.csv`), text);
  const settings = {
    cycle,
    rule: rules.billingRule,
    scope: rules.scope,
    smb_scope: rules.smbScope,
    rounding: rules.packRounding,
    currency,
  };
  writeFileSync(join(path, 'settings.csv'), stringify([settings], { header: true }));
  writeFileSync(join(path, 'nfr.csv'), stringify([['customer'], ...nfr.map((customer) => [customer])]));
}

/** The words of the command line that bills a month. */
function wordsOf(month: RandomMonth, path: string): readonly string[] {
  const { cycle, rules, currency, nfr } = month;
  const files = [...filesOf(month).keys()].filter((name) => name !== 'usage');
  return [
    join(path, 'usage.csv'),
    '--sum-duplicates',
    ...['--cycle', cycle],
    ...['--rule', rules.billingRule],
    ...['--scope', rules.scope],
    ...['--smb-scope', rules.smbScope],
    ...['--rounding', rules.packRounding],
    ...(currency === '' ? [] : ['--currency', currency]),
    ...nfr.flatMap((customer) => ['--nfr', customer]),
    ...files.flatMap((name) => [`--${name}`, join(path, `${name}.csv`)]),
  ];
}
