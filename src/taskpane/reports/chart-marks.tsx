import type { JSX } from 'react';
import type { Bar } from './chart-geometry';

/** The sign of a kind of day, around a point: a triangle for the billing day, a ring for a tie, a cross for no data. */
export function BarSign({ kind, x, y }: BarSignProps): JSX.Element | null {
  switch (kind) {
    case 'billing':
      return <path d={`M ${x - 4} ${y - 4} h 8 l -4 7 z`} fill="currentColor" />;
    case 'tie':
      return <circle cx={x} cy={y} r={3} fill="none" stroke="currentColor" strokeWidth={1.5} />;
    case 'missing':
      return (
        <path
          d={`M ${x - 2.5} ${y - 2.5} l 5 5 M ${x + 2.5} ${y - 2.5} l -5 5`}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
        />
      );
    case 'plain':
      return null;
  }
}

/** Which sign, and its middle. */
export interface BarSignProps {
  readonly kind: Bar['kind'];
  readonly x: number;
  readonly y: number;
}
