import {
  cycleOf,
  decimal,
  totalOf,
  type Decimal,
  type Disagreement,
  type Place,
  type UsageRecord,
  type UsageTotal,
} from '../engine';
import type { Checker } from '../intake/records/checker';
import { rejectOf, type Reject } from '../intake/records/reject';
import { usageChecker } from '../intake/records/usage-checker';
import { Problem } from '../intake/values/problem';
import { BLANK, type Cell, type Row } from './cell';
import { exactOf, exactText, isEdited, QUANTITIES, type Exact, type Quantity } from './exact-text';
import { roundedNumber } from './quantity-cell';
import { cellIn, rowOf } from './row-of';
import { TABLES } from './schema-table';
import { headerOf, rowNumberOf, textRowOf } from './table-records';
import { dayCell } from './time-cell';

/** The columns of the quantities. */
const COLUMNS = {
  usedUnits: 'Used units',
  provisionedUnits: 'Provisioned units',
  creditRequirement: 'Credit requirement',
  allocatedCredits: 'Allocated credits',
} as const satisfies Readonly<Record<Quantity, string>>;

const { at } = TABLES.LMP_Usage;

/**
 * A usage total as a row of LMP_Usage.
 *
 * @param load the number of the load that its first row came with; blank for a total that nobody loaded.
 */
export function usageRowOf(total: UsageTotal, load: number | null): Row {
  return rowOf('LMP_Usage', {
    Cycle: cycleOf(total.day),
    Partner: total.partner,
    Customer: total.customer,
    'Customer ID': total.customerId ?? BLANK,
    Service: total.service,
    'Billing unit': total.billingUnit,
    'License version': total.licenseVersion ?? BLANK,
    'Subscription type': total.subscriptionType ?? BLANK,
    Day: dayCell(total.day),
    'Used units': numberCell(total.usedUnits),
    'Provisioned units': numberCell(total.provisionedUnits),
    'Credit requirement': numberCell(total.creditRequirement),
    'Allocated credits': numberCell(total.allocatedCredits),
    Exact: exactText(total),
    Rows: total.rows,
    Load: load ?? BLANK,
    'First row': load === null ? BLANK : total.first.row,
  });
}

function numberCell(value: Decimal | null): Cell {
  return value === null ? BLANK : roundedNumber(value);
}

/** What a row of LMP_Usage is read as. */
export type ReadUsage = { readonly total: UsageTotal } | { readonly reject: Reject };

/** What reading the rows of LMP_Usage needs besides them. */
export interface UsageReadingContext {
  /** The file of each load, by its number, from LMP_Loads. */
  readonly files: ReadonlyMap<number, string>;
  /** The account's time zone, for timestamps that people type; loaded days are days already. */
  readonly timeZone: string;
}

/**
 * Makes the reader of rows of LMP_Usage, which undoes `usageRowOf`.
 *
 * Rule:   the checks of files (R14), signed quantities allowed: the rows were accepted before.
 * Edges:  a row without a customer is one that was condensed (section 8) and says so in Exact, or it is rejected.
 *         The day decides the cycle, whatever Cycle says. The digits of Exact count where its cell is as loaded; where a
 *         person edited a quantity the cell wins, and the row is then taken as one statement: not `mixed`, and in
 *         disagreement (R4) if its own cells are. A row that a person typed stands where it stands in the table.
 */
export function usageRowReader(context: UsageReadingContext): (row: Row, position: number) => ReadUsage {
  const options = { columns: new Map<string, string>(), signed: true, timeZone: context.timeZone };
  const checker = usageChecker(options)(headerOf('LMP_Usage'));
  return (row, position) => {
    const text = String(cellIn('LMP_Usage', row, 'Exact'));
    const exact = exactOf(text);
    if (exact === null)
      return { reject: rejectIn(position, { column: 'Exact', value: text, code: 'usage.exact' }) };
    const named = exact.apart === undefined ? undefined : customerCells(row)[0];
    if (named !== undefined)
      return { reject: rejectIn(position, { ...named, code: 'usage.condensed-customer' }) };
    return readUsageRow({ row, position, exact, checker, files: context.files });
  };
}

interface UsageRow {
  readonly row: Row;
  readonly position: number;
  readonly exact: Exact;
  readonly checker: Checker<UsageRecord>;
  readonly files: ReadonlyMap<number, string>;
}

function readUsageRow({ row, position, exact, checker, files }: UsageRow): ReadUsage {
  const edited = QUANTITIES.filter((quantity) =>
    isEdited(exact, quantity, row[at[COLUMNS[quantity]]] ?? BLANK),
  );
  const digits = QUANTITIES.flatMap((quantity) => {
    const stated = exact[quantity];
    return stated === undefined || edited.includes(quantity) ? [] : [[quantity, stated] as const];
  });
  // What Exact states was accepted before, and a sum may be longer than what a file may state: it is not checked again.
  const cells = [...row];
  for (const [quantity] of digits) cells[at[COLUMNS[quantity]]] = 0;
  if (exact.apart !== undefined) cells[at.Customer] = CONDENSED;
  const checked = checker(textRowOf('LMP_Usage', cells, position));
  if ('reject' in checked) return checked;
  const record = {
    ...checked.record,
    ...(exact.apart === undefined ? {} : { customer: '' }),
    ...Object.fromEntries(digits.map(([quantity, stated]) => [quantity, decimal(stated)])),
    place: placeOf(row, position, files),
  };
  return { total: asLoaded(totalOf(record), { row, exact, isEdited: edited.length > 0 }) };
}

/** What the checks of files read in place of the customer that a condensed row does not have. */
const CONDENSED = 'condensed';

/** Cells of a row that name a customer. */
function customerCells(row: Row): readonly { readonly column: string; readonly value: string }[] {
  return (['Customer', 'Customer ID'] as const)
    .map((column) => ({ column, value: String(cellIn('LMP_Usage', row, column)) }))
    .filter(({ value }) => value.trim() !== '');
}

/** A row's total with what only several rows together know. */
function asLoaded(
  total: UsageTotal,
  { row, exact, isEdited: edited }: { readonly row: Row; readonly exact: Exact; readonly isEdited: boolean },
): UsageTotal {
  const mixed = !edited && exact.mixed === true;
  return {
    ...total,
    rows: countOf(cellIn('LMP_Usage', row, 'Rows')) ?? 1,
    customerNames: namesOf(total, exact),
    apart: exact.apart ?? null,
    mixed,
    disagreement: edited ? total.disagreement : disagreementOf(total, exact, mixed),
  };
}

function namesOf(
  { customer, customerId, customerNames }: UsageTotal,
  { names, apart }: Exact,
): readonly string[] {
  if (apart !== undefined) return [];
  return customerId !== null && names?.includes(customer) === true ? names : customerNames;
}

/** Of rows that state the same columns the sums disagree only if a row did; of mixed rows they say nothing. */
function disagreementOf(
  { first, disagreement: ofCells }: UsageTotal,
  { disagreement: stated }: Exact,
  mixed: boolean,
): Disagreement | null {
  if (stated === undefined) return mixed ? null : ofCells;
  return {
    rows: stated.rows,
    largest: { file: stated.file ?? first.file, row: stated.row },
    statedCredits: decimal(stated.stated),
    computedCredits: decimal(stated.computed),
  };
}

/** Where a row came from: its place in the loaded file, else in the table. */
export function placeOf(row: Row, position: number, files: ReadonlyMap<number, string>): Place {
  const file = files.get(Number(cellIn('LMP_Usage', row, 'Load')));
  const first = countOf(cellIn('LMP_Usage', row, 'First row'));
  return file === undefined || first === null
    ? { file: 'LMP_Usage', row: rowNumberOf(position) }
    : { file, row: first };
}

function countOf(cell: Cell): number | null {
  const count = Number(cell);
  return Number.isInteger(count) && count >= 1 ? count : null;
}

interface RejectedCell {
  readonly column: string;
  readonly value: string;
  readonly code: 'usage.exact' | 'usage.condensed-customer';
}

function rejectIn(position: number, { column, value, code }: RejectedCell): Reject {
  const place = { file: 'LMP_Usage', row: rowNumberOf(position) };
  return rejectOf(place, [{ column, value, problem: new Problem(code) }]);
}
