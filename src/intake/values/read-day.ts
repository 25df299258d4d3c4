import { dayInZone, dayOf, type Day } from '../../engine';
import { Problem } from './problem';
import { readText } from './read-text';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](.+))?$/i;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(Z|UTC|([+-])(\d{2})(?::?(\d{2}))?))?$/i;

/** The zone farthest from UTC is 14 hours away. */
const MAX_ZONE_HOURS = 14;

/**
 * Makes a reader of days for an account's time zone.
 *
 * Rule:  section 1, a timestamp with a zone is moved to the account's zone and cut to its day; one without a zone is
 *        there already; a bare date is taken as it is.
 * Shape: text → day; null where it is not there.
 * Edges: only ISO forms are read. 10/11/2025 may be two days, so it is a problem and never guessed.
 * @example 2025-09-30T22:30:00Z in Europe/Berlin → 2025-10-01
 */
export function dayReader(timeZone: string): (text: string) => Day | null | Problem {
  return (text) => {
    const value = readText(text);
    if (typeof value !== 'string') return value;
    const match = DATE.exec(value);
    if (match === null) return new Problem('day.format');
    const [, year, month, date, time] = match;
    const day = dayOf(Number(year), Number(month), Number(date));
    if (day === null) return new Problem('day.not-in-calendar');
    return time === undefined ? day : dayOfTimestamp(day, time, timeZone);
  };
}

/** Reads a day that stands alone or is taken as it stands, as those of price lists. */
export const readDay = dayReader('UTC');

function dayOfTimestamp(day: Day, time: string, timeZone: string): Day | Problem {
  const match = TIME.exec(time);
  if (match === null) return new Problem('day.format');
  const [, hour, minute, second = '00', zone, sign = '+', zoneHours = '00', zoneMinutes = '00'] = match;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const isZone =
    Number(zoneHours) * 60 + Number(zoneMinutes) <= MAX_ZONE_HOURS * 60 && Number(zoneMinutes) < 60;
  if (!isTime || !isZone) return new Problem('day.time');
  if (zone === undefined) return day;
  const timestamp = `${day}T${hour ?? ''}:${minute ?? ''}:${second}${sign}${zoneHours}:${zoneMinutes}`;
  return dayInZone(Date.parse(timestamp), timeZone);
}
