import {
  catalogueOf,
  cycleOf,
  daysOf,
  DEFAULT_RULES,
  groupedBy,
  partnerNamed,
  type UsageTotal,
} from '../../engine';
import { billBook, type BilledBook, type BillContext } from '../../book/bill-book';
import type { Book } from '../../book/book';
import type { Row } from '../../book/cell';
import { isTooLongForExact } from '../../book/exact-text';
import { KeptWork } from '../../book/kept-work';
import { filesOfLoads, loadOfContents, nextLoad } from '../../book/load-rows';
import { leftByLoad, rejectedRowOf } from '../../book/rejected-rows';
import { nameIn } from '../../book/name-in';
import { REFERENCES, referencesOf } from '../../book/reference-rows';
import { cellIn } from '../../book/row-of';
import type { PartnerUsageChange } from '../../book/usage-change';
import { withUsage, type KeptAsTotals, type UsageLoad } from '../../book/usage-load';
import { reportsIn, withReports } from '../../book/with-reports';
import { countText } from '../shared/amount';
import { loadRows } from './load-record';
import { loadSums, type LoadSums } from './load-sums';
import type { UsageRead } from './read-usage';
import type { LoadDecisions } from './usage-views';

/** What a load is planned from. */
export interface LoadInput {
  readonly book: Book;
  readonly read: UsageRead;
  readonly decisions: LoadDecisions;
  readonly context: BillContext;
  /** Who loads it. */
  readonly by: string;
  /** By default 300,000. */
  readonly rowsOfACycle?: number;
}

/** What the workbook is to hold after a load, and how that came about. */
export interface LoadPlan {
  readonly wanted: Book;
  readonly billed: BilledBook;
  /** The keys of the load's cycle. */
  readonly totals: readonly UsageTotal[];
  readonly changes: readonly PartnerUsageChange[];
  /** How the load is kept where its cycle is too large for rows of customers (section 8); else null. */
  readonly asTotals: KeptAsTotals | null;
  /** Partners that LMP_Partners does not have. */
  readonly newPartners: readonly string[];
  readonly sums: LoadSums;
  /** Whether the workbook already holds all of it; why, in a sentence; '' where it does not. */
  readonly nothingBecause: string;
}

/**
 * Plans a load: the workbook as it is to be, computed and not yet written.
 *
 * Rule:  section 8, only the partner × cycle that the load contains changes. The reports are computed from the planned
 *        workbook as *Recompute* would.
 */
export function planLoad(input: LoadInput): LoadPlan {
  const { book, read, decisions, context, rowsOfACycle } = input;
  const { cycle } = decisions;
  const totals = read.totals.filter((total) => cycleOf(total.day) === cycle);
  requireFitting(totals);
  const first = nextLoad(book);
  const numberOf = new Map(read.files.map(({ file }, index) => [file, first + index]));
  const loadOf = (total: UsageTotal): number => numberOf.get(total.first.file) ?? first;

  // 1. Partners and usage.
  const newPartners = partnersNotIn(book, totals);
  const added = newPartners.filter((name) => name !== '').map((name) => partnerRow(name, decisions));
  const kept = context.kept ?? new KeptWork();
  const days = decisions.days ?? 'replace';
  const parts = decisions.parts ?? 'replace';
  const catalogue = catalogueOf(referencesOf(book, kept.references).catalogue);
  const usage = withUsage(book.LMP_Usage, {
    cycle,
    totals,
    loadOf,
    files: filesOfLoads(book.LMP_Loads),
    days,
    parts,
    timeZone: read.timeZone,
    kept: kept.usage,
    condensingOf: condensingIn({ ...book, LMP_Partners: [...book.LMP_Partners, ...added] }, kept),
    ...(rowsOfACycle === undefined ? {} : { rowsOfACycle }),
  });
  const nothingBecause = reasonForNothing({ book, read, usage, added });

  // 2. The load and its rejected rows.
  const isNothing = nothingBecause !== '';
  const loads = isNothing ? [] : loadRows(input, { numberOf, catalogue, asTotals: usage.asTotals });
  const left = leftByLoad(book.LMP_Rejected, { cycle, days, parts, partners: usage.partners });
  const rejected = read.rejects.map((reject) => {
    const { file } = reject;
    const partners = [...(read.partners.get(file) ?? [])];
    return rejectedRowOf(reject, { load: numberOf.get(file) ?? first, cycle, partners });
  });
  const changed: Partial<Book> = {
    LMP_Usage: usage.rows,
    LMP_Partners: [...book.LMP_Partners, ...added],
    LMP_Loads: [...book.LMP_Loads, ...loads],
    LMP_Rejected: isNothing ? book.LMP_Rejected : [...left, ...rejected],
  };
  const loaded: Book = { ...book, ...changed };

  // 3. The reports of the load's partners, and those that the workbook does not have yet.
  const billed = billBook(loaded, context);
  const partners = new Set(totals.map(({ partner }) => partner));
  const present = reportsIn(book);
  const wanted = withReports(
    loaded,
    billed.rows,
    ({ id, key }) => id.cycle === cycle && (partners.has(id.partner) || !present.has(key)),
  );
  return {
    wanted,
    billed,
    totals,
    changes: usage.partners,
    asTotals: usage.asTotals,
    newPartners,
    sums: loadSums(totals, catalogue),
    nothingBecause,
  };
}

/** What billing will need of customers: by the rules, and by the customers that LMP_Partners marks (R8). */
function condensingIn(book: Book, kept: KeptWork): UsageLoad['condensingOf'] {
  const rules = kept.settingsOf(book.LMP_Settings).rules ?? DEFAULT_RULES;
  const { partners } = referencesOf(book, kept.references);
  const marked = new Map(partners.map(({ name, nfrCustomer }) => [name, nfrCustomer]));
  return (partner) => ({ rules, nfrCustomers: [marked.get(partner) ?? []].flat() });
}

function partnersNotIn(book: Book, totals: readonly UsageTotal[]): readonly string[] {
  const listed = new Set(book.LMP_Partners.map((row) => nameIn(cellIn('LMP_Partners', row, 'Partner'))));
  return [...groupedBy(totals, ({ partner }) => partner).keys()].filter((name) => !listed.has(name)).sort();
}

/** A partner that came with usage is expected from this cycle on; nothing is known of the months before. */
function partnerRow(name: string, { cycle, nfrCustomers }: LoadDecisions): Row {
  const nfrCustomer = nfrCustomers[name] ?? '';
  return REFERENCES.LMP_Partners.rowOf({
    ...partnerNamed(name),
    nfrCustomer: nfrCustomer === '' ? null : nfrCustomer,
    activeFrom: daysOf(cycle)[0] ?? null,
    companyId: '',
    city: '',
    state: '',
  });
}

interface Prepared {
  readonly book: Book;
  readonly read: UsageRead;
  readonly usage: ReturnType<typeof withUsage>;
  readonly added: readonly Row[];
}

/** A file that is loaded a second time changes nothing, and is not recorded a second time. */
function reasonForNothing({ book, read, usage, added }: Prepared): string {
  const changed = usage.partners.some(
    ({ rowsAdded, rowsChanged, rowsRemoved }) => rowsAdded + rowsChanged + rowsRemoved > 0,
  );
  const before = read.files.map(({ sha256 }) => loadOfContents(book.LMP_Loads, sha256));
  const latest = Math.max(...before.map((load) => load ?? 0));
  if (changed || added.length > 0 || before.some((load) => load === null)) return '';
  const files = read.files.length === 1 ? 'This file was' : 'These files were';
  return `${files} loaded before, last as load ${latest}, and the workbook holds exactly this.`;
}

/** Throws where a row of LMP_Usage would not hold what recomputing needs. */
function requireFitting(totals: readonly UsageTotal[]): void {
  const long = totals.find(isTooLongForExact);
  if (long === undefined) return;
  throw new Error(
    `Customer ID ${long.customerId ?? ''} of ${long.partner} goes by ${countText(long.customerNames.length, 'name')} on ` +
      `${long.day}, more than a cell of LMP_Usage holds. Check the column of customer IDs, or give the ID one name in ` +
      'the file, and read it again.',
  );
}
