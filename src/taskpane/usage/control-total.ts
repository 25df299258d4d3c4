/** A control total as somebody typed it. */
export interface ControlTotal {
  /** Decimal text; '' where nothing was typed, or nothing that is a number. */
  readonly value: string;
  readonly isReadable: boolean;
}

/**
 * Reads a control total.
 *
 * Rule:  digits, at most one point before the decimals; commas or spaces between groups of three are taken off.
 * Edges: 1,5 may be meant either way and is not guessed; empty is nothing typed.
 * @example 126,700.5 → 126700.5
 */
export function controlTotalOf(typed: string): ControlTotal {
  const text = typed.trim().replace(/^−/, '-');
  if (text === '') return { value: '', isReadable: true };
  const isPlain = /^-?\d+(?:\.\d+)?$/.test(text);
  const isGrouped = /^-?\d{1,3}(?:([,\s])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(text);
  if (!isPlain && !isGrouped) return { value: '', isReadable: false };
  return { value: text.replace(/[,\s]/g, ''), isReadable: true };
}
