import type { CatalogueEntry } from '../../engine';
import type { Header } from '../columns/header';
import { CATALOGUE_LABELS } from '../columns/labels';
import { oneOf } from '../values/one-of';
import { readDay } from '../values/read-day';
import { readNameOrBlank } from '../values/read-name-or-blank';
import { readQuantity } from '../values/read-number';
import { readText } from '../values/read-text';
import { required } from '../values/required';
import type { Checker } from './checker';
import { createChecker, type ValuesOf } from './create-checker';
import { validityProblemOf } from './validity-problem';

const READERS = {
  capability: required(readText),
  unit: readNameOrBlank,
  'credits-per-unit': required(readQuantity),
  per: oneOf(['month', 'year']),
  calculation: oneOf(['snapshot', 'volume']),
  from: readDay,
  until: readDay,
  note: readNameOrBlank,
};

/** Checks the rows of the credit catalogue (R4); what says neither is per month and a snapshot (R13). */
export function catalogueChecker(header: Header): Checker<CatalogueEntry> {
  return createChecker(header, {
    labels: CATALOGUE_LABELS,
    required: [['capability'], ['credits-per-unit']],
    mapping: null,
    readers: () => READERS,
    recordOf,
  });
}

function recordOf(values: ValuesOf<typeof READERS>) {
  const problem = validityProblemOf(values.from, values.until);
  if (problem !== null) return { field: 'until' as const, problem };
  return {
    record: {
      capability: values.capability,
      billingUnit: values.unit,
      creditsPerUnit: values['credits-per-unit'],
      per: values.per ?? 'month',
      calculation: values.calculation ?? 'snapshot',
      effectiveFrom: values.from,
      effectiveUntil: values.until,
      note: values.note,
    },
  };
}
