import {
  creditPacks,
  DEFAULT_RULES,
  netCredits as netCreditsOf,
  sumOfStated,
  type Decimal,
  type Rounding,
} from '../engine';
import { oneOf } from '../intake/values/one-of';
import { inCell } from './arguments/answer';
import { cellOf, cellsOf } from './arguments/argument-cells';
import { badInput, missingInput } from './arguments/cell-problem';
import { textOf } from './arguments/cell-text';
import { quantityOrBlank, readCell, yesOrNo } from './arguments/read-cell';

/**
 * How packs become whole; Excel offers the words while one types.
 * @customenum {string}
 */
// The generator of functions.json reads the quotes as JSON.
// prettier-ignore
enum ROUNDING {
  /** 32.49 packs are 32, 32.50 packs are 33. */
  nearest = "nearest",
  /** A pack that was begun counts whole. */
  up = "up",
  /** Only full packs count. */
  down = "down",
}

const readRounding = oneOf<Rounding>(['nearest', 'up', 'down']);

/**
 * Turns allocated credits into the credit packs that are billed, rounded once on their total.
 * @remarks R8, R9. Blank cells of the range count for nothing; a range without any number is #N/A.
 * @customfunction CREDITPACKS
 * @param credits Allocated credits of the billing day: one cell, or a range that is added up first.
 * @param nfr TRUE takes the 8,000 credits of the NFR license off first; FALSE if left out.
 * @param rounding nearest (half a pack counts), up or down; nearest if left out.
 * @param pack_size Credits in a pack; 100 if left out.
 * @returns Final billed units: whole packs.
 * @example =LMP.CREDITPACKS(126700) is 1267; =LMP.CREDITPACKS(126700, TRUE) is 1187
 */
export function creditpacks(
  credits: unknown[][],
  nfr?: unknown,
  rounding?: ROUNDING,
  pack_size?: unknown,
): number {
  return inCell(() => {
    const allocated = totalOf('credits', credits);
    const isNfr = yesOrNo(cellOf('nfr', nfr));
    const packRounding = readCell(cellOf('rounding', rounding), readRounding) ?? DEFAULT_RULES.packRounding;
    const packSize = packSizeOf(pack_size);
    const net = isNfr ? netCreditsOf(allocated, DEFAULT_RULES.nfrCredits) : allocated;
    return creditPacks(net, { packRounding, packSize });
  });
}

/**
 * Takes the free credits of the NFR license off allocated credits, never below 0.
 * @remarks R8. The offset is taken once, from the total of the range. A free_credits of 0 takes nothing off, and an
 * empty cell hands over 0 on the desktop.
 * @customfunction NETCREDITS
 * @param credits Allocated credits of the billing day: one cell, or a range that is added up first.
 * @param free_credits Credits that are free each month; 8,000 if left out.
 * @returns Credits that are left to be billed.
 * @example =LMP.NETCREDITS(126700) is 118700; =LMP.NETCREDITS(7999) is 0
 */
export function netcredits(credits: unknown[][], free_credits?: unknown): number {
  return inCell(() => {
    const free = quantityOrBlank(cellOf('free_credits', free_credits)) ?? DEFAULT_RULES.nfrCredits;
    return netCreditsOf(totalOf('credits', credits), free);
  });
}

/** The total of a range; blank cells are nothing, and nothing at all is not 0. */
function totalOf(name: string, argument: unknown): Decimal {
  const { cells } = cellsOf(name, argument);
  const total = sumOfStated(cells.map(quantityOrBlank));
  if (total !== null) return total;
  const text = cells.length === 1 && cells[0] !== undefined ? textOf(cells[0]) : '';
  throw missingInput(name, text, 'is not a figure, and not 0 either. Name cells that hold credits.');
}

/** An empty cell hands over 0 on the desktop: the sentence says what to do instead. */
function packSizeOf(argument: unknown): Decimal {
  const cell = cellOf('pack_size', argument);
  const size = quantityOrBlank(cell) ?? DEFAULT_RULES.packSize;
  if (size.isZero()) throw badInput(cell.name, textOf(cell), 'is no size of a pack. Leave it out for 100.');
  return size;
}
