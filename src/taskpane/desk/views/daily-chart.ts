import { daysOf, serialOf } from '../../../engine';
import type { DailyChart } from '../../../workbook/daily-chart';
import { cycleText } from '../../shared/amount';
import type { ReportId } from '../report-views';
import type { OpenedReport } from './report-view';

/** A report's daily credits as the workbook draws them; services before the NFR license. Null where there are none. */
export function dailyChart(id: ReportId, { report }: OpenedReport): DailyChart | null {
  const tab = [report.services, report.nfr].find((one) => (one?.dailyCredits.length ?? 0) > 0);
  if (tab == null) return null;
  const credits = new Map(tab.dailyCredits.map(({ day, total }) => [day, total.toNumber()]));
  return {
    title: `${id.partner === '' ? 'Allocated credits' : id.partner}, ${cycleText(id.cycle)}: allocated credits by day`,
    days: daysOf(id.cycle).map((day) => ({
      day: serialOf(day),
      credits: credits.get(day) ?? null,
      isBillingDay: day === tab.billingDay,
    })),
  };
}
