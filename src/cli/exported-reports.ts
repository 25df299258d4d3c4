import type { Report } from '../engine';
import type { ExportedReport } from '../exchange/exported-report';
import type { PartnerRecord } from '../intake/records/partner-checker';
import { FIRST_STATUS } from './answer';

/** What an export says of a run's reports besides their figures. */
interface Run {
  readonly partners: readonly PartnerRecord[];
  /** Whether no row of a price list or another file was rejected. */
  readonly isReadWhole: boolean;
}

/** The reports of a run as they are exported: nobody has reviewed them, so they have no number and no history. */
export function exportedReports(
  reports: readonly Report[],
  { partners, isReadWhole }: Run,
): readonly ExportedReport[] {
  const byName = new Map(partners.map((partner) => [partner.name, partner]));
  return reports.map((report) => {
    const known = byName.get(report.partner.name);
    return {
      report,
      company: report.partner.name,
      companyId: known?.companyId ?? '',
      city: known?.city ?? '',
      state: known?.state ?? '',
      status: FIRST_STATUS,
      billingStatus: '',
      poNumber: '',
      comment: '',
      isComplete: report.isComplete && isReadWhole,
      isApproved: false,
      isAsComputed: true,
      isOutOfDate: false,
      history: [],
    };
  });
}
