import { headerKeyOf } from '../../../src/intake/columns/header-key';
import {
  BID_LABELS,
  CATALOGUE_LABELS,
  PARTNER_LABELS,
  PRICE_LABELS,
  TIER_LABELS,
  USAGE_LABELS,
  type Labels,
} from '../../../src/intake/columns/labels';
import { matchColumns } from '../../../src/intake/columns/match-columns';

const tables = {
  USAGE_LABELS,
  PRICE_LABELS,
  TIER_LABELS,
  BID_LABELS,
  CATALOGUE_LABELS,
  PARTNER_LABELS,
};

test.each(Object.entries(tables))('no header fits two fields of %s', (_, labels) => {
  const keys = Object.values(labels).flat().map(headerKeyOf);
  expect(new Set(keys).size).toBe(keys.length);
});

/** domain.md, section 8: each table's columns and the fields that they are. */
const columnsOfTables: readonly (readonly [Labels<string>, string])[] = [
  [
    USAGE_LABELS,
    'Cycle,Partner,Customer,Customer ID,Service,Billing unit,License version,Subscription type,Day,Used units,' +
      'Provisioned units,Credit requirement,Allocated credits,Exact,Rows,Load,First row',
  ],
  [
    PRICE_LABELS,
    'Price list,Product,Currency,Unit price,Channel margin,Effective from,Effective until (excluded)',
  ],
  [TIER_LABELS, 'Product,Currency,From packs,Discount,Price per pack'],
  [
    BID_LABELS,
    'Bid Desk Number,Partner,Product,Currency,Unit price,Channel margin,Valid from,Valid until (excluded)',
  ],
  [
    CATALOGUE_LABELS,
    'Capability,Billing unit,Credits per unit,Per,Calculation,Effective from,Effective until (excluded),Note',
  ],
  [
    PARTNER_LABELS,
    'Partner,Company ID,City,State,Currency,Price list,NFR customer,Violation threshold,Active from,Active until',
  ],
];

test.each(columnsOfTables)(
  "the workbook's own column names fill every field, also in snake_case (%#)",
  (labels, header) => {
    for (const names of [header.split(','), header.toLowerCase().replaceAll(' ', '_').split(',')]) {
      const columns = matchColumns({ file: 'a.csv', names }, { labels, required: [], mapping: null });
      expect(Object.keys(columns).sort()).toEqual(Object.keys(labels).sort());
    }
  },
);
