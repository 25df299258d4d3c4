import { customerText, type OpenedStep, type Report, type StepInput } from '../../../engine';
import { amountText, dayText } from '../../shared/amount';
import { RULE_WORDS } from '../../text/rule-words';
import type { StepSummary, StepView } from '../report-views';
import type { OpenedReport } from './report-view';
import { TAB_LABELS } from './tab-views';

/** One step of a working for a person, with the steps that it takes its inputs from. */
export function stepView({ report, working }: OpenedReport, number: number): StepView {
  const step = working.open(number);
  if (step === null) throw new Error(`The working has no step ${number}.`);
  const soFar = report.money?.totalSoFar ?? null;
  return {
    step: number,
    rule: step.rule,
    ruleSays: RULE_WORDS[step.rule] ?? '',
    name: withDays(step.name),
    equation: withThousands(step.equation),
    result: step.result,
    unit: step.unit,
    note: withDays(step.note),
    source: sourceOf(step),
    inputs: summariesOf(step.inputs),
    lacking: soFar !== null && working.stepOf(soFar) === number ? lackingLines(report) : [],
  };
}

function summariesOf(inputs: readonly StepInput[]): readonly StepSummary[] {
  const isByCustomer = areOfCustomers(inputs);
  return inputs.map(({ step, name, result, unit, hasInputs, usage, day }) => {
    const named = withDays(name);
    const customer = isByCustomer && usage !== null ? customerText(usage) : undefined;
    return {
      step,
      name: named,
      label: day === null ? (customer ?? named) : dayText(day.day),
      result,
      unit,
      hasInputs,
      day: day === null || day.is === 'other' ? null : day.is,
    };
  });
}

/** Whether several usage keys differ by their customers alone. */
function areOfCustomers([first, ...others]: readonly StepInput[]): boolean {
  const one = first?.usage;
  return (
    one != null &&
    others.length > 0 &&
    others.every(({ usage }) => usage?.service === one.service && usage.day === one.day)
  );
}

/** A text of the working with its days as people write them. */
function withDays(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dayText);
}

/** An equation with the thousands of its numbers apart. */
function withThousands(equation: string): string {
  return equation.replace(/(?<![\d.])\d+(?:\.\d+)?/g, (number) => amountText(number));
}

/** R24: the lines that have no subtotal, and what is blocking of each. */
function lackingLines({ partner, money, issues }: Report): StepView['lacking'] {
  const lines = (money?.lines ?? []).filter(({ owed }) => owed === null);
  return lines.map(({ tab, product }) => {
    const name = tab === 'smb' ? product : TAB_LABELS[tab];
    const path = [partner.name, tab, ...(tab === 'smb' ? [product] : [])].filter(Boolean).join('/');
    const blocking = issues.filter(
      (issue) => issue.weight === 'blocking' && (issue.path === path || issue.path.startsWith(`${path}/`)),
    );
    return { name, because: blocking.map(({ message }) => message) };
  });
}

/** Where the rows behind a usage key stand. */
function sourceOf({ usage }: OpenedStep): string {
  if (usage === null) return '';
  const more = usage.rows === 1 ? '' : ` and ${usage.rows - 1} more`;
  return `${customerText(usage)}, ${dayText(usage.day)}: ${usage.first.file}, row ${usage.first.row}${more}`;
}
