import { DEFAULT_RULES, isCurrency, isTimeZone, type Decimal, type RuleSet } from '../engine';
import { oneOf } from '../intake/values/one-of';
import { Problem } from '../intake/values/problem';
import { readQuantity } from '../intake/values/read-number';
import { readRatio } from '../intake/values/read-ratio';
import { readText } from '../intake/values/read-text';
import { SCHEMA_VERSION } from './schema';

/** One setting: what it means, what it may be, and where it comes from. */
export interface Setting<T> {
  /** As text; a blank value stands for it. */
  readonly byDefault: string;
  /** For the sheet: the rule and what may be written, in a sentence. */
  readonly meaning: string;
  /** The values to choose from; null is free text. */
  readonly choices: readonly string[] | null;
  /** The rule with the value in it, for the pane. */
  readonly sentence: (value: string) => string;
  /** Rule id and whether the platform’s own description, the vendor's documentation or a decision made here says so. */
  readonly source: string;
  /** What the value may be, to say so where it is not: `a number above 0`. */
  readonly takes: string;
  /** Null where the text is not what the setting takes. */
  readonly read: (text: string) => { readonly value: T } | null;
}

const BILLING_REPORTS = 'Trend Vision One for Service Providers, “Billing Reports”';
const OURS = 'a decision made here, because nothing public decides it';

const SCOPES = ['partner', 'customer'] as const satisfies readonly RuleSet['scope'][];

/** Every setting, in the order in which the sheet and the pane list them. */
export const SETTINGS = {
  Schema: setting<number>({
    byDefault: String(SCHEMA_VERSION),
    meaning: 'The version of these tables. The program keeps it; a newer version is only read.',
    choices: null,
    sentence: (value) => `The tables are of version ${value}.`,
    source: `Tables of the workbook: ${OURS}.`,
    takes: 'a whole number from 1 on',
    read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? { value: Number(text) } : null),
  }),
  Tier: choice(['Tier 1', 'Tier 2'], {
    byDefault: 'Tier 1',
    meaning:
      'Tier 1 (distributor or ISP) prices and approves. Tier 2 (MSP) prepares and submits, and sees no money anywhere.',
    sentences: {
      'Tier 1': 'This is a Tier 1 workbook: it prices, approves and bills.',
      'Tier 2': 'This is a Tier 2 workbook: it prepares and submits, and shows no money anywhere.',
    },
    source:
      'Section 1: the platform’s own description; that an MSP sees no prices is the vendor’s documentation, “Usage Reports for MSPs”.',
  }),
  Name: anyText({
    meaning: 'Who works with this workbook; recorded with each load.',
    sentence: (value) =>
      value === '' ? 'Nobody has said who works with this workbook.' : `${value} works with this workbook.`,
    source: `Loads and history: ${OURS}.`,
  }),
  Company: anyText({
    meaning: 'Your company, as reports and exports name it.',
    sentence: (value) => (value === '' ? 'Nothing says your company.' : `Your company is ${value}.`),
    source: `Exports: ${OURS}.`,
  }),
  'Account zone': setting<string>({
    byDefault: DEFAULT_RULES.timeZone,
    meaning:
      'The time zone in which days begin, as UTC or Europe/Berlin. It moves timestamps of later loads; loaded days stay.',
    choices: null,
    sentence: (value) => `Days begin at midnight in ${value}.`,
    source: `Section 1, report cycle: ${OURS}.`,
    takes: 'a time zone, as UTC or Europe/Berlin',
    read: (text) => (isTimeZone(text) ? { value: text } : null),
  }),
  Currency: setting<string | null>({
    byDefault: '',
    meaning:
      'The currency of partners that name none (ISO 4217, as USD). Blank takes the price list’s, if it has only one.',
    choices: null,
    sentence: (value) =>
      value === ''
        ? 'Partners that name no currency take their price list’s, if it has only one.'
        : `Partners that name no currency are billed in ${value}.`,
    source: `R26: ${OURS}.`,
    takes: 'a currency of ISO 4217, as USD, or nothing',
    read: (text) => {
      const code = text.toUpperCase();
      return text === '' ? { value: null } : isCurrency(code) ? { value: code } : null;
    },
  }),
  'Billing rule': choice<RuleSet['billingRule']>(['peak-day', 'p85'], {
    byDefault: DEFAULT_RULES.billingRule,
    meaning:
      'peak-day: the day on which all services together allocate the most credits. p85: the 85th-percentile day of each ' +
      'customer’s service, the vendor’s newer rule for cycles from 2026-01.',
    sentences: {
      'peak-day':
        'The billing rule is peak-day: a month is billed by the day on which all services together allocate the most credits.',
      p85: 'The billing rule is p85: each service of a customer is billed by its 85th-percentile day, or the sum of its days.',
    },
    source: `R13: the peak day is from the platform’s own description; p85 is the vendor’s documentation, ${BILLING_REPORTS} (2026).`,
  }),
  Scope: choice<RuleSet['scope']>(SCOPES, {
    byDefault: DEFAULT_RULES.scope,
    meaning: 'partner: one peak day for all customers of a partner. customer: each customer has its own.',
    sentences: {
      partner: 'The peak day is the partner’s: one day for all of its customers together.',
      customer: 'The peak day is each customer’s own; a report then has no billing day.',
    },
    source: `R5: the peak day is from the platform’s own description; its scope is the vendor’s documentation, ${BILLING_REPORTS}.`,
  }),
  'SMB scope': choice<RuleSet['smbScope']>(SCOPES, {
    byDefault: DEFAULT_RULES.smbScope,
    meaning:
      'partner: the highest daily total of all customers. customer: the sum of each customer’s own highest units.',
    sentences: {
      partner: 'SMB units are the highest daily total of the partner, over all of its customers.',
      customer: 'SMB units are the sum of each customer’s own highest units.',
    },
    source: `R1: the highest units are from the platform’s own description; their scope is ${OURS}.`,
  }),
  'Pack rounding': choice<RuleSet['packRounding']>(['nearest', 'up', 'down'], {
    byDefault: DEFAULT_RULES.packRounding,
    meaning: 'How packs are rounded, once, on the total: nearest (half up: 32.50 becomes 33), up or down.',
    sentences: {
      nearest: 'Packs are rounded to the nearest whole, half up: 32.49 is 32, and 32.50 is 33.',
      up: 'Packs are rounded up: 32.01 is 33.',
      down: 'Packs are rounded down: 32.99 is 32.',
    },
    source: `R9: one rounding is from the platform’s own description; half up is the vendor’s documentation, ${BILLING_REPORTS}.`,
  }),
  'Pack size': setting<RuleSet['packSize']>({
    byDefault: DEFAULT_RULES.packSize.toFixed(),
    meaning: 'The credits in one pack.',
    choices: null,
    sentence: (value) => `A pack holds ${value} credits.`,
    source: 'R9: the platform’s own description, “credit packs”.',
    takes: 'a number above 0',
    read: (text) => {
      const size = readQuantity(text);
      return size === null || size instanceof Problem || size.isZero() ? null : { value: size };
    },
  }),
  'NFR credits': setting<Decimal>({
    byDefault: DEFAULT_RULES.nfrCredits.toFixed(),
    meaning: 'The credits that the NFR license includes each month; they come off before packs.',
    choices: null,
    sentence: (value) => `The NFR license includes ${value} credits each month.`,
    source: 'R8: the platform’s own description, “8,000 credits are subtracted from the allocated credits”.',
    takes: 'a number from 0 on',
    read: readNumber,
  }),
  'Violation threshold': setting<Decimal>({
    byDefault: `${DEFAULT_RULES.violationThreshold.times(100).toFixed()} %`,
    meaning:
      'The over-provisioned part above which a line is a violation, as 10 %. A partner may have its own in LMP_Partners.',
    choices: null,
    sentence: (value) =>
      `A line is a violation where more than ${percentText(value)} of it is over-provisioned.`,
    source: `R32: the vendor’s threshold is not public, so this is ${OURS}.`,
    takes: 'a percentage from 0 % to 100 %',
    read: readPart,
  }),
  'Discount mode': choice<RuleSet['discountMode']>(['volume', 'graduated'], {
    byDefault: DEFAULT_RULES.discountMode,
    meaning: 'volume: the tier reached prices all packs. graduated: each tier prices its own part.',
    sentences: {
      volume: 'The volume discount is by volume: the tier reached prices all packs.',
      graduated: 'The volume discount is graduated: each tier prices its own part of the packs.',
    },
    source: `R12: the platform’s own description names the volume discount; its mode is ${OURS}.`,
  }),
  'Discount scope': choice<RuleSet['discountScope']>(['report', 'cycle'], {
    byDefault: DEFAULT_RULES.discountScope,
    meaning: 'Which packs count together: report, those of the partner; cycle, those of all partners.',
    sentences: {
      report: 'The packs of each report count together for the volume discount.',
      cycle: 'The packs of all partners of the cycle count together for the volume discount.',
    },
    source: `R12: the platform’s own description names the volume discount; its scope is ${OURS}.`,
  }),
  'Submission day': setting<number>({
    byDefault: '5',
    meaning:
      'The day of the next month at whose end reports that are still in preparation are submitted automatically; the month’s last day if it is shorter.',
    choices: null,
    sentence: (value) =>
      `Reports that are still in preparation are submitted automatically at the end of day ${value} of the next month.`,
    source: 'R31: the platform’s own description, “the 5th of the next month”.',
    takes: 'a whole number from 1 to 31',
    read: (text) => {
      const day = /^\d{1,2}$/.test(text) ? Number(text) : 0;
      return day >= 1 && day <= 31 ? { value: day } : null;
    },
  }),
  'Automatic approval': choice(['on', 'off'], {
    byDefault: 'on',
    meaning:
      'on: a submitted report on which the partner commented nothing is approved at once, unless something is left to clear. off: a person approves.',
    sentences: {
      on: 'Automatic approval is on: a submitted report without any comment of the partner, and with nothing to clear, is approved at once.',
      off: 'Automatic approval is off: every report is approved by a person.',
    },
    source: 'R30: the platform’s own description.',
  }),
  'Automatic steps': choice(['ask', 'apply'], {
    byDefault: 'ask',
    meaning:
      'ask: automatic steps that are due are listed and applied by one click. apply: they are applied when the pane opens the workbook.',
    sentences: {
      ask: 'Automatic steps that are due ask first: they are listed, and applied when you say so.',
      apply: 'The pane applies automatic steps that are due when it opens this workbook.',
    },
    source: `R37: ${OURS}.`,
  }),
  'Same person': choice<'record' | 'forbid'>(['record', 'forbid'], {
    byDefault: 'record',
    meaning:
      'Whether who last changed a price, a margin, the NFR customer, a rule or a line of a report may approve it. record: yes, and the history says “same person”. forbid: no.',
    sentences: {
      record:
        'Who last changed what decides an amount may approve it, and the history records “same person”.',
      forbid: 'The rules forbid that who last changed what decides an amount approves it.',
    },
    source: `R35: ${OURS}.`,
  }),
  'Change threshold': setting<Decimal>({
    byDefault: '25 %',
    meaning:
      'How much a line, packs or a total may change against last cycle before somebody must look, as 25 %. It counts where the change is also above the setting for units or amounts.',
    choices: null,
    sentence: (value) => `A change of more than ${percentText(value)} against last cycle must be looked at.`,
    source: `Exceptions of a review: ${OURS}.`,
    takes: 'a percentage from 0 % to 100 %',
    read: readPart,
  }),
  'Change threshold units': setting<Decimal>({
    byDefault: '10',
    meaning: 'The units, or packs, that a change against last cycle must exceed as well.',
    choices: null,
    sentence: (value) => `Changes of ${value} units or packs and less need no look.`,
    source: `Exceptions of a review: ${OURS}.`,
    takes: 'a number from 0 on',
    read: readNumber,
  }),
  'Change threshold amount': setting<Decimal>({
    byDefault: '100',
    meaning: 'The amount, in the report’s currency, that a change against last cycle must exceed as well.',
    choices: null,
    sentence: (value) => `Changes of a total by ${value} and less, in its currency, need no look.`,
    source: `Exceptions of a review: ${OURS}.`,
    takes: 'a number from 0 on',
    read: readNumber,
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;

/** The settings by name, in their order. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Keeps the type of a setting's value. */
function setting<T>(described: Setting<T>): Setting<T> {
  return described;
}

interface ChoiceText<T extends string> {
  readonly byDefault: T;
  readonly meaning: string;
  readonly sentences: Readonly<Record<T, string>>;
  readonly source: string;
}

function choice<T extends string>(choices: readonly T[], described: ChoiceText<T>): Setting<T> {
  const read = oneOf(choices);
  const readChoice = (text: string): { readonly value: T } | null => {
    const value = read(text);
    return value === null || value instanceof Problem ? null : { value };
  };
  return {
    ...described,
    choices,
    sentence: (text) => {
      const found = readChoice(text);
      return found === null ? '' : described.sentences[found.value];
    },
    takes: `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`,
    read: readChoice,
  };
}

function anyText(described: Pick<Setting<string>, 'meaning' | 'sentence' | 'source'>): Setting<string> {
  return {
    ...described,
    byDefault: '',
    choices: null,
    takes: 'a text without control characters',
    read: (text) => {
      const value = readText(text);
      return value instanceof Problem ? null : { value: value ?? '' };
    },
  };
}

function readNumber(text: string): { readonly value: Decimal } | null {
  const number = readQuantity(text);
  return number === null || number instanceof Problem ? null : { value: number };
}

function readPart(text: string): { readonly value: Decimal } | null {
  const ratio = readRatio(text);
  return ratio === null || ratio instanceof Problem ? null : { value: ratio };
}

/** A fraction that somebody typed reads as a percentage. */
function percentText(value: string): string {
  const ratio = readRatio(value);
  return ratio === null || ratio instanceof Problem ? value : `${ratio.times(100).toFixed()} %`;
}
