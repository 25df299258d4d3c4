import packageJson from '../../package.json';
import {
  catalogueOf,
  computeReports,
  cycleOf,
  isBlocking,
  issueOf,
  partnerInputs,
  type Issue,
  type MoneyInput,
  type Place,
} from '../engine';
import type { ExportedReport } from '../exchange/exported-report';
import { rejectLine, REJECTS_HEADER } from '../exchange/rejects-csv';
import type { Reject } from '../intake/records/reject';
import { answerOf } from './answer';
import { CannotBill } from './cannot-bill';
import { exportedReports } from './exported-reports';
import type { BillOptions } from './options';
import { readReferences, type References } from './read-references';
import { readUsage, type UsageListener, type UsageRead } from './read-usage';
import { WrittenFile } from './written-file';

/** How many rejected rows the answer lists; `--rejects` writes all. */
const REJECTS_LISTED = 100;

/** What a run ends with. */
export interface Billed {
  readonly answer: ReturnType<typeof answerOf>;
  /** The answer's reports as they are exported. */
  readonly exported: readonly ExportedReport[];
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
  const cycle = cycleToBill(options, usage, rejects);
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
    opensEveryDay: false,
  });

  // 4. Answer.
  const issues = [
    ...references.issues,
    ...gathered.silent.map(({ partner }) => issueOf('usage.not-received', [partner.name], { cycle })),
    ...gathered.issues,
    ...marginIssues(references),
  ];
  const answer = answerOf({
    cycle,
    rules: options.rules,
    currency: options.currency,
    usage,
    rejects,
    reports,
    issues,
  });
  const exported = exportedReports(reports, {
    partners: references.partners?.rows ?? [],
    isReadWhole: !issues.some(isBlocking),
  });
  return { answer, exported, exitCode: usage.rejected > 0 || answer.issues.some(isBlocking) ? 1 : 0 };
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

function cycleToBill(
  { cycle: asked }: BillOptions,
  { usage, read }: UsageRead,
  [reject]: readonly Reject[],
): string {
  const counts = [...usage.rowsByCycle].sort(([a], [b]) => (a < b ? -1 : 1));
  const listed = counts.map(([cycle, rows]) => `${cycle} (${rowsOf(rows)})`).join(', ');
  const [largest, other] = [...counts].sort(([, a], [, b]) => b - a).map(([cycle]) => cycle);
  if (largest === undefined) {
    const first =
      reject === undefined ? '' : ` The first is row ${reject.row} of ${reject.file}: ${reject.message}`;
    throw new CannotBill(`Of ${rowsOf(read)} read, none could be accepted.${first}`);
  }
  if (asked === null && other !== undefined) {
    throw new CannotBill(`The usage holds several cycles: ${listed}. Say which one, as --cycle ${largest}.`);
  }
  if (asked !== null && !usage.rowsByCycle.has(asked)) {
    throw new CannotBill(`No row of the usage belongs to ${asked}; it holds ${listed}.`);
  }
  return asked ?? largest;
}

/** R14: rows with one key are summed only where a person says so. */
function refuseDuplicates({ sumDuplicates }: BillOptions, { usage }: UsageRead): void {
  const { rows, example } = usage.duplicates;
  if (example === null || sumDuplicates) return;
  const { record, first } = example;
  throw new CannotBill(
    `${rowsOf(rows)} have the same partner, customer, service, billing unit, license version and day as another, first ` +
      `${placeOf(first)} and ${placeOf(record.place)} (${record.customer}, ${record.service}, ${record.day}). ` +
      'Add --sum-duplicates to sum them, or take the repeated rows out.',
  );
}

function rowsOf(count: number): string {
  return `${count} row${count === 1 ? '' : 's'}`;
}

function placeOf({ file, row }: Place): string {
  return `${file}, row ${row}`;
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

/** A price list without margins is possible, and a margin column of another name would be a pity. */
function marginIssues({ prices }: References): readonly Issue[] {
  const isBare = prices?.rows.every(({ channelMargin }) => channelMargin.isZero()) === true;
  return isBare ? [issueOf('price.without-margin', [], {})] : [];
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
