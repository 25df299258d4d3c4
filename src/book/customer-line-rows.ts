import { groupedBy, sumOfStated, type Group, type CustomerPart, type Figure } from '../engine';
import type { Row } from './cell';
import type { LinedReport } from './line-rows';
import { figureCell } from './quantity-cell';
import { rowOf } from './row-of';
import { dayCell } from './time-cell';

const SEPARATOR = '\u001f';

/** What a row of LMP_CustomerLines is known by within its report. */
export function customerLineKey({
  customer,
  service,
  billingUnit,
  day,
}: Pick<CustomerPart, 'customer' | 'service' | 'billingUnit' | 'day'>): string {
  return [customer, service, billingUnit, day ?? ''].join(SEPARATOR);
}

/**
 * The customers' parts behind each row of LMP_CustomerLines, by the row's key.
 *
 * Shape:  tabs in their order, lines in theirs, customers in the order of their keys.
 * Edges:  customers of one name are told apart by their id (R14). A name that is a line in two tabs has one row for a
 *         customer and day, because the columns cannot tell the tabs apart.
 */
export function customerLines(
  report: Pick<LinedReport, 'services' | 'nfr' | 'smb'>,
): ReadonlyMap<string, Group<CustomerPart>> {
  const lines = [
    ...(report.smb?.lines ?? []),
    ...[report.services, report.nfr].flatMap((tab) => tab?.lines ?? []),
  ];
  const parts = lines.flatMap((line) => line.parts);
  const nameOf = customerNames(parts);
  const named = parts.map((part) => ({ ...part, customer: nameOf(part) }));
  return groupedBy(named, customerLineKey);
}

/** The rows of LMP_CustomerLines: the parts add up exactly to the line as it was computed, before it was lowered (R11). */
export function customerLineRows(report: LinedReport): readonly Row[] {
  return [...customerLines(report).values()].map((group) => {
    const [part] = group;
    return rowOf('LMP_CustomerLines', {
      Cycle: report.cycle,
      Partner: report.partner.name,
      Customer: part.customer,
      Name: part.service,
      'Billing unit': part.billingUnit,
      Day: dayCell(part.day),
      'Used units': sumCell(group.map(({ usedUnits }) => usedUnits)),
      'Provisioned units': sumCell(group.map(({ provisionedUnits }) => provisionedUnits)),
      'Allocated credits': sumCell(group.map(({ allocatedCredits }) => allocatedCredits)),
    });
  });
}

/** A customer's name; with its id where another customer of the report has the name as well. */
function customerNames(parts: readonly CustomerPart[]): (part: CustomerPart) => string {
  const idsByName = groupedBy(
    new Map(parts.map((part) => [`${part.customer}${SEPARATOR}${part.customerId ?? ''}`, part])).values(),
    ({ customer }) => customer,
  );
  return ({ customer, customerId }) =>
    customerId !== null && (idsByName.get(customer)?.length ?? 0) > 1
      ? `${customer} (ID ${customerId})`
      : customer;
}

function sumCell(figures: readonly (Figure | null)[]): number | string | boolean {
  return figureCell(sumOfStated(figures.map((figure) => figure?.value ?? null)));
}
