import { dayOfSerial, type CreditTab, type Report } from '../../../engine';
import { amountText, dayText } from '../../shared/amount';
import type { SelectedTableCell } from '../report-views';

/** What the program says now of a cell that no step of the working made: where it comes from; '' where it says nothing. */
export function explainedText({ table, column, row }: SelectedTableCell, report: Report): string {
  if (table === 'LMP_Reports' && column === 'Billing day') return billingDayText(report);
  if (table === 'LMP_Reports' && column === 'SMB units') return smbUnitsText(report);
  const tab =
    table === 'LMP_Services' || (table === 'LMP_Daily' && row.Tab === 'Services')
      ? report.services
      : table === 'LMP_NFR' || (table === 'LMP_Daily' && row.Tab === 'NFR')
        ? report.nfr
        : null;
  if (tab === null) return '';
  if (column === 'Credit requirement') return requirementText(tab, row);
  return table === 'LMP_Daily' ? dayTextOf(tab, row.Day) : '';
}

function billingDayText({ services, nfr }: Report): string {
  const tab = services ?? nfr;
  if (tab === null) return '';
  if (tab.billingDay === null) return 'It is blank: each customer has its own, or it cannot be told.';
  const credits = creditsOn(tab, tab.billingDay);
  const ties = tab.tiedDays.map(dayText).join(', ');
  const tied = ties === '' ? '' : `, as on ${ties}: a tie takes the earliest day (R6)`;
  return `Computed now it is ${dayText(tab.billingDay)}, with ${credits ?? 'unknown'} credits${tied}.`;
}

function smbUnitsText({ smb }: Report): string {
  const lines = smb?.lines ?? [];
  const parts = lines.map(
    ({ name, chargeableUnits }) => `${amountText(chargeableUnits.value.toFixed())} of ${name}`,
  );
  return parts.length === 0 ? '' : `Computed now it is the sum of ${parts.join(' + ')}.`;
}

function requirementText({ lines }: CreditTab, row: SelectedTableCell['row']): string {
  const line = lines.find(
    ({ name, billingUnit }) => name === row.Name && billingUnit === row['Billing unit'],
  );
  const all = (line?.creditRequirements ?? []).map((requirement) => amountText(requirement.toFixed()));
  if (line === undefined) return '';
  if (all.length === 0) return 'It is blank: the usage states its credits, and no requirement.';
  return all.length === 1
    ? `The usage states ${all.join('')} for every customer.`
    : `The usage states ${all.join(', ')} for different customers.`;
}

/** Every day's sum, and why one of them is billed. */
function dayTextOf(tab: CreditTab, serial: string | number | boolean | undefined): string {
  const day = typeof serial === 'number' ? dayOfSerial(serial) : null;
  const credits = day === null ? null : creditsOn(tab, day);
  if (day === null || credits === null) return '';
  const isBilled = day === tab.billingDay ? ' It is the billing day.' : '';
  return `Computed now the credits of all services and customers of the tab are ${credits} on ${dayText(day)}.${isBilled}`;
}

function creditsOn({ dailyCredits }: CreditTab, day: string): string | null {
  const found = dailyCredits.find((one) => one.day === day);
  return found === undefined ? null : amountText(found.total.toFixed());
}
