import { invariant } from '../invariant';
import { dayOf, daysInMonth, type Day } from './day';

/** The serial of 9999-12-31, the last day that a workbook knows. */
const LAST_SERIAL = 2_958_465;

/** The serial of 1900-02-29, which a workbook counts although the calendar has no such day. */
const PHANTOM_SERIAL = 60;

/** The days from 0001-01-01 to 1899-12-31, the day before serial 1. */
const DAYS_BEFORE_1900 = daysBeforeYear(1900);

/**
 * The day of a workbook's date serial, in the 1900 system.
 *
 * Shape: a number whose decimals are a time of day → the day it falls on.
 * Edges: null below 1, above 9999-12-31, and for 60, a 29 February 1900 that never was.
 * @example 45947 → 2025-10-17; 45947.75 → 2025-10-17; 1 → 1900-01-01
 */
export function dayOfSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === PHANTOM_SERIAL) return null;
  let rest = DAYS_BEFORE_1900 + (whole > PHANTOM_SERIAL ? whole - 1 : whole);
  // A first guess is never too late, and one year early at most.
  let year = Math.floor((rest - 1) / 365.2425);
  while (daysBeforeYear(year + 1) < rest) year += 1;
  rest -= daysBeforeYear(year);
  let month = 1;
  while (rest > daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return dayOf(year, month, rest);
}

/**
 * A day as a workbook's date serial, in the 1900 system.
 *
 * Domain: days from 1900-01-01 to 9999-12-31.
 * @example 2025-10-17 → 45947; 1900-02-28 → 59; 1900-03-01 → 61
 */
export function serialOf(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  invariant(year >= 1900, 'a date serial begins with 1900');
  let days = daysBeforeYear(year) - DAYS_BEFORE_1900 + date;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days < PHANTOM_SERIAL ? days : days + 1;
}

/** The days from 0001-01-01 to the last day before a year. */
function daysBeforeYear(year: number): number {
  const years = year - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}
