import { dayOfSerial, type CreditTab, type Report } from '../../../engine';
import { amountText, dayText } from '../../shared/amount';
import type { SelectedTableCell } from '../report-views';

/** What the program says now of a cell beside the step that made it; '' where it says nothing. */
export function explainedText({ table, column, row }: SelectedTableCell, report: Report): string {
  if (table === 'LMP_Reports' && column === 'Billing day') return billingDayText(report);
  if (table === 'LMP_Reports' && column === 'Total invoice amount') return totalText(report);
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
  const credits = tab.dailyCredits.find(({ day }) => day === tab.billingDay)?.total.toFixed();
  const ties = tab.tiedDays.map(dayText).join(', ');
  const tied = ties === '' ? '' : `, as on ${ties}: a tie takes the earliest day (R6)`;
  return `Computed now it is ${dayText(tab.billingDay)}, with ${amountText(credits ?? '')} credits${tied}.`;
}

function totalText({ money }: Report): string {
  return money?.totalSoFar == null ? '' : 'Not every line has a subtotal, so the total stays blank (R24).';
}

function requirementText({ lines }: CreditTab, row: SelectedTableCell['row']): string {
  const line = lines.find(
    ({ name, billingUnit }) => name === row.Name && billingUnit === row['Billing unit'],
  );
  if (line === undefined || line.creditRequirement !== null) return '';
  return 'It is blank: the usage states its credits, and no requirement.';
}

/** What a day is to the billing day. */
function dayTextOf(tab: CreditTab, serial: string | number | boolean | undefined): string {
  const day = typeof serial === 'number' ? dayOfSerial(serial) : null;
  const { billingDay, tiedDays } = tab;
  if (day === null || billingDay === null) return '';
  if (day === billingDay) return 'It is the billing day.';
  const billed = dayText(billingDay);
  return tiedDays.includes(day)
    ? `It has as many credits as the billing day, ${billed}: a tie takes the earliest day (R6).`
    : `The billing day is ${billed}.`;
}
