import type { Bid, CatalogueEntry, Price, Tier } from '../engine';
import {
  BID_LABELS,
  CATALOGUE_LABELS,
  PARTNER_LABELS,
  PRICE_LABELS,
  TIER_LABELS,
  type Labels,
} from '../intake/columns/labels';
import { bidChecker } from '../intake/records/bid-checker';
import { catalogueChecker } from '../intake/records/catalogue-checker';
import type { CheckerFactory } from '../intake/records/checker';
import { partnerChecker, type PartnerRecord } from '../intake/records/partner-checker';
import { priceChecker } from '../intake/records/price-checker';
import type { Reject } from '../intake/records/reject';
import { tierChecker } from '../intake/records/tier-checker';
import type { Book } from './book';
import { BLANK, type Row } from './cell';
import { Kept } from './kept';
import { quantityCell } from './quantity-cell';
import { rowOf } from './row-of';
import type { TableName } from './schema';
import { tableRecords, type TableRecords } from './table-records';
import { dayCell } from './time-cell';

/** One row of each input table, as its checker reads it. */
interface ReferenceRecords {
  readonly LMP_Partners: PartnerRecord;
  readonly LMP_Prices: Price;
  readonly LMP_Tiers: Tier;
  readonly LMP_BidDesk: Bid;
  readonly LMP_Catalogue: CatalogueEntry;
}

/** A table that people fill in, or fill from a file. */
export type ReferenceName = keyof ReferenceRecords;

/** How an input table is read and written. */
export interface ReferenceKind<T> {
  /** The header texts by which a file's columns are known. */
  readonly labels: Labels<string>;
  /** The checks of a row, whether it stands in a file or in the table. */
  readonly checker: CheckerFactory<T>;
  /** Undoes the reading: more digits than a number holds stand as decimal text. */
  readonly rowOf: (record: T) => Row;
}

/** Every input table. */
export const REFERENCES: { readonly [Name in ReferenceName]: ReferenceKind<ReferenceRecords[Name]> } = {
  LMP_Partners: { labels: PARTNER_LABELS, checker: partnerChecker, rowOf: partnerRowOf },
  LMP_Prices: { labels: PRICE_LABELS, checker: priceChecker, rowOf: priceRowOf },
  LMP_Tiers: { labels: TIER_LABELS, checker: tierChecker, rowOf: tierRowOf },
  LMP_BidDesk: { labels: BID_LABELS, checker: bidChecker, rowOf: bidRowOf },
  LMP_Catalogue: { labels: CATALOGUE_LABELS, checker: catalogueChecker, rowOf: catalogueRowOf },
};

/** The input tables by name, in the order in which people fill them. */
export const REFERENCE_NAMES = Object.keys(REFERENCES) as readonly ReferenceName[];

/** The tables that are about money, which a Tier 2 workbook has nowhere (domain.md section 1). */
export const MONEY_TABLES: readonly TableName[] = ['LMP_Prices', 'LMP_Tiers', 'LMP_BidDesk', 'LMP_Billing'];

/** What the input tables of a book say. */
export interface References {
  readonly partners: readonly PartnerRecord[];
  readonly prices: readonly Price[];
  readonly tiers: readonly Tier[];
  readonly bids: readonly Bid[];
  readonly catalogue: readonly CatalogueEntry[];
  /** Rows that cannot be read, by table. */
  readonly rejects: Readonly<Record<ReferenceName, readonly Reject[]>>;
}

type ReadTables = {
  readonly [Name in ReferenceName]: TableRecords<ReferenceRecords[Name]>;
};

type KeptTables = {
  readonly [Name in ReferenceName]: Kept<
    { readonly rows: readonly Row[] },
    TableRecords<ReferenceRecords[Name]>
  >;
};

/** The input tables as they were read last: a table that is the same is the same lists, whatever the others are. */
export class KeptReferences {
  readonly tables: KeptTables = {
    LMP_Partners: new Kept(),
    LMP_Prices: new Kept(),
    LMP_Tiers: new Kept(),
    LMP_BidDesk: new Kept(),
    LMP_Catalogue: new Kept(),
  };
  readonly all = new Kept<ReadTables, References>();
}

/** Reads the input tables of a book, by the checks of files. */
export function referencesOf(book: Book, kept = new KeptReferences()): References {
  const read = <Name extends ReferenceName>(name: Name) =>
    kept.tables[name].answer({ rows: book[name] }, ({ rows }) =>
      tableRecords<ReferenceRecords[Name]>(name, rows, REFERENCES[name].checker),
    );
  const tables = {
    LMP_Partners: read('LMP_Partners'),
    LMP_Prices: read('LMP_Prices'),
    LMP_Tiers: read('LMP_Tiers'),
    LMP_BidDesk: read('LMP_BidDesk'),
    LMP_Catalogue: read('LMP_Catalogue'),
  };
  return kept.all.answer(tables, referencesFrom);
}

function referencesFrom({
  LMP_Partners: partners,
  LMP_Prices: prices,
  LMP_Tiers: tiers,
  LMP_BidDesk: bids,
  LMP_Catalogue: catalogue,
}: ReadTables): References {
  return {
    partners: partners.records,
    prices: prices.records,
    tiers: tiers.records,
    bids: bids.records,
    catalogue: catalogue.records,
    rejects: {
      LMP_Partners: partners.rejects,
      LMP_Prices: prices.rejects,
      LMP_Tiers: tiers.rejects,
      LMP_BidDesk: bids.rejects,
      LMP_Catalogue: catalogue.rejects,
    },
  };
}

function partnerRowOf(partner: PartnerRecord): Row {
  return rowOf('LMP_Partners', {
    Partner: partner.name,
    'Company ID': partner.companyId,
    City: partner.city,
    State: partner.state,
    Currency: partner.currency ?? BLANK,
    'Price list': partner.priceList,
    'NFR customer': partner.nfrCustomer ?? BLANK,
    'Violation threshold': quantityCell(partner.violationThreshold),
    'Active from': dayCell(partner.activeFrom),
    'Active until': dayCell(partner.activeUntil),
  });
}

function priceRowOf(price: Price): Row {
  return rowOf('LMP_Prices', {
    'Price list': price.priceList,
    Product: price.product,
    Currency: price.currency,
    'Unit price': quantityCell(price.unitPrice),
    'Channel margin': quantityCell(price.channelMargin),
    'Effective from': dayCell(price.effectiveFrom),
    'Effective until (excluded)': dayCell(price.effectiveUntil),
  });
}

function tierRowOf({ product, currency, fromPacks, terms }: Tier): Row {
  return rowOf('LMP_Tiers', {
    Product: product,
    Currency: currency,
    'From packs': quantityCell(fromPacks),
    Discount: 'discount' in terms ? quantityCell(terms.discount) : BLANK,
    'Price per pack': 'pricePerPack' in terms ? quantityCell(terms.pricePerPack) : BLANK,
  });
}

function bidRowOf(bid: Bid): Row {
  return rowOf('LMP_BidDesk', {
    'Bid Desk Number': bid.bidDeskNumber,
    Partner: bid.partner,
    Product: bid.product,
    Currency: bid.currency,
    'Unit price': quantityCell(bid.unitPrice),
    'Channel margin': quantityCell(bid.channelMargin),
    'Valid from': dayCell(bid.effectiveFrom),
    'Valid until (excluded)': dayCell(bid.effectiveUntil),
  });
}

function catalogueRowOf(entry: CatalogueEntry): Row {
  return rowOf('LMP_Catalogue', {
    Capability: entry.capability,
    'Billing unit': entry.billingUnit,
    'Credits per unit': quantityCell(entry.creditsPerUnit),
    'Per (month or year)': entry.per,
    'Calculation (snapshot or volume)': entry.calculation,
    'Effective from': dayCell(entry.effectiveFrom),
    'Effective until (excluded)': dayCell(entry.effectiveUntil),
    Note: entry.note,
  });
}
