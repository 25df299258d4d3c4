const steps = [1, 2, 2.5, 5, 10];
const aboutSoMany = 5;

/** The marks of a value axis: round numbers that take in all values and zero. */
export function axisTicks(values: readonly number[]): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / aboutSoMany));
  const step = magnitude * (steps.find((factor) => magnitude * factor * aboutSoMany >= span) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  // Multiplying keeps 0.1 + 0.2 from becoming a label.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
