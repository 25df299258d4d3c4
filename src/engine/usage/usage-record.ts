import type { Day } from '../calendar/day';
import type { Decimal } from '../decimal';

export const LICENSE_VERSIONS = ['Full', 'Trial', 'NFR'] as const;
export type LicenseVersion = (typeof LICENSE_VERSIONS)[number];

export const SUBSCRIPTION_TYPES = ['Monthly plan', 'Annual license'] as const;
export type SubscriptionType = (typeof SUBSCRIPTION_TYPES)[number];

/** Where a row stands: its file and its record number, with the header as 1. */
export interface Place {
  readonly file: string;
  readonly row: number;
}

/** What a usage row names and what it states; null is *not stated*, never 0 (R14). Names are trimmed and in NFC. */
export interface UsageStatement {
  /** '' where the input has no partner column: everything then belongs to one partner. */
  readonly partner: string;
  readonly customer: string;
  readonly customerId: string | null;
  readonly service: string;
  /** '' where the input names no billing unit. */
  readonly billingUnit: string;
  readonly licenseVersion: LicenseVersion | null;
  readonly subscriptionType: SubscriptionType | null;
  readonly day: Day;
  readonly usedUnits: Decimal | null;
  readonly provisionedUnits: Decimal | null;
  /** Credits per unit. */
  readonly creditRequirement: Decimal | null;
  readonly allocatedCredits: Decimal | null;
}

/** One accepted usage row. */
export interface UsageRecord extends UsageStatement {
  readonly place: Place;
}
