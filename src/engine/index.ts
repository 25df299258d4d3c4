/** The engine's face: what the other rooms may use. */
export { dailyTotals, type DailyAmount } from './billing-day/daily-totals';
export { peakDay, type PeakDay } from './billing-day/peak-day';
export { dayOfSerial, serialOf } from './calendar/date-serial';
export { dayOf, type Day } from './calendar/day';
export { cycleOf, isReportCycle, type ReportCycle } from './calendar/report-cycle';
export { dayInZone, isTimeZone } from './calendar/zone';
export type { CatalogueEntry } from './credits/catalogue-entry';
export { Decimal, decimal, sumOfStated, type Rounding } from './decimal';
export type { Bid } from './pricing/bid';
export { isCurrency } from './pricing/currency';
export type { Price } from './pricing/price';
export type { Tier } from './pricing/tier';
export { partnerNamed, type Partner } from './report/partner';
export { DEFAULT_RULES, type RuleSet } from './rules/rule-set';
export { usageKeyOf } from './usage/usage-key';
export {
  LICENSE_VERSIONS,
  SUBSCRIPTION_TYPES,
  type LicenseVersion,
  type SubscriptionType,
  type Place,
  type UsageRecord,
} from './usage/usage-record';
export { totalOf, withRow, type UsageTotal } from './usage/usage-total';
export { catalogueOf, type Catalogue } from './credits/catalogue';
export { computeReports, type PartnerInput } from './report/compute-report';
export type { Report, Versions } from './report/report';
export { UNTOUCHED } from './report/review-input';
export { workingOf, type WorkingStep } from './report/working';
export { percentileDay } from './billing-day/percentile-day';
export { creditPacks } from './credits/credit-packs';
export { netCredits } from './credits/net-credits';
export { channelMargin } from './pricing/channel-margin';
export { subtotal } from './pricing/subtotal';
export { chargeableUnits, type Submission } from './provisioning/chargeable';
export { overProvisionedRatio, overProvisionedUnits } from './provisioning/over-provisioned';
export { PACK_PRODUCT, type MoneyInput } from './report/money-input';
export type { ReportReview } from './report/review-input';
export { issueOf, isBlocking, type Issue } from './issues/issue';
export { minorDigitsOf } from './pricing/currency';
export type { CreditTab } from './report/credit-tab';
export type { Figure } from './report/figure';
export type { PricedLine } from './report/price-report';
export type { SmbTab } from './report/smb-tab';
export { isActiveIn } from './usage/gaps';
export { lookAlikes } from './usage/look-alikes';
