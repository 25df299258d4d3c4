/** The engine's face: what the other rooms may use. */
export { dailyTotals, type DailyAmount } from './billing-day/daily-totals';
export { peakDay, type PeakDay } from './billing-day/peak-day';
export { dayOfSerial, serialOf } from './calendar/date-serial';
export { dayOf, type Day } from './calendar/day';
export { dayText, dayTexts } from './calendar/day-text';
export { cycleOf, daysOf, isReportCycle, type ReportCycle } from './calendar/report-cycle';
export { dayInZone, isTimeZone, type Instant } from './calendar/zone';
export type { CatalogueEntry } from './credits/catalogue-entry';
export { Decimal, decimal, sumOfStated, type Rounding } from './decimal';
export { once } from './once';
export type { Bid } from './pricing/bid';
export { isCurrency } from './pricing/currency';
export type { Price } from './pricing/price';
export type { Tier } from './pricing/tier';
export { partnerNamed, type Partner } from './report/partner';
export { DEFAULT_RULES, type RuleSet } from './rules/rule-set';
export { condensed, type Condensing } from './usage/condensed-usage';
export { isProvisioned } from './usage/tab-of';
export { customerText, totalKeyOf, usageKeyOf } from './usage/usage-key';
export { LICENSE_VERSIONS, SUBSCRIPTION_TYPES, type Place, type UsageRecord } from './usage/usage-record';
export { totalOf, withRow, type UsageTotal } from './usage/usage-total';
export { allocatedCredits } from './credits/allocated-credits';
export { catalogueOf, type Catalogue } from './credits/catalogue';
export { computeReports, pricedAnew, type PartnerInput } from './report/compute-report';
export { hasNothingToBill } from './report/quantities';
export type { Report } from './report/report';
export { frozenMoney, type FrozenMoney } from './report/frozen-money';
export { withFrozenQuantities, type FrozenQuantities } from './report/frozen-quantities';
export { UNTOUCHED } from './report/review-input';
export {
  workingOf,
  workingToOpen,
  type OpenedStep,
  type StepInput,
  type Working,
  type WorkingStep,
} from './report/working';
export { partnerInputs, type GatheredPartners } from './report/partner-inputs';
export type { CustomerPart } from './report/customer-part';
export { amount } from './issues/wording';
export { groupedBy, type Group } from './grouped-by';
export type { Disagreement } from './usage/usage-total';
export { percentileDay } from './billing-day/percentile-day';
export { creditPacks } from './credits/credit-packs';
export { netCredits } from './credits/net-credits';
export { channelMargin } from './pricing/channel-margin';
export { subtotal } from './pricing/subtotal';
export { chargeableUnits, type Submission } from './provisioning/chargeable';
export { overProvisionedRatio, overProvisionedUnits } from './provisioning/over-provisioned';
export { PACK_PRODUCT, type MoneyInput } from './report/money-input';
export type { ReportReview } from './report/review-input';
export { issueOf, isBlocking, placeOf, type Issue } from './issues/issue';
export { minorDigitsOf } from './pricing/currency';
export type { CreditTab } from './report/credit-tab';
export type { Figure } from './report/figure';
export type { PricedLine } from './report/price-report';
export type { SmbTab } from './report/smb-tab';
export { isActiveIn } from './usage/gaps';
export { lookAlikes, namesLike } from './usage/look-alikes';
export type { EditedPrice, LineReview } from './report/review-input';
export { availableActions, type AvailableAction } from './review/available-actions';
export { automaticRequest, automaticSteps, type AutomaticStep } from './review/automatic-steps';
export { changeSince, monthFigures, type ChangeThresholds, type MonthFigures } from './review/change-since';
export { editableFields, type EditableField } from './review/editable-fields-table';
export { entriesInOrder } from './review/entries-in-order';
export { fieldInWords } from './review/field-in-words';
export { entriesSince, forkResolved, orderedHistory, type Branch } from './review/forks';
export {
  canonicalText,
  historyIssues,
  type Digest,
  type HistoryChange,
  type HistoryEntry,
} from './review/history-entry';
export { instantText } from './review/instant-text';
export {
  clearingOf,
  isOpenException,
  isWithoutExceptions,
  openExceptions,
  reviewExceptions,
} from './review/open-exceptions';
export { perform } from './review/perform';
export { proposedTotals, type ProposedTotals } from './review/proposed-totals';
export { figuresRestored, inputsChanged, type AlteredRow, type InputChange } from './review/record';
export {
  isUnderVerifiedBid,
  reportLines,
  uncommentedViolations,
  type ReportLine,
} from './review/report-line';
export { REVIEW_ACTIONS, type ReviewAction } from './review/review-action-table';
export { fieldOf, fieldText, type FrozenPart, type ReviewField } from './review/review-field';
export type {
  ComputedReport,
  DraftLine,
  ReviewAnswer,
  ReviewContext,
  ReviewInputs,
  ReviewRequest,
  ReviewSettings,
} from './review/review-request';
export {
  calculatedReviewOf,
  replay,
  reportReviewOf,
  withEntries,
  type ReviewState,
} from './review/review-state';
export {
  BILLING_STATUSES,
  FLAGS,
  isSubmitted,
  USAGE_STATUSES,
  type BillingStatus,
  type UsageStatus,
} from './review/review-status';
export { personInWords, ROLES, SYSTEM, type Person, type Role } from './review/role';
export { endOfSubmissionDay } from './review/submission-day';
