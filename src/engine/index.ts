/** The engine's face: what the other rooms may use. */
export { dayOf, type Day } from './calendar/day';
export { cycleOf, isReportCycle, type ReportCycle } from './calendar/report-cycle';
export { dayInZone, isTimeZone } from './calendar/zone';
export type { CatalogueEntry } from './credits/catalogue-entry';
export { Decimal, decimal } from './decimal';
export type { Bid } from './pricing/bid';
export { isCurrency } from './pricing/currency';
export type { Price } from './pricing/price';
export type { Tier } from './pricing/tier';
export type { Partner } from './report/partner';
export { DEFAULT_RULES, type RuleSet } from './rules/rule-set';
export { usageKeyOf } from './usage/usage-key';
export {
  LICENSE_VERSIONS,
  SUBSCRIPTION_TYPES,
  type LicenseVersion,
  type SubscriptionType,
  type UsageRecord,
} from './usage/usage-record';
export { totalOf, withRow, type UsageTotal } from './usage/usage-total';
