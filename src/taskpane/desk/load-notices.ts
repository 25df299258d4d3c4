import {
  cycleOf,
  dayTexts,
  groupedBy,
  isBlocking,
  lookAlikes,
  type Report,
  type UsageTotal,
} from '../../engine';
import { ROWS_OF_A_CYCLE, type KeptAsTotals } from '../../book/usage-load';
import { amountText, countText, cycleText, dayText } from '../shared/amount';

/** What the notices about a load are made from. */
export interface NoticesInput {
  readonly cycle: string;
  /** How the load is kept where its cycle is too large for rows of customers; else null. */
  readonly asTotals: KeptAsTotals | null;
  /** The load's. */
  readonly totals: readonly UsageTotal[];
  /** Usage that the workbook holds. */
  readonly present: readonly UsageTotal[];
  /** Names of LMP_Partners. */
  readonly listedPartners: readonly string[];
  /** The reports of the load's partners as they would be. */
  readonly reports: readonly Report[];
}

/** What was noticed and stands in nobody's way: R7, days missing and customers with gaps; R14, names that look alike. */
export function loadNotices(input: NoticesInput): readonly string[] {
  const { reports } = input;
  const missing = reports.flatMap(({ partner, missingDays }) =>
    missingDays.length === 0
      ? []
      : [
          `${partner.name || 'The partner'}: no data on ${listOf(dayTexts(missingDays))}. No data is not zero usage.`,
        ],
  );
  const gaps = reports.flatMap(({ partner, issues }) =>
    issues
      .filter(({ code }) => code === 'usage.customer-gaps')
      .map(({ message }) => `${partner.name || 'The partner'}: ${message}`),
  );
  return [
    ...totalsNotices(input),
    ...blockedNotices(input),
    ...alikeNotices(input),
    ...earlyNotices(input),
    ...missing,
    ...gaps,
  ];
}

/** Why the packs of a report cannot be told: nobody can submit or approve it until that is mended. */
function blockedNotices({ reports }: NoticesInput): readonly string[] {
  return reports.flatMap(({ partner, issues }) => {
    const [first, ...others] = issues.filter(
      (issue) => isBlocking(issue) && issue.code.startsWith('credits.'),
    );
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : ` And ${countText(others.length, 'other problem')}.`;
    return [
      `${partner.name || 'The partner'}: the report will be blocked, its packs unknown. ${first.message}${more}`,
    ];
  });
}

/** Section 8: what is not in the workbook afterwards, before anything is written. */
function totalsNotices({ cycle, asTotals }: NoticesInput): readonly string[] {
  if (asTotals === null) return [];
  const { rowsOfCycle, rowsKept } = asTotals;
  return [
    `With this load ${cycleText(cycle)} has ${countText(rowsOfCycle, 'row')}, more than ` +
      `${amountText(String(ROWS_OF_A_CYCLE))}. The load is kept as totals per partner, service, billing unit and day, in ` +
      `${countText(rowsKept, 'row')}: every figure is the same, but customers’ names are not in the workbook. Keep the ` +
      'files: LMP_CustomerLines does not tell these customers apart, days on which one of them is absent are not named, and ' +
      'to name another NFR customer they have to be loaded again.',
  ];
}

/** R14: within the load, and between the load and what the workbook has. */
function alikeNotices({ totals, present, listedPartners }: NoticesInput): readonly string[] {
  const partners = new Set(totals.map(({ partner }) => partner));
  const known = [...listedPartners, ...present.map(({ partner }) => partner)];
  const ofPartner = groupedBy(present, ({ partner }) => partner);
  const customers = [...groupedBy(totals, ({ partner }) => partner)].flatMap(([partner, own]) =>
    alike(customerNamesOf(own), customerNamesOf(ofPartner.get(partner) ?? [])),
  );
  const services = alike(servicesOf(totals), servicesOf(present));
  return [...new Set([...alike(partners, new Set(known)), ...customers, ...services])];
}

function customerNamesOf(totals: readonly UsageTotal[]): ReadonlySet<string> {
  return new Set(totals.flatMap(({ customerNames }) => customerNames));
}

function servicesOf(totals: readonly UsageTotal[]): ReadonlySet<string> {
  return new Set(totals.map(({ service }) => service));
}

/** Names of the load that look like others of the load, or like names that the workbook has. */
function alike(loaded: ReadonlySet<string>, known: ReadonlySet<string>): readonly string[] {
  return lookAlikes([...loaded, ...known])
    .filter((names) => names.some((name) => loaded.has(name)))
    .flatMap((names) => {
      const ofLoad = names.filter((name) => loaded.has(name));
      const others = names.filter((name) => !loaded.has(name));
      // Names that the workbook has side by side already were listed when the second one came.
      if (ofLoad.length === 1 && known.has(ofLoad[0] ?? '')) return [];
      const where = others.length === 0 ? '' : `; the workbook has ${quoted(others)}`;
      const sentence =
        ofLoad.length > 1
          ? `${quoted(ofLoad)} look alike${where}`
          : `${quoted(ofLoad)} of the load is new${where}`;
      return [`${sentence}. They are kept apart; give them one name if they are one.`];
    });
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(' and ');
}

/** A partner's usage of a month in which LMP_Partners expects none: its missing days would not be noticed. */
function earlyNotices({ cycle, reports }: NoticesInput): readonly string[] {
  return reports.flatMap(({ partner }) =>
    partner.activeFrom !== null && cycleOf(partner.activeFrom) > cycle
      ? [
          `${partner.name}: LMP_Partners says that it is active from ${dayText(partner.activeFrom)}, after ` +
            `${cycleText(cycle)}. Days without data are not noticed before; set Active from back if it was active.`,
        ]
      : [],
  );
}

const LISTED = 8;

function listOf(texts: readonly string[]): string {
  if (texts.length <= LISTED) return texts.join(', ');
  return `${texts.slice(0, LISTED).join(', ')} and ${countText(texts.length - LISTED, 'other day')}`;
}
