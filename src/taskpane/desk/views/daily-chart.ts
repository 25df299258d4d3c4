import { daysOf, serialOf } from '../../../engine';
import type { DailyChart } from '../../../workbook/daily-chart';
import { cycleText } from '../../shared/amount';
import { partnerText } from '../../shared/partner-text';
import type { ReportId, TabView } from '../report-views';
import type { OpenedReport } from './report-view';
import { TAB_LABELS } from './tab-views';

/**
 * The daily credits of a report's tab as the workbook draws them; null where there are none.
 *
 * @param name the tab; where none is named, services before the NFR license.
 */
export function dailyChart(
  id: ReportId,
  { report }: OpenedReport,
  name?: TabView['name'],
): DailyChart | null {
  const tab = [report.services, report.nfr]
    .filter((one) => name === undefined || one?.name === name)
    .find((one) => (one?.dailyCredits.length ?? 0) > 0);
  if (tab == null) return null;
  const credits = new Map(tab.dailyCredits.map(({ day, total }) => [day, total.toNumber()]));
  return {
    title: `${partnerText(id.partner)}, ${cycleText(id.cycle)}, ${TAB_LABELS[tab.name]}: allocated credits by day`,
    days: daysOf(id.cycle).map((day) => ({
      day: serialOf(day),
      credits: credits.get(day) ?? null,
      isBillingDay: day === tab.billingDay,
    })),
  };
}
