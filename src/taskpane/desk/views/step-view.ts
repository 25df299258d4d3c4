import type { WorkingStep } from '../../../engine';
import { RULE_WORDS } from '../../text/rule-words';
import type { StepSummary, StepView } from '../report-views';

/** One step of a working for a person, with the steps that it takes its inputs from. */
export function stepView(steps: readonly WorkingStep[], number: number): StepView {
  const step = stepAt(steps, number);
  return {
    step: step.step,
    rule: step.rule,
    ruleSays: RULE_WORDS[step.rule] ?? '',
    name: step.name,
    equation: step.equation,
    result: step.result,
    unit: step.unit,
    note: step.note,
    source: sourceOf(step),
    inputs: step.inputs.map((input): StepSummary => {
      const { step: at, name, result, unit, inputs } = stepAt(steps, input);
      return { step: at, name, result, unit, hasInputs: inputs.length > 0 };
    }),
  };
}

function stepAt(steps: readonly WorkingStep[], number: number): WorkingStep {
  const step = steps[number - 1];
  if (step === undefined) throw new Error(`The working has no step ${number}.`);
  return step;
}

/** Where the rows behind a usage key stand. */
function sourceOf({ usage }: WorkingStep): string {
  if (usage === null) return '';
  const more = usage.rows === 1 ? '' : ` and ${usage.rows - 1} more`;
  return `${usage.customer}, ${usage.day}: ${usage.first.file}, row ${usage.first.row}${more}`;
}
