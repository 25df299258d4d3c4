import type { BillingStatus, Statuses, UsageStatus } from './review-status';
import type { Role } from './role';

export type EditableField =
  | 'Chargeable units'
  | 'Line comment'
  | 'Report comment'
  | 'PO number'
  | 'Bid Desk Number'
  | 'Unit Price'
  | 'Channel Margin';

/** One row: a field, the statuses in which it is editable, and by whom. */
interface Editable {
  readonly field: EditableField;
  readonly who: Role;
  readonly status?: readonly UsageStatus[];
  readonly billingStatus?: readonly BillingStatus[];
  /** Only where the line's Bid Desk Number is verified (R27). */
  readonly underVerifiedBid: boolean;
}

const PREPARING = {
  who: 'Tier 2',
  status: ['MSP preparing', 'Rejected'],
  underVerifiedBid: false,
} as const;
const BILLING = {
  who: 'Tier 1',
  billingStatus: ['Under review', 'Under review (Returned by Trend Micro)'],
  underVerifiedBid: false,
} as const;

/** Which field is editable in which status, and by whom; what is not here is read-only. */
const EDITABLE_FIELDS: readonly Editable[] = [
  { ...PREPARING, field: 'Chargeable units' },
  { ...PREPARING, field: 'Line comment' },
  { ...PREPARING, field: 'Report comment' },
  { ...BILLING, field: 'PO number' },
  { ...BILLING, field: 'Bid Desk Number' },
  { ...BILLING, field: 'Unit Price', underVerifiedBid: true },
  { ...BILLING, field: 'Channel Margin', underVerifiedBid: true },
];

/**
 * The fields that a role may edit in some statuses.
 *
 * Edges: unit price and channel margin are among them as far as the statuses go; each line's own depends on its Bid Desk
 *        Number (R27), which `isUnderVerifiedBid` tells.
 */
export function editableFields({ status, billingStatus }: Statuses, role: Role): readonly EditableField[] {
  return EDITABLE_FIELDS.filter(
    (row) =>
      row.who === role &&
      (row.status === undefined || row.status.includes(status)) &&
      (row.billingStatus === undefined ||
        (billingStatus !== null && row.billingStatus.includes(billingStatus))),
  ).map(({ field }) => field);
}

/** Where a field is editable and by whom, as a sentence. */
export function editableWhen(field: EditableField): string {
  const rows = EDITABLE_FIELDS.filter((row) => row.field === field).map(
    ({ who, status, billingStatus, underVerifiedBid }) => {
      const document = billingStatus === undefined ? 'usage report' : 'billing report';
      const bid = underVerifiedBid ? ', on a line with a verified Bid Desk Number' : '';
      return `${who} may while the ${document} is ${(billingStatus ?? status ?? []).join(' or ')}${bid}.`;
    },
  );
  return rows.join(' ');
}
