import type { Tier } from '../../engine';
import type { Header } from '../columns/header';
import { TIER_LABELS } from '../columns/labels';
import { Problem } from '../values/problem';
import { readCurrency } from '../values/read-currency';
import { readQuantity } from '../values/read-number';
import { readRatio } from '../values/read-ratio';
import { readText } from '../values/read-text';
import { required } from '../values/required';
import type { Checker } from './checker';
import { createChecker, type ValuesOf } from './create-checker';

const READERS = {
  product: required(readText),
  currency: required(readCurrency),
  'from-packs': required(readQuantity),
  discount: readRatio,
  'price-per-pack': readQuantity,
};

/** Checks the rows of the volume discount (R12): each states either a discount or a price per pack. */
export function tierChecker(header: Header): Checker<Tier> {
  return createChecker(header, {
    labels: TIER_LABELS,
    required: [['product'], ['currency'], ['from-packs'], ['discount', 'price-per-pack']],
    mapping: null,
    readers: () => READERS,
    recordOf,
  });
}

function recordOf(values: ValuesOf<typeof READERS>) {
  const terms = termsOf(values);
  if (terms instanceof Problem) return { field: null, problem: terms };
  return {
    record: {
      product: values.product,
      currency: values.currency,
      fromPacks: values['from-packs'],
      terms,
    },
  };
}

function termsOf(values: ValuesOf<typeof READERS>): Tier['terms'] | Problem {
  const { discount, 'price-per-pack': pricePerPack } = values;
  if (discount === null) {
    if (pricePerPack !== null) return { pricePerPack };
    return new Problem('tier.terms', { stated: 'no discount and no price per pack' });
  }
  if (pricePerPack === null) return { discount };
  return new Problem('tier.terms', { stated: 'both a discount and a price per pack' });
}
