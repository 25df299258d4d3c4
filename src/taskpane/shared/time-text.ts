import { dayText } from './amount';

/** The zone of this machine, for reading times that name none. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * A time as people read it in a zone, with the zone.
 *
 * Edges:   a zone that this machine does not know is read in UTC, which is then said.
 * @example 2025-11-03T09:05:00Z in Europe/Berlin → 3 Nov 2025, 10:05 CET
 */
export function timeText(at: number, zone: string): string {
  if (!isTime(at)) return '';
  const parts = new Map(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = dayText(`${part('year')}-${part('month')}-${part('day')}`);
  return `${day}, ${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
}

/** A time in UTC, to the second. */
export function utcText(at: number): string {
  if (!isTime(at)) return '';
  const [day = '', time = ''] = new Date(at).toISOString().split('T');
  return `${dayText(day)}, ${time.slice(0, 8)} UTC`;
}

/** The furthest from 1970 that a time may be. */
const LAST = 8.64e15;

function isTime(at: number): boolean {
  return Number.isFinite(at) && Math.abs(at) <= LAST;
}

function formatIn(zone: string): Intl.DateTimeFormat {
  const format = (timeZone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    });
  try {
    return format(zone === '' ? 'UTC' : zone);
  } catch {
    return format('UTC');
  }
}
