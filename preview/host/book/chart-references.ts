import { absoluteReference, parseAddress } from './address';
import type { Parts } from './parts';
import { shifted } from './rect';
import type { Rect, Shift } from './rect';

/** Moves what charts show when cells move, whatever sheet a chart stands on. */
export function shiftSeries(parts: Parts, sheet: string, shift: Shift): void {
  changeSeries(parts, sheet, (rect) => {
    const moved = shifted(rect, shift);
    return moved && absoluteReference(sheet, moved);
  });
}

/** Charts follow their data through a new name of its sheet. */
export function renameInSeries(parts: Parts, from: string, to: string): void {
  changeSeries(parts, from, (rect) => absoluteReference(to, rect));
}

function changeSeries(parts: Parts, sheet: string, change: (rect: Rect) => string | null): void {
  const changed = (address: string | null): string | null => {
    const { sheet: on, rect } = parseAddress(address ?? '');
    return rect && on?.toLowerCase() === sheet.toLowerCase() ? change(rect) : address;
  };
  for (const series of parts.charts.flatMap((chart) => chart.series)) {
    series.values = changed(series.values);
    series.categories = changed(series.categories);
  }
}
