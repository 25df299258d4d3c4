import { createHash } from 'node:crypto';
import { issueOf, type Bid, type CatalogueEntry, type Issue, type Price, type Tier } from '../engine';
import { bidChecker } from '../intake/records/bid-checker';
import { catalogueChecker } from '../intake/records/catalogue-checker';
import type { CheckerFactory } from '../intake/records/checker';
import { partnerChecker, type PartnerRecord } from '../intake/records/partner-checker';
import { priceChecker } from '../intake/records/price-checker';
import { tierChecker } from '../intake/records/tier-checker';
import { readTable } from '../intake/read-table';
import type { Source } from '../intake/sources/source';
import { fileSource } from './file-source';
import type { BillOptions, ReferenceName } from './options';

/** The files besides usage; null where none was named. */
export interface References {
  readonly prices: Reference<Price> | null;
  readonly tiers: Reference<Tier> | null;
  readonly bidDesk: Reference<Bid> | null;
  readonly catalogue: Reference<CatalogueEntry> | null;
  readonly partners: Reference<PartnerRecord> | null;
  /** One blocking issue for each row that was rejected: a missing row may hide a newer price. */
  readonly issues: readonly Issue[];
}

/** The rows of one file. */
export interface Reference<Row> {
  readonly rows: readonly Row[];
  /** What the file held, as `sha256:…`, so that a report says what it was computed with (D8). */
  readonly version: string;
}

/** Reads prices, tiers, bid desk register, catalogue and partners, through the same checks as usage. */
export async function readReferences({ files }: BillOptions): Promise<References> {
  const issues: Issue[] = [];
  const read = async <Row>(
    name: ReferenceName,
    checker: CheckerFactory<Row>,
  ): Promise<Reference<Row> | null> => {
    const path = files[name];
    return path === null ? null : readReference(path, checker, issues);
  };
  return {
    prices: await read('prices', priceChecker),
    tiers: await read('tiers', tierChecker),
    bidDesk: await read('bidDesk', bidChecker),
    catalogue: await read('catalogue', catalogueChecker),
    partners: await read('partners', partnerChecker),
    issues,
  };
}

async function readReference<Row>(
  path: string,
  checker: CheckerFactory<Row>,
  issues: Issue[],
): Promise<Reference<Row>> {
  const { source, digest } = digested(await fileSource(path));
  const rows: Row[] = [];
  await readTable(source, checker, {
    onRecord: (row) => rows.push(row),
    onReject: ({ file, row, message, suggestion }) => {
      const sentence = `${file}, row ${row}: ${message} ${suggestion}`;
      issues.push(issueOf('reference.rejected-row', [file, `row ${row}`], { message: sentence }));
    },
  });
  return { rows, version: digest() };
}

/** A source that is digested while it is read. */
function digested(source: Source): { readonly source: Source; readonly digest: () => string } {
  const hash = createHash('sha256');
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.chunks()) {
      hash.update(chunk);
      yield chunk;
    }
  };
  return { source: { ...source, chunks }, digest: () => `sha256:${hash.digest('hex')}` };
}
