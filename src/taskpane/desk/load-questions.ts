import { namesLike, type Report, type UsageTotal } from '../../engine';
import type { PartnerUsageChange } from '../../book/usage-change';
import { Problem } from '../../intake/values/problem';
import { readNumber } from '../../intake/values/read-number';
import { amountText, countText, cycleText } from '../shared/amount';
import type { LoadSums } from './load-sums';
import { noUsedQuestions } from './no-used-questions';
import type { FileCounts, LoadDecisions, LoadQuestion } from './usage-views';

/** What the questions about a load are asked from. */
export interface QuestionsInput {
  readonly decisions: LoadDecisions;
  readonly files: readonly FileCounts[];
  readonly totals: readonly UsageTotal[];
  readonly changes: readonly PartnerUsageChange[];
  /** Partners that LMP_Partners does not have. */
  readonly newPartners: readonly string[];
  /** Partners that it has. */
  readonly listedPartners: readonly string[];
  /** Files of the load without a column of used units. */
  readonly filesWithoutUsed: ReadonlySet<string>;
  readonly filesInAll: number;
  /** The reports of the load's cycle as they would be. */
  readonly reports: readonly Report[];
  /** Usage that the workbook holds of other cycles. */
  readonly earlier: readonly UsageTotal[];
  readonly sums: LoadSums;
  /** The zone in which the files' days were cut, and the account's as it is now. */
  readonly zones: { readonly read: string; readonly account: string };
}

/** Everything that a person must decide before the load may be written. */
export function loadQuestions(input: QuestionsInput): readonly LoadQuestion[] {
  return [
    ...zoneQuestions(input),
    ...partnerQuestions(input),
    ...nfrQuestions(input),
    ...daysQuestions(input),
    ...partsQuestions(input),
    ...noUsedQuestions(input),
    ...controlQuestions(input),
  ];
}

/** Section 1: days are cut in the account zone, so another zone may be other days. */
function zoneQuestions({ zones }: QuestionsInput): readonly LoadQuestion[] {
  if (zones.read === zones.account) return [];
  const message =
    `The account zone is ${zones.account} now; the files were read for ${zones.read}, where days begin at another ` +
    'hour. Read them again.';
  return [{ kind: 'zone', message }];
}

/** Rows that name no partner, file by file: what one file lacks says nothing about another. */
function partnerQuestions({ files }: QuestionsInput): readonly LoadQuestion[] {
  return files
    .filter(({ withoutPartner }) => withoutPartner > 0)
    .map(({ file, withoutPartner }) => ({
      kind: 'partner',
      message: `${countText(withoutPartner, 'row')} of ${file} ${withoutPartner === 1 ? 'names' : 'name'} no partner. Whose usage is it?`,
      file,
      rows: withoutPartner,
    }));
}

/** R8: a new partner may have a customer with the NFR license; rows that say so answer for themselves. */
function nfrQuestions(input: QuestionsInput): readonly LoadQuestion[] {
  const { decisions, totals, newPartners, listedPartners } = input;
  return newPartners
    .filter((partner) => partner !== '')
    .flatMap((partner): readonly LoadQuestion[] => {
      const own = totals.filter((total) => total.partner === partner);
      const isStated = own.some((total) => total.licenseVersion === 'NFR');
      if (isStated || decisions.nfrCustomers[partner] !== undefined) return [];
      const alike = namesLike(partner, listedPartners).map((name) => `“${name}”`);
      const hint =
        alike.length === 0
          ? ''
          : ` It has ${alike.join(' and ')}: if that is the same partner, write the name in the file as it stands there.`;
      const message =
        `LMP_Partners does not have ${partner} yet.${hint} ` +
        'Which of its customers holds the NFR license, if any?';
      const customers = [...new Set(own.map((total) => total.customer))].sort();
      return [{ kind: 'nfr', message, partner, customers }];
    });
}

/** Section 8: fewer days than the workbook has. */
function daysQuestions({ decisions, changes }: QuestionsInput): readonly LoadQuestion[] {
  if (decisions.days !== null) return [];
  return changes.flatMap((change): readonly LoadQuestion[] => {
    const { partner, daysPresent, daysContained } = change;
    const lost = daysLost(change);
    if (lost === 0) return [];
    const message =
      `The workbook has ${countText(daysPresent.length, 'day')} of ${partner || 'this partner'}; the load has ` +
      `${daysContained.length} and leaves out ${lost}. Add its days to those that are there, or replace all of them?`;
    return [{ kind: 'days', message, partner, present: daysPresent.length, contained: daysContained.length }];
  });
}

function daysLost({ daysPresent, daysContained }: PartnerUsageChange): number {
  const contained = new Set(daysContained);
  return daysPresent.filter((day) => !contained.has(day)).length;
}

/** A second file of the same month that lacks what the first one brought, such as one for each tab. */
function partsQuestions({ decisions, changes }: QuestionsInput): readonly LoadQuestion[] {
  return changes.flatMap((change): readonly LoadQuestion[] => {
    const { partner, servicesLost: services, customersLost: customers, inTotals } = change;
    const canKeep = inTotals.ofItsFiles === 0;
    if (decisions.parts === 'replace' || (decisions.parts === 'keep' && canKeep)) return [];
    const messages = [...lostTexts(change), ...totalsTexts(change)];
    if (messages.length === 0) return [];
    return [{ kind: 'parts', message: messages.join(' '), partner, services, customers, canKeep }];
  });
}

function lostTexts({ partner, servicesLost, customersLost }: PartnerUsageChange): readonly string[] {
  if (servicesLost.length + customersLost.length === 0) return [];
  const lost = [
    ...(servicesLost.length > 0
      ? [`${countText(servicesLost.length, 'service')} (${listOf(servicesLost)})`]
      : []),
    ...(customersLost.length > 0
      ? [`${countText(customersLost.length, 'customer')} (${listOf(customersLost)})`]
      : []),
  ];
  return [
    `The workbook has ${lost.join(' and ')} of ${partner || 'this partner'} on the same days, and the load has ` +
      'no row of them. Keep them beside the load, or replace them by it?',
  ];
}

/** Section 8: totals do not say whose rows are in them, so only a person can tell whether the load has them. */
function totalsTexts({ partner, inTotals }: PartnerUsageChange): readonly string[] {
  const { ofOtherFiles, ofItsFiles } = inTotals;
  if (ofOtherFiles + ofItsFiles === 0) return [];
  return [
    `On days of the load the workbook keeps ${countText(ofOtherFiles + ofItsFiles, 'row')} of ` +
      `${partner || 'this partner'} as totals, which do not tell whose they are: whether the load has the same customers, ` +
      'nobody can tell but you.',
    ofItsFiles === 0
      ? 'Keep them beside the load, or replace them by it?'
      : `${countText(ofItsFiles, 'row')} of them came with a file of the same name as the load’s and can only be replaced; ` +
        'to keep them, give the file another name and read it again.',
  ];
}

const LISTED = 3;

function listOf(names: readonly string[]): string {
  const listed = names.slice(0, LISTED).join(', ');
  return names.length > LISTED ? `${listed} and ${names.length - LISTED} more` : listed;
}

/** A total that somebody typed must be met. */
function controlQuestions({ decisions, sums }: QuestionsInput): readonly LoadQuestion[] {
  const { cycle, controlTotal } = decisions;
  const wanted = [
    { what: 'used units', typed: controlTotal.units, found: sums.usedUnits },
    { what: 'allocated credits', typed: controlTotal.credits, found: sums.allocatedCredits },
  ];
  return wanted.flatMap(({ what, typed, found }): readonly LoadQuestion[] => {
    if (typed.trim() === '') return [];
    // R25: signed corrections may well come to less than nothing.
    const expected = readNumber(typed.replace(/[,\s](?=\d{3}(?:\D|$))/g, ''));
    const isNumber = expected !== null && !(expected instanceof Problem);
    if (isNumber && found?.equals(expected) === true) return [];
    const comesTo =
      found === null
        ? `what the load of ${cycleText(cycle)} comes to cannot be told`
        : `the load of ${cycleText(cycle)} comes to ${amountText(found.toFixed())}`;
    const message = isNumber
      ? `The control total of ${what} is ${amountText(expected.toFixed())}; ${comesTo}.`
      : `The control total of ${what}, “${typed}”, is not a number. Write digits with a point before the decimals.`;
    return [{ kind: 'control-total', message }];
  });
}
