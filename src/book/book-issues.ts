import { issueOf, groupedBy, type Issue, type Report } from '../engine';
import type { Reject } from '../intake/records/reject';
import { keyOfReport } from './bill-cycle';
import type { Book } from './book';
import type { BookUsage, RejectedUsage } from './book-usage';
import type { Row } from './cell';
import { REFERENCE_NAMES, type References } from './reference-rows';
import { reportKeyOf } from './report-id';
import { rowName } from './row-name';
import type { TableName } from './schema';
import type { Settings } from './settings';
import { positionOf } from './table-records';

/** What was read of a book. */
export interface BookReading {
  readonly settings: Settings;
  readonly references: References;
  readonly usage: BookUsage;
}

/** What could not be read: about the whole book, and about one report by its key. */
export interface UnreadIssues {
  readonly issues: readonly Issue[];
  readonly ofReport: ReadonlyMap<string, readonly Issue[]>;
}

/** Says what could not be read, on the report that lacks it where it has other usage, else about the whole book. */
export function unreadIssues(
  book: Book,
  { settings, references, usage }: BookReading,
  reports: readonly Report[],
): UnreadIssues {
  const usageIssue = ({ reject, report }: RejectedUsage): Issue =>
    issueOf('usage.rejected-row', [report === null ? 'LMP_Usage' : report.partner], {
      message: rejectSentence('LMP_Usage', book.LMP_Usage, reject),
    });
  const known = new Set(reports.map(keyOfReport));
  const isOfReport = ({ report }: RejectedUsage): boolean =>
    report !== null && known.has(reportKeyOf(report));
  const ofReport = groupedBy(usage.rejected.filter(isOfReport), ({ report }) =>
    report === null ? '' : reportKeyOf(report),
  );
  return {
    issues: [
      ...settings.issues,
      ...REFERENCE_NAMES.flatMap((name) =>
        references.rejects[name].map((reject) =>
          issueOf('reference.rejected-row', [name], {
            message: rejectSentence(name, book[name], reject),
          }),
        ),
      ),
      ...usage.rejected.filter((rejected) => !isOfReport(rejected)).map(usageIssue),
      ...(isWithoutMargin(references, settings) ? [issueOf('price.without-margin', [], {})] : []),
    ],
    ofReport: new Map([...ofReport].map(([key, rejected]) => [key, rejected.map(usageIssue)])),
  };
}

function isWithoutMargin({ prices }: References, { tier }: Settings): boolean {
  return tier === 'Tier 1' && prices.length > 0 && prices.every((price) => price.channelMargin.isZero());
}

/** A row of a table that cannot be read, in a sentence that says where it stands. */
export function rejectSentence(
  table: TableName,
  rows: readonly Row[],
  { row, message, suggestion }: Reject,
): string {
  const position = positionOf(row);
  return `${rowName(table, rows[position] ?? [], position)}: ${message} ${suggestion}`;
}
