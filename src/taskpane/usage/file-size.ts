const STEP = 1000;
const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/**
 * The size of a file as people say it.
 *
 * Rule: steps of 1,000; one decimal under 10 of a unit, none from there on.
 * @example 812 → 812 bytes; 1,240 → 1.2 kB; 53,000,000 → 53 MB
 */
export function fileSizeText(bytes: number): string {
  const steps = bytes < STEP ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const size = bytes / STEP ** steps;
  const text = steps === 0 || size >= 9.95 ? size.toFixed(0) : size.toFixed(1);
  return `${text} ${bytes === 1 ? 'byte' : (UNITS[steps] ?? '')}`;
}
