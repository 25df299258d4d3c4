/** Exact fractions of whole numbers of any length: arithmetic by other means than the engine's decimals. */
export interface Fraction {
  readonly top: bigint;
  /** Above 0. */
  readonly bottom: bigint;
}

export const NOTHING: Fraction = { top: 0n, bottom: 1n };

/** Reads plain digits, with a sign and a point where there is one. */
export function fractionOf(text: string): Fraction {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw new Error(`${text} is not a decimal`);
  return { top: BigInt(sign + whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { ...b, top: -b.top });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

/** Below 0, 0 or above, as `a` is below, equal to or above `b`. */
export function compared(a: Fraction, b: Fraction): number {
  const { top } = minus(a, b);
  return top < 0n ? -1 : top > 0n ? 1 : 0;
}

export function isSame(a: Fraction, b: Fraction): boolean {
  return compared(a, b) === 0;
}

export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(plus, NOTHING);
}

/** Rounds half away from zero to a number of decimals. */
export function rounded({ top, bottom }: Fraction, decimals: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  const size = top < 0n ? -top : top;
  const nearest = (2n * size * unit + bottom) / (2n * bottom);
  return { top: top < 0n ? -nearest : nearest, bottom: unit };
}

/** The whole number at or below. */
export function floor({ top, bottom }: Fraction): Fraction {
  const cut = top / bottom;
  return { top: cut * bottom > top ? cut - 1n : cut, bottom: 1n };
}

/** The whole number at or above. */
export function ceiling(fraction: Fraction): Fraction {
  const { top } = floor({ ...fraction, top: -fraction.top });
  return { top: -top, bottom: 1n };
}

/** The product of two decimals, as a decimal with all of its digits. */
export function productText(a: string, b: string): string {
  const { top, bottom } = times(fractionOf(a), fractionOf(b));
  const decimals = String(bottom).length - 1;
  const digits = String(top).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The sum of two decimals, as a decimal with all of its digits. */
export function sumText(a: string, b: string): string {
  const decimals = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const { top } = rounded(plus(fractionOf(a), fractionOf(b)), decimals);
  return productText(String(top), decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`);
}
