import { dayOfSerial, dayText, serialOf, type Day } from '../engine';
import { BLANK, type Cell } from './cell';

/** The first day that has a serial number. */
const FIRST_DAY: Day = '1900-01-01';

const SECONDS_IN_A_DAY = 86_400;

/** The serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** A day as its cell holds it: a serial number; as text where it is before 1900; blank where there is none. */
export function dayCell(day: Day | null): Cell {
  if (day === null) return BLANK;
  return day < FIRST_DAY ? day : serialOf(day);
}

/**
 * An instant as its cell holds it.
 *
 * Shape: milliseconds since 1970 → serial number with a time of day, in UTC, to the second.
 */
export function momentCell(instant: number): Cell {
  return EPOCH_SERIAL + Math.floor(instant / 1000) / SECONDS_IN_A_DAY;
}

/** The instant of a moment's cell, to the second; null where the cell holds none. */
export function instantIn(cell: Cell): number | null {
  if (typeof cell !== 'number' || dayOfSerial(cell) === null) return null;
  return Math.round((cell - EPOCH_SERIAL) * SECONDS_IN_A_DAY) * 1000;
}

/**
 * A moment as people read it, in UTC; '' where the cell holds none.
 *
 * @example 46348.0729… → "22 Nov 2026, 01:45 UTC"
 */
export function momentText(cell: Cell): string {
  const instant = instantIn(cell);
  if (instant === null) return '';
  const [day = '', time = ''] = new Date(instant).toISOString().split('T');
  return `${dayText(day)}, ${time.slice(0, 5)} UTC`;
}
