import { decimal, type Price } from '../../engine';
import type { Header } from '../columns/header';
import { PRICE_LABELS } from '../columns/labels';
import type { Columns } from '../columns/match-columns';
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

type PriceField = keyof typeof PRICE_LABELS;
type PriceReaders = ReturnType<typeof priceReaders>;

const NO_MARGIN = decimal('0');

/**
 * Checks the rows of a price list (R26).
 *
 * Edges: a list without a margin column has no margins; an empty margin in such a column is a problem, because nobody
 *        knows whether 0 was meant. Without a price list's name a row belongs to the standard list.
 */
export function priceChecker(header: Header): Checker<Price> {
  return createChecker(header, {
    labels: PRICE_LABELS,
    required: [['product'], ['currency'], ['unit-price']],
    mapping: null,
    readers: priceReaders,
    recordOf,
  });
}

function priceReaders(columns: Columns<PriceField>) {
  return {
    'price-list': readNameOrBlank,
    product: required(readText),
    currency: required(readCurrency),
    'unit-price': required(readQuantity),
    margin: columns.margin === undefined ? () => NO_MARGIN : required(readRatio),
    from: readDay,
    until: readDay,
  };
}

function recordOf(values: ValuesOf<PriceReaders>) {
  const problem = validityProblemOf(values.from, values.until);
  if (problem !== null) return { field: 'until' as const, problem };
  return {
    record: {
      priceList: values['price-list'],
      product: values.product,
      currency: values.currency,
      unitPrice: values['unit-price'],
      channelMargin: values.margin,
      effectiveFrom: values.from,
      effectiveUntil: values.until,
    },
  };
}
