import { answerOf } from '../../src/cli/answer';
import {
  catalogueOf,
  computeReports,
  cycleOf,
  DEFAULT_RULES,
  partnerInputs,
  type CatalogueEntry,
  type PartnerInput,
  type Price,
  type Report,
  type RuleSet,
  type Tier,
  type UsageTotal,
} from '../../src/engine';
import { catalogueChecker } from '../../src/intake/records/catalogue-checker';
import type { CheckerFactory } from '../../src/intake/records/checker';
import { partnerChecker, type PartnerRecord } from '../../src/intake/records/partner-checker';
import { priceChecker } from '../../src/intake/records/price-checker';
import type { Reject } from '../../src/intake/records/reject';
import { tierChecker } from '../../src/intake/records/tier-checker';
import { usageChecker } from '../../src/intake/records/usage-checker';
import { readTable } from '../../src/intake/read-table';
import { UsageByKey } from '../../src/intake/reduce/usage-by-key';
import { readRows } from '../intake/read-rows';
import { textSource } from '../intake/text-source';
import { filesOf, type RandomMonth } from '../random-months';

type ReviewOf = (partner: string) => PartnerInput['review'];

/** What a property changes of the way in which a month is billed. */
export interface Billing {
  /** The usage, cut into files; by default it is one. */
  readonly usageFiles?: readonly string[];
  readonly rules?: Partial<RuleSet>;
  /** What people have entered; by default nothing. */
  readonly reviewOf?: ReviewOf;
}

export type Answer = ReturnType<typeof answerOf>;

export interface BilledMonth {
  readonly reports: readonly Report[];
  readonly answer: Answer;
  /** What the files stated. */
  readonly totals: readonly UsageTotal[];
  readonly references: {
    readonly partners: readonly PartnerRecord[] | null;
    readonly prices: readonly Price[] | null;
    readonly tiers: readonly Tier[];
    readonly catalogue: readonly CatalogueEntry[];
  };
}

/** Bills a month from its files' texts, through the intake and the engine, as the command line does. */
export async function billedMonth(month: RandomMonth, billing: Billing = {}): Promise<BilledMonth> {
  const files = filesOf(month);
  const rules = { ...DEFAULT_RULES, ...month.rules, ...billing.rules };
  const usage = await usageOf(billing.usageFiles ?? [files.get('usage') ?? ''], month.cycle);
  const rowsOf = async <Row>(
    text: string | undefined,
    checker: CheckerFactory<Row>,
  ): Promise<readonly Row[] | null> => (text === undefined ? null : (await readRows(text, checker)).records);
  const prices = await rowsOf(files.get('prices'), priceChecker);
  const totals = usage.usage.totals().filter((total) => cycleOf(total.day) === month.cycle);
  const partners = await rowsOf(files.get('partners'), partnerChecker);
  const gathered = partnerInputs({ cycle: month.cycle, totals, partners, nfr: month.nfr });
  const tiers = (await rowsOf(files.get('tiers'), tierChecker)) ?? [];
  const catalogue = (await rowsOf(files.get('catalogue'), catalogueChecker)) ?? [];
  const currency = month.currency === '' ? null : month.currency;
  const reports = computeReports(reviewed(gathered.inputs, billing.reviewOf), {
    cycle: month.cycle,
    rules,
    catalogue: catalogueOf(catalogue),
    money: prices === null ? null : { prices, tiers, bids: [], bidDeskNumbers: 'register', currency },
    versions: { program: 'test', catalogue: null, prices: null, tiers: null, bidDesk: null, partners: null },
    opensEveryDay: true,
  });
  const { rejects } = usage;
  const answer = answerOf({
    cycle: month.cycle,
    rules,
    currency,
    usage,
    rejects,
    reports,
    issues: gathered.issues,
  });
  return { reports, answer, totals, references: { partners, prices, tiers, catalogue } };
}

async function usageOf(texts: readonly string[], cycle: string) {
  const usage = new UsageByKey({ cycle, duplicates: 'sum' });
  const checker = usageChecker({ columns: new Map(), signed: false, timeZone: 'UTC' });
  const rejects: Reject[] = [];
  let [read, accepted, rejected] = [0, 0, 0];
  for (const text of texts) {
    const counts = await readTable(textSource(text, 65_536), checker, {
      onRecord: (record) => {
        usage.add(record);
      },
      onReject: (reject) => rejects.push(reject),
    });
    read += counts.read;
    accepted += counts.accepted;
    rejected += counts.rejected;
  }
  return { read, accepted, rejected, usage, rejects };
}

function reviewed(inputs: readonly PartnerInput[], reviewOf?: ReviewOf): readonly PartnerInput[] {
  return reviewOf === undefined
    ? inputs
    : inputs.map((input) => ({ ...input, review: reviewOf(input.partner.name) }));
}

/** An answer without the places of rows, which say where a row stands and nothing of what it bills. */
export function withoutPlaces(answer: Answer): unknown {
  const places = new Set(['file', 'row', 'firstRow']);
  return JSON.parse(JSON.stringify(answer), (name, value: unknown) => {
    if (places.has(name)) return undefined;
    return typeof value === 'string' ? value.replace(/\S+, row \d+/gu, 'a row') : value;
  });
}
