import * as z from 'zod/mini';
import { decimal, type Decimal, type UsageTotal } from '../engine';
import { CELL_CHARACTERS, type Cell } from './cell';
import { roundedNumber, survivesAsNumber } from './quantity-cell';

/** The quantities of a usage row. */
export const QUANTITIES = ['usedUnits', 'provisionedUnits', 'creditRequirement', 'allocatedCredits'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** What a file may state, so that a row's own number is read as it stands (R10); a sum may be beyond it. */
const READABLE_BELOW = decimal('1e20');

const digits = z.string().check(z.regex(/^-?\d{1,60}(\.\d{1,60})?$/));
const count = z.int().check(z.gte(1));

/** The JSON that the column holds. What it leaves out is as the row's cells say. */
const shape = z.strictObject({
  usedUnits: z.optional(digits),
  provisionedUnits: z.optional(digits),
  creditRequirement: z.optional(digits),
  allocatedCredits: z.optional(digits),
  names: z.optional(z.array(z.string()).check(z.minLength(2))),
  apart: z.optional(z.array(z.string())),
  mixed: z.optional(z.literal(true)),
  disagreement: z.optional(
    z.strictObject({
      rows: count,
      /** Left out where it is the file of the row's load. */
      file: z.optional(z.string()),
      row: count,
      stated: digits,
      computed: digits,
    }),
  ),
});

/** What a row of LMP_Usage knows beyond its columns. */
export type Exact = z.infer<typeof shape>;

/**
 * The text of the Exact column: what recomputing needs and the row's other columns do not hold.
 *
 * Rule:   a quantity that a number would cut stands here with every digit (R10); so do several names of one
 *         customer id (R14), the mark that rows were `mixed`, the disagreement of several rows (R4), and that the usage
 *         was condensed (section 8).
 * Shape:  total → JSON text; '' where nothing needs it.
 * Edges:  mixed rows and disagreements belong to the quantities as loaded, so these then stand here as well, and a later
 *         edit of a cell can be told.
 */
export function exactText(total: UsageTotal): string {
  const ofSeveral = total.rows > 1 && (total.mixed || total.disagreement !== null);
  const exact: Exact = {};
  for (const quantity of QUANTITIES) {
    const value = total[quantity];
    if (value !== null && (ofSeveral || !standsAsNumber(value))) exact[quantity] = value.toFixed();
  }
  if (total.customerNames.length > 1) exact.names = [...total.customerNames];
  if (total.apart !== null) exact.apart = [...total.apart];
  if (total.mixed) exact.mixed = true;
  if (ofSeveral && total.disagreement !== null)
    exact.disagreement = disagreementIn(total, total.disagreement);
  return Object.keys(exact).length === 0 ? '' : JSON.stringify(exact);
}

/** Whether the Exact text of a total is longer than a cell: a customer id with hundreds of names may be. */
export function isTooLongForExact(total: UsageTotal): boolean {
  return total.customerNames.length > 1 && exactText(total).length > CELL_CHARACTERS;
}

/** Whether a quantity's cell says all of it, and is read back by the checks of files. */
function standsAsNumber(value: Decimal): boolean {
  return survivesAsNumber(value) && value.abs().lt(READABLE_BELOW);
}

function disagreementIn(
  { first }: UsageTotal,
  { rows, largest, statedCredits, computedCredits }: NonNullable<UsageTotal['disagreement']>,
): NonNullable<Exact['disagreement']> {
  return {
    rows,
    ...(largest.file === first.file ? {} : { file: largest.file }),
    row: largest.row,
    stated: statedCredits.toFixed(),
    computed: computedCredits.toFixed(),
  };
}

/** Reads the Exact column; null where it is not what `exactText` writes. A blank cell says nothing more. */
export function exactOf(text: string): Exact | null {
  if (text.trim() === '') return {};
  try {
    const { success, data } = shape.safeParse(JSON.parse(text));
    return success ? data : null;
  } catch {
    return null;
  }
}

/**
 * Whether a person edited a quantity after it was loaded: the cell is not what the exact digits round to. The cell then
 * wins, because a typed correction is an input like any other.
 */
export function isEdited(exact: Exact, quantity: Quantity, cell: Cell): boolean {
  const stated = exact[quantity];
  if (stated === undefined) {
    const isListed = exact.mixed === true || exact.disagreement !== undefined;
    return isListed && cell !== '';
  }
  // A column that somebody formatted as text gives its numbers back as texts.
  return cell === '' || (Number(cell) !== roundedNumber(decimal(stated)) && cell !== stated);
}
