import type { ExportedReport } from './exported-report';

/** What decides how far the figures of a report may be relied on. */
export type Standing = Pick<ExportedReport, 'isApproved' | 'isAsComputed' | 'isComplete' | 'isOutOfDate'>;

/**
 * What whoever reads an export has to know before they use its figures, heaviest first.
 *
 * Edges: none of a report that is approved, complete and up to date.
 */
export function remarksOn({
  isApproved,
  isAsComputed,
  isComplete,
  isOutOfDate,
}: Standing): readonly string[] {
  return [
    ...(isAsComputed
      ? []
      : ['As approved: these figures stand; the inputs, or the tables of the workbook, now say others.']),
    ...(isOutOfDate
      ? ['Out of date: the tables of the workbook show other figures until it is recomputed.']
      : []),
    ...(isComplete ? [] : ['Incomplete: not every figure is known.']),
    ...(isApproved ? [] : ['Not approved: the figures may still change.']),
  ];
}

/** Whether figures are final with a usage report of this status: approved, or completed since. */
export function isApprovedStatus(status: string): boolean {
  return status === 'Approved' || status === 'Completed';
}

/** The remarks as one text; '' is none. */
export function remarksText(standing: Standing): string {
  return remarksOn(standing).join(' ');
}
