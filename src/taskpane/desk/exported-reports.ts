import type { Report } from '../../engine';
import type { BilledBook } from '../../book/bill-book';
import type { Book } from '../../book/book';
import { cellText } from '../../book/cell-text';
import { referencesOf } from '../../book/reference-rows';
import { reportIdIn, reportKeyOf } from '../../book/report-id';
import { cellIn } from '../../book/row-of';
import type { ExportedReport } from '../../exchange/exported-report';
import { isApprovedStatus } from '../../exchange/remarks';
import type { ReportId, ReportSummary } from './report-views';

/** The workbook that reports are exported from. */
interface Source {
  readonly book: Book;
  readonly billed: BilledBook;
  readonly summaries: readonly ReportSummary[];
}

/**
 * Reports as they are exported, by cycle and partner.
 *
 * Edges: a report that only stands in the tables, because its inputs are gone, is left out.
 */
export function exportedReports(
  ids: readonly ReportId[],
  { book, billed, summaries }: Source,
): readonly ExportedReport[] {
  const asked = new Set(ids.map(reportKeyOf));
  const partners = new Map(referencesOf(book).partners.map((partner) => [partner.name, partner]));
  const stale = new Set(summaries.filter(({ isOutOfDate }) => isOutOfDate).map(reportKeyOf));
  const commentOf = commentsIn(billed);
  return billed.reports
    .filter((one) => asked.has(reportKeyOf(one)))
    .map((one) => {
      const known = partners.get(one.partner);
      const { status, flag, billingStatus, poNumber, comment, history } = one.state;
      return {
        // Beside an approved line only what the review recorded was approved.
        report: isApprovedStatus(status) ? one.shown : withComments(one.shown, commentOf),
        company: one.partner,
        companyId: known?.companyId ?? '',
        city: known?.city ?? '',
        state: known?.state ?? '',
        status: flag === '' ? status : `${status} (${flag})`,
        billingStatus: billingStatus ?? '',
        poNumber,
        comment,
        isComplete: one.isComplete,
        isApproved: isApprovedStatus(status),
        isOutOfDate: stale.has(reportKeyOf(one)),
        isAsComputed: one.differing.length === 0 && one.altered.length === 0,
        history,
      };
    });
}

const LINE_TABLES = { services: 'LMP_Services', nfr: 'LMP_NFR', smb: 'LMP_SMB' } as const;
type Tab = keyof typeof LINE_TABLES;

/** What a person wrote beside a line in the workbook. */
type CommentOf = (report: Report, tab: Tab, line: LineName) => string;

interface LineName {
  readonly name: string;
  readonly billingUnit: string;
  readonly comment: string;
}

function commentsIn({ rows }: BilledBook): CommentOf {
  const comments = new Map<string, string>();
  for (const [tab, table] of Object.entries(LINE_TABLES)) {
    for (const row of rows[table]) {
      const comment = cellText(cellIn(table, row, 'Comments'), 'text');
      const { cycle, partner } = reportIdIn(table, row);
      const key = [cycle, partner, tab, cellIn(table, row, 'Name'), cellIn(table, row, 'Billing unit')];
      if (comment !== '') comments.set(JSON.stringify(key), comment);
    }
  }
  return ({ cycle, partner }, tab, { name, billingUnit }) =>
    comments.get(JSON.stringify([cycle, partner.name, tab, name, billingUnit])) ?? '';
}

/** A report whose lines have the comments of the workbook, where the review has none. */
function withComments(report: Report, commentOf: CommentOf): Report {
  const commented = <Line extends LineName>(tab: Tab, line: Line): Line =>
    line.comment === '' ? { ...line, comment: commentOf(report, tab, line) } : line;
  const { services, nfr, smb } = report;
  return {
    ...report,
    services: services && { ...services, lines: services.lines.map((line) => commented('services', line)) },
    nfr: nfr && { ...nfr, lines: nfr.lines.map((line) => commented('nfr', line)) },
    smb: smb && { ...smb, lines: smb.lines.map((line) => commented('smb', line)) },
  };
}
