import { dayOf, type Day } from './day';

/** A point in time in milliseconds since 1970, UTC. The engine is handed it and never asks a clock. */
export type Instant = number;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether a text is a time zone that this machine knows, as `UTC` or `Europe/Berlin`. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The calendar day of an instant in a time zone.
 *
 * Source: domain.md section 1, "a timestamp with a zone is moved to that zone, then cut to its day".
 * @example 2025-09-30T22:30:00Z in Europe/Berlin → 2025-10-01
 */
export function dayInZone(instant: Instant, zone: string): Day {
  const parts = formatterOf(zone).formatToParts(instant);
  const numberOf = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return dayOf(numberOf('year'), numberOf('month'), numberOf('day')) ?? '';
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
