import packageJson from '../../package.json';
import { catalogueOf, computeReports, cycleOf, isBlocking, type MoneyInput } from '../engine';
import { rejectLine, REJECTS_HEADER } from '../exchange/rejects-csv';
import type { Reject } from '../intake/records/reject';
import { answerOf } from './answer';
import { CannotBill } from './cannot-bill';
import type { BillOptions } from './options';
import { partnerInputs } from './partner-inputs';
import { readReferences, type References } from './read-references';
import { readUsage, type UsageListener, type UsageRead } from './read-usage';
import { WrittenFile } from './written-file';

/** How many rejected rows the answer lists; `--rejects` writes all. */
const REJECTS_LISTED = 100;

/** What a run ends with. */
export interface Billed {
  readonly answer: ReturnType<typeof answerOf>;
  /** 0 done; 1 done, with rejected rows or blocking issues. */
  readonly exitCode: 0 | 1;
}

/**
 * Bills a month from files: read, decide, compute, answer.
 *
 * Edges: throws `CannotBill` or `FileRefusal` where nothing can be computed; rejected rows are written even then, if
 *        the usage could be read to its end.
 */
export async function runBill(
  options: BillOptions,
  onProgress: UsageListener['onProgress'],
): Promise<Billed> {
  // 1. Read. Usage streams into totals by key, so that memory does not grow with rows.
  const references = await readReferences(options);
  const { usage, rejects } = await readUsageAndRejects(options, onProgress);

  // 2. Decide which cycle is billed, and refuse what only a person can decide.
  const cycle = cycleToBill(options, usage);
  refuseDuplicates(options, usage);

  // 3. Compute: pure, from what was read.
  const totals = usage.usage.totals().filter((total) => cycleOf(total.day) === cycle);
  const partners = references.partners?.rows ?? null;
  const gathered = partnerInputs({ cycle, totals, partners, nfr: options.nfr });
  const reports = computeReports(gathered.inputs, {
    cycle,
    rules: options.rules,
    catalogue: catalogueOf(references.catalogue?.rows ?? []),
    money: moneyOf(references, options),
    versions: versionsOf(references),
  });

  // 4. Answer.
  const issues = [...references.issues, ...gathered.issues];
  const answer = answerOf({ cycle, rules: options.rules, usage, rejects, reports, issues });
  return { answer, exitCode: usage.rejected > 0 || answer.issues.some(isBlocking) ? 1 : 0 };
}

async function readUsageAndRejects(
  options: BillOptions,
  onProgress: UsageListener['onProgress'],
): Promise<{ readonly usage: UsageRead; readonly rejects: readonly Reject[] }> {
  const rejects: Reject[] = [];
  const file = options.rejects === null ? null : new WrittenFile(options.rejects);
  try {
    file?.write(REJECTS_HEADER);
    const onReject = (reject: Reject): void => {
      if (rejects.length < REJECTS_LISTED) rejects.push(reject);
      file?.write(rejectLine(reject));
    };
    const usage = await readUsage(options, { onReject, onProgress });
    file?.keep();
    return { usage, rejects };
  } finally {
    file?.discard();
  }
}

function cycleToBill(options: BillOptions, { usage, read, rejected }: UsageRead): string {
  const counts = [...usage.rowsByCycle].sort(([a], [b]) => (a < b ? -1 : 1));
  const listed = counts.map(([cycle, rows]) => `${cycle} (${rows} row${rows === 1 ? '' : 's'})`).join(', ');
  if (counts.length === 0) {
    throw new CannotBill(
      `None of the ${read} rows could be accepted, ${rejected} were rejected; --rejects FILE says why.`,
    );
  }
  const [only, ...others] = counts.map(([cycle]) => cycle);
  const cycle = options.cycle ?? (others.length === 0 ? only : undefined);
  if (cycle === undefined)
    throw new CannotBill(`The usage holds several cycles: ${listed}. Say which one: --cycle ${only ?? ''}.`);
  if (!usage.rowsByCycle.has(cycle))
    throw new CannotBill(`The usage holds no row of ${cycle}, but of ${listed}.`);
  return cycle;
}

/** R14: rows with one key are summed only where a person says so. */
function refuseDuplicates({ sumDuplicates }: BillOptions, { usage }: UsageRead): void {
  const { keys, rows, example } = usage.duplicates;
  if (keys === 0 || example === null || sumDuplicates) return;
  const [first, second] = example.map(({ file, row }) => `${file}, row ${row}`);
  throw new CannotBill(
    `${rows} rows share ${keys} key${keys === 1 ? '' : 's'} of partner, customer, service, billing unit, license version and day, ` +
      `first ${first ?? ''} and ${second ?? ''}. Add --sum-duplicates to sum them, or take the repeated rows out.`,
  );
}

function moneyOf({ prices, tiers, bidDesk }: References, { currency }: BillOptions): MoneyInput | null {
  if (prices === null) return null;
  return {
    prices: prices.rows,
    tiers: tiers?.rows ?? [],
    bids: bidDesk?.rows ?? [],
    bidDeskNumbers: 'register',
    currency,
  };
}

function versionsOf({ prices, tiers, bidDesk, catalogue, partners }: References) {
  return {
    program: packageJson.version,
    catalogue: catalogue?.version ?? null,
    prices: prices?.version ?? null,
    tiers: tiers?.version ?? null,
    bidDesk: bidDesk?.version ?? null,
    partners: partners?.version ?? null,
  };
}
