import { LICENSE_VERSIONS, SUBSCRIPTION_TYPES, type Place, type UsageRecord } from '../../engine';
import { USAGE_LABELS, type UsageField } from '../columns/labels';
import type { ColumnMapping, ColumnRules, Columns } from '../columns/match-columns';
import { oneOf } from '../values/one-of';
import { Problem } from '../values/problem';
import { dayReader } from '../values/read-day';
import { readNameOrBlank } from '../values/read-name-or-blank';
import { readNumber, readQuantity } from '../values/read-number';
import { readText } from '../values/read-text';
import { readUnit } from '../values/read-unit';
import { required } from '../values/required';
import type { CheckerFactory } from './checker';
import { createChecker, type FileKind, type ValuesOf } from './create-checker';

/** What a person decides about a load of usage. */
export interface UsageOptions {
  /** Header texts for fields whose columns no label finds. */
  readonly columns: ColumnMapping;
  /** R25: the load holds signed corrections, so that quantities may be negative. */
  readonly signed: boolean;
  /** The account's time zone, in which days begin. */
  readonly timeZone: string;
}

/** One of them is needed; which is missing first is named in this order. */
const QUANTITIES = ['credits', 'used', 'provisioned'] as const;

const readVersion = oneOf(LICENSE_VERSIONS);

/** `Monthly (NFR)` is left out: it says two things, and taking it for a plan alone would lose the license. */
const readSubscription = oneOf(SUBSCRIPTION_TYPES, { Monthly: 'Monthly plan', Annual: 'Annual license' });

/**
 * Checks usage rows (R14).
 *
 * Rule:  a row names a day, a customer and a service and states used units, provisioned units or credits; a credit
 *        requirement alone is no quantity. Negative quantities only where the load is signed; a requirement never is.
 * Edges: without a partner column, or with nothing in it, the partner is ''.
 */
export function usageChecker(options: UsageOptions): CheckerFactory<UsageRecord> {
  const readers = usageReaders(options);
  const kind: FileKind<UsageField, UsageReaders, UsageRecord> = {
    ...usageColumns(options.columns),
    readers: () => readers,
    rejectedRow: ({ partner = '', day = null }) => ({ partner, day }),
    recordOf,
  };
  return (header) => createChecker(header, kind);
}

/** What a usage file needs of its columns. */
export function usageColumns(mapping: ColumnMapping): ColumnRules<UsageField> {
  return { labels: USAGE_LABELS, required: [['day'], ['customer'], ['service'], QUANTITIES], mapping };
}

type UsageReaders = ReturnType<typeof usageReaders>;

/** What reads each field of a usage row from its text. */
export function usageReaders(options: UsageOptions) {
  const readUnits = options.signed ? readNumber : readQuantity;
  return {
    day: required(dayReader(options.timeZone)),
    partner: readNameOrBlank,
    customer: required(readText),
    'customer-id': readText,
    service: required(readText),
    unit: readUnit,
    version: readVersion,
    subscription: readSubscription,
    used: readUnits,
    provisioned: readUnits,
    requirement: readQuantity,
    credits: readUnits,
  };
}

function recordOf(values: ValuesOf<UsageReaders>, place: Place, columns: Columns<UsageField>) {
  const { used, provisioned, credits } = values;
  if (used === null && provisioned === null && credits === null) {
    const field = QUANTITIES.find((quantity) => columns[quantity] !== undefined) ?? null;
    return { field, problem: new Problem('usage.no-quantity') };
  }
  return {
    record: {
      place,
      partner: values.partner,
      customer: values.customer,
      customerId: values['customer-id'],
      service: values.service,
      billingUnit: values.unit,
      licenseVersion: values.version,
      subscriptionType: values.subscription,
      day: values.day,
      usedUnits: used,
      provisionedUnits: provisioned,
      creditRequirement: values.requirement,
      allocatedCredits: credits,
    },
  };
}
