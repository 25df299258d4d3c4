import type { Decimal } from '../decimal';
import { entry, sentences } from './issue-entry';
import { amount, listed, percent, unit } from './wording';

/** What is unlike the partner's last report. */
export const CHANGE_ISSUES = {
  'change.product-vanished': entry(
    'exception',
    (d: { product: string; billingUnit: string; lastCycle: string; units: Decimal | null }) => {
      const units = d.units === null ? '' : ` with ${amount(d.units)} chargeable units`;
      return sentences(
        `${d.product}${unit(d.billingUnit)} was on the report of ${d.lastCycle}${units} and is not on this one.`,
        'Ask the partner, or confirm that it is no longer in use.',
      );
    },
  ),
  'change.beyond-threshold': entry(
    'exception',
    (d: { what: string; lastCycle: string; from: Decimal; to: Decimal; ratio: Decimal | null }) => {
      const more = d.to.gt(d.from);
      const by =
        d.ratio === null ? '' : ` (${percent(d.ratio.toDecimalPlaces(4))} ${more ? 'more' : 'less'})`;
      return sentences(
        `${d.what} went from ${amount(d.from)} in ${d.lastCycle} to ${amount(d.to)}${by}, more than the settings let pass.`,
        'Confirm the change, or ask the partner.',
      );
    },
  ),
  'change.nfr-vanished': entry('exception', (d: { customers: readonly string[]; lastCycle: string }) =>
    sentences(
      `${listed(d.customers)} had credits under the NFR license in ${d.lastCycle} and nobody has in this cycle.`,
      'Name the NFR customer, or confirm that there is none any more.',
    ),
  ),
} as const;
