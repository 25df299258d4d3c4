import type { OpenedStep, Report } from '../../../engine';
import { RULE_WORDS } from '../../text/rule-words';
import type { StepView } from '../report-views';
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
    name: step.name,
    equation: step.equation,
    result: step.result,
    unit: step.unit,
    note: step.note,
    source: sourceOf(step),
    inputs: step.inputs,
    lacking: soFar !== null && working.stepOf(soFar) === number ? lackingLines(report) : [],
  };
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
  return `${usage.customer}, ${usage.day}: ${usage.first.file}, row ${usage.first.row}${more}`;
}
