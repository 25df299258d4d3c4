import { dayInZone, type Instant } from '../calendar/zone';

const HOUR = 3_600_000;
export const DAY_LENGTH = 24 * HOUR;

/**
 * An instant as UTC text.
 *
 * @example 1762383600000 → 2025-11-05T23:00:00Z
 */
export function instantText(instant: Instant): string {
  const inDay = ((instant % DAY_LENGTH) + DAY_LENGTH) % DAY_LENGTH;
  const parts = [inDay / HOUR, (inDay % HOUR) / 60_000, (inDay % 60_000) / 1000];
  const time = parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
  return `${dayInZone(instant, 'UTC')}T${time}Z`;
}
