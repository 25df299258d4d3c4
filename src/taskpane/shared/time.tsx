import type { JSX } from 'react';
import { timeText, utcText } from './time-text';

/** A time in a zone; in UTC on hover. */
export function Time({ at, zone }: { readonly at: number; readonly zone: string }): JSX.Element {
  return <time title={utcText(at)}>{timeText(at, zone)}</time>;
}
