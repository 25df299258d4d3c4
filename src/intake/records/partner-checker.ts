import type { Partner, Place } from '../../engine';
import type { Header } from '../columns/header';
import { PARTNER_LABELS } from '../columns/labels';
import { Problem } from '../values/problem';
import { readCurrency } from '../values/read-currency';
import { readDay } from '../values/read-day';
import { readNameOrBlank } from '../values/read-name-or-blank';
import { readRatio } from '../values/read-ratio';
import { readText } from '../values/read-text';
import { required } from '../values/required';
import type { Checker } from './checker';
import { createChecker, type ValuesOf } from './create-checker';
import { validityProblemOf } from './validity-problem';

const READERS = {
  partner: required(readText),
  'company-id': readNameOrBlank,
  city: readNameOrBlank,
  state: readNameOrBlank,
  currency: readCurrency,
  'price-list': readNameOrBlank,
  'nfr-customer': readText,
  threshold: readRatio,
  from: readDay,
  until: readDay,
};

/** A partner as its row states it: what reports need, and what only people do. */
export interface PartnerRecord extends Partner {
  /** '' where the row states none, as for city and state. */
  readonly companyId: string;
  readonly city: string;
  readonly state: string;
}

/** Checks the rows of the partners' file; a second row for one partner is rejected. */
export function partnerChecker(header: Header): Checker<PartnerRecord> {
  const rowOfPartner = new Map<string, number>();
  return createChecker(header, {
    labels: PARTNER_LABELS,
    required: [['partner']],
    mapping: null,
    readers: () => READERS,
    recordOf: (values: ValuesOf<typeof READERS>, place: Place) => {
      const first = rowOfPartner.get(values.partner);
      if (first !== undefined) {
        const details = { first: String(first) };
        return { field: 'partner' as const, problem: new Problem('partner.twice', details) };
      }
      const problem = validityProblemOf(values.from, values.until);
      if (problem !== null) return { field: 'until' as const, problem };
      rowOfPartner.set(values.partner, place.row);
      return { record: partnerOf(values) };
    },
  });
}

function partnerOf(values: ValuesOf<typeof READERS>): PartnerRecord {
  return {
    name: values.partner,
    companyId: values['company-id'],
    city: values.city,
    state: values.state,
    currency: values.currency,
    priceList: values['price-list'],
    nfrCustomer: values['nfr-customer'],
    violationThreshold: values.threshold,
    activeFrom: values.from,
    activeUntil: values.until,
  };
}
