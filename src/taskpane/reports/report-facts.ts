import type { FigureView, Overview, ReportSummary, ReportView, TabView } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { quantityText } from './figure-text';

/** Whether a report is complete, in words; where it is not, why. */
export function completeness(report: ReportSummary, totalNote: string): string {
  const words = REPORT_WORDS;
  if (!report.isReceived) return words.notCompleteBecause(words.becauseNotReceived);
  if (report.isComplete) return words.complete;
  const blocking = report.issues.filter(({ weight }) => weight === 'blocking').length;
  if (blocking > 0) return words.notCompleteBecause(words.becauseBlocking(blocking));
  const because = totalNote === '' ? words.becauseUnknown : words.becauseLines(totalNote);
  return words.notCompleteBecause(because);
}

/** Whether a report only stands in the tables: there is nothing to open, but a sentence that says why. */
export function isWithoutInputs({ issues }: ReportSummary): boolean {
  return issues.some(({ code }) => code === 'report.without-inputs');
}

/** The total of a report as the pane shows it. */
export interface TotalView {
  /** What the figure is: the total, or the total so far. */
  readonly name: string;
  readonly text: string;
  readonly figure: FigureView;
}

/**
 * The total invoice amount with its currency; of an incomplete one what is known so far (R24).
 *
 * Edges: null where there is no money to speak of: Tier 2, no currency, no usage.
 * @example 3 of 4 lines, 1,305.92 EUR so far
 */
export function totalOf(report: ReportView, tier: Overview['tier']): TotalView | null {
  const { currency, totalNote, isReceived } = report;
  if (tier === 'Tier 2' || currency === null || !isReceived) return null;
  const figure = report.totalFigure ?? { value: report.total, step: null };
  const money = figure.value === null ? null : quantityText(figure.value, currency);
  if (totalNote === '') return money === null ? null : { name: REPORT_WORDS.total, text: money, figure };
  // The desk may say what is known so far by itself.
  const isSaid = money === null || totalNote.includes(currency);
  const text = isSaid ? totalNote : REPORT_WORDS.totalSoFar(totalNote, money);
  return { name: REPORT_WORDS.totalIncomplete, text, figure };
}

/** Beside amounts, what a Tier 2 company may not see (domain.md section 1). */
const MARGIN = 'Channel Margin';

/** A tab as somebody may see it: Tier 2 sees no money. */
export function tabFor(tab: TabView, { tier, currency }: Viewer): TabView {
  if (tier === 'Tier 1') return tab;
  const shown = tab.columns.map(({ kind, label }) => kind !== 'money' && label !== MARGIN);
  return {
    ...tab,
    columns: tab.columns.filter((_, index) => shown[index]),
    lines: tab.lines.map((line) => ({ ...line, cells: line.cells.filter((_, index) => shown[index]) })),
    figures: tab.figures.filter(({ unit }) => unit !== currency && unit !== 'fraction'),
  };
}

interface Viewer {
  readonly tier: Overview['tier'];
  readonly currency: string | null;
}

/** The places of the columns that are shown: the main ones, or all. */
export function shownColumns(tab: TabView, showsAll: boolean): readonly number[] {
  return tab.columns.flatMap(({ isMain }, index) => (showsAll || isMain ? [index] : []));
}

/** The tab that is opened first: the first that has lines. */
export function firstTab(tabs: readonly TabView[]): TabView['name'] | null {
  return (tabs.find(({ lines }) => lines.length > 0) ?? tabs[0])?.name ?? null;
}
