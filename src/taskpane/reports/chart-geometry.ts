import { amountText } from '../shared/amount';
import type { TabView } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { dayInCycle, daysInCycle } from './days-in-words';

/** Of the drawing, in units that are pixels in a pane of 320. */
export const CHART = { width: 288, height: 132, top: 20, bottom: 18 } as const;

/** One day of the chart. */
export interface Bar {
  readonly day: string;
  readonly kind: 'plain' | 'billing' | 'tie' | 'missing';
  /** Left edge and breadth of the day's slot; the bar stands in its middle. */
  readonly slot: { readonly x: number; readonly width: number };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The day in words, as it is read out. */
  readonly says: string;
}

type DailyTab = Pick<TabView, 'billingDay' | 'tiedDays' | 'daily'>;

/** A day with credits is visible, however few they are. */
const LEAST_HEIGHT = 1;
const BAR_SHARE = 0.72;

/**
 * Lays the daily credits of a tab out as bars.
 *
 * Shape: one bar a day, in the order given; the highest reaches the top.
 * Edges: no data has no height and its own kind; below zero (signed corrections) is drawn as nothing.
 */
export function barsOf(tab: DailyTab): readonly Bar[] {
  const slotWidth = CHART.width / Math.max(tab.daily.length, 1);
  const floor = CHART.height - CHART.bottom;
  // Heights are drawn, not billed: a number is exact enough here.
  const highest = Math.max(...tab.daily.map(({ credits }) => Number(credits ?? 0)), 0);
  return tab.daily.map(({ day, credits }, index) => {
    const share = credits === null || highest === 0 ? 0 : Math.max(Number(credits), 0) / highest;
    const height = share === 0 ? 0 : Math.max(share * (floor - CHART.top), LEAST_HEIGHT);
    const x = index * slotWidth;
    return {
      day,
      kind: kindOf(tab, day, credits),
      slot: { x, width: slotWidth },
      x: x + (slotWidth * (1 - BAR_SHARE)) / 2,
      y: floor - height,
      width: slotWidth * BAR_SHARE,
      height,
      says: barWords(kindOf(tab, day, credits), day, credits),
    };
  });
}

function kindOf(tab: DailyTab, day: string, credits: string | null): Bar['kind'] {
  if (credits === null) return 'missing';
  if (day === tab.billingDay) return 'billing';
  return tab.tiedDays.includes(day) ? 'tie' : 'plain';
}

function barWords(kind: Bar['kind'], day: string, credits: string | null): string {
  if (credits === null) return REPORT_WORDS.dayNoData(dayInCycle(day));
  const says = REPORT_WORDS.dayCredits(dayInCycle(day), amountText(credits));
  if (kind === 'billing') return `${says}, ${REPORT_WORDS.billingDay}`;
  return kind === 'tie' ? `${says}, ${REPORT_WORDS.tie}` : says;
}

/**
 * The chart in a sentence, for who does not see it and for who wants it short.
 *
 * @example Highest on 16 October, 14,200 credits; ties with 17 October; no data on 3–5 October.
 */
export function chartSentence(tab: DailyTab): string {
  const words = REPORT_WORDS;
  const missing = tab.daily.filter(({ credits }) => credits === null).map(({ day }) => day);
  if (missing.length === tab.daily.length) return words.noDays;
  const peak = tab.daily.find(({ day }) => day === tab.billingDay);
  const first =
    peak === undefined || peak.credits === null
      ? words.noBillingDay
      : words.highestOn(dayInCycle(peak.day), amountText(peak.credits));
  return `${[
    first,
    ...(tab.tiedDays.length === 0 ? [] : [words.tiesWith(daysInCycle(tab.tiedDays))]),
    ...(missing.length === 0 ? [] : [words.noDataOn(daysInCycle(missing))]),
  ].join('; ')}.`;
}

/** Where an arrow key leads from a day; the ends hold. */
export function dayAfterKey(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
