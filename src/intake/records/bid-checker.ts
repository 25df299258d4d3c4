import type { Bid } from '../../engine';
import type { Header } from '../columns/header';
import { BID_LABELS } from '../columns/labels';
import { Problem } from '../values/problem';
import { readCurrency } from '../values/read-currency';
import { readDay } from '../values/read-day';
import { readNameOrBlank } from '../values/read-name-or-blank';
import { readQuantity } from '../values/read-number';
import { readRatio } from '../values/read-ratio';
import { readText } from '../values/read-text';
import { required } from '../values/required';
import type { Checker } from './checker';
import { createChecker, type ValuesOf } from './create-checker';
import { validityProblemOf } from './validity-problem';

const READERS = {
  number: required(readText),
  partner: readNameOrBlank,
  product: required(readText),
  currency: required(readCurrency),
  'unit-price': readQuantity,
  margin: readRatio,
  from: readDay,
  until: readDay,
};

/** Checks the rows of the bid desk register (R27): each states a unit price, a channel margin, or both. */
export function bidChecker(header: Header): Checker<Bid> {
  return createChecker(header, {
    labels: BID_LABELS,
    required: [['number'], ['product'], ['currency'], ['unit-price', 'margin']],
    mapping: null,
    readers: () => READERS,
    recordOf,
  });
}

function recordOf(values: ValuesOf<typeof READERS>) {
  if (values['unit-price'] === null && values.margin === null) {
    return { field: null, problem: new Problem('bid.terms') };
  }
  const problem = validityProblemOf(values.from, values.until);
  if (problem !== null) return { field: 'until' as const, problem };
  return {
    record: {
      bidDeskNumber: values.number,
      partner: values.partner,
      product: values.product,
      currency: values.currency,
      unitPrice: values['unit-price'],
      channelMargin: values.margin,
      effectiveFrom: values.from,
      effectiveUntil: values.until,
    },
  };
}
