import { issueOf, groupedBy, type Issue, type Report } from '../engine';
import type { Reject } from '../intake/records/reject';
import { keyOfReport } from './bill-cycle';
import type { BookUsage, RejectedUsage } from './book-usage';
import { REFERENCE_NAMES, type References } from './reference-rows';
import { reportKeyOf } from './report-id';
import type { Settings } from './settings';

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
  { settings, references, usage }: BookReading,
  reports: readonly Report[],
): UnreadIssues {
  const known = new Set(reports.map(keyOfReport));
  const isOfReport = ({ report }: RejectedUsage): boolean =>
    report !== null && known.has(reportKeyOf(report));
  const ofReport = groupedBy(usage.rejected.filter(isOfReport), ({ report }) =>
    report === null ? '' : reportKeyOf(report),
  );
  return {
    issues: [
      ...settings.issues,
      ...REFERENCE_NAMES.flatMap((name) => references.rejects[name]).map((reject) =>
        issueOf('reference.rejected-row', [reject.file, `row ${reject.row}`], {
          message: sentenceOf(reject),
        }),
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

function usageIssue({ reject, report }: RejectedUsage): Issue {
  return issueOf('usage.rejected-row', report === null ? [reject.file] : [report.partner], {
    message: sentenceOf(reject),
  });
}

function sentenceOf({ file, row, message, suggestion }: Reject): string {
  return `${file}, row ${row}: ${message} ${suggestion}`;
}
