import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type JSX } from 'react';
import type { StepSummary, StepView } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { resultText } from './figure-text';
import { useReportPlace } from './report-place';
import { useReportStyles } from './report-styles';

/** Inputs that are listed before somebody asks for all. */
const FIRST_INPUTS = 40;

const useStyles = makeStyles({
  input: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 16px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '32px',
    position: 'relative',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  // The bar at the side is a second sign beside the words.
  chosen: { boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorBrandStroke1}` },
  name: { overflowWrap: 'anywhere' },
  result: { textAlign: 'end', maxWidth: '160px' },
});

/** What a step was made from; each opens further, down to what a file states. */
export function StepInputs({ step }: { readonly step: StepView }): JSX.Element {
  const look = useReportStyles();
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  const { inputs } = step;
  if (inputs.length === 0) {
    return <span className={mergeClasses(look.quiet, look.small)}>{REPORT_WORDS.noInputs}</span>;
  }
  const shown = showsAll ? inputs : inputs.slice(0, FIRST_INPUTS);
  return (
    <section className={look.tight} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={look.heading}>
        {REPORT_WORDS.inputs} <span className={mergeClasses(look.quiet, look.small)}>{inputs.length}</span>
      </Subtitle2>
      <ol className={look.list}>
        {shown.map((input, index) => (
          <li key={`${index} ${input.step}`}>
            <InputButton input={input} rule={step.rule} />
          </li>
        ))}
      </ol>
      {shown.length < inputs.length && (
        <Button
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {REPORT_WORDS.moreInputs(inputs.length)}
        </Button>
      )}
    </section>
  );
}

/** What a day is to the one that the step above chose. */
function dayWords(day: StepSummary['day'], rule: string): string {
  switch (day) {
    case 'chosen':
      return rule === 'R5' ? REPORT_WORDS.billingDay : REPORT_WORDS.chosenDay;
    case 'tied':
      return REPORT_WORDS.tiedDay;
    case 'runner-up':
      return REPORT_WORDS.nextDay;
    case null:
      return '';
  }
}

function InputButton({ input, rule }: { readonly input: StepSummary; readonly rule: string }): JSX.Element {
  const styles = useStyles();
  const look = useReportStyles();
  const { goDeeper } = useReportPlace();
  const { step, name, label, result, unit, day } = input;
  const says = dayWords(day, rule);
  return (
    <button
      type="button"
      className={mergeClasses(styles.input, day === 'chosen' && styles.chosen)}
      onClick={() => {
        goDeeper({ step, name });
      }}
    >
      <span className={mergeClasses(styles.name, look.small)}>
        {label}
        {says !== '' && <span className={day === 'chosen' ? look.strong : look.quiet}> · {says}</span>}
      </span>
      <span className={mergeClasses(styles.result, look.figures)}>{resultText(result, unit)}</span>
      <ChevronRight16Regular aria-hidden />
      <span className={look.unseen}>{REPORT_WORDS.whyInput}</span>
    </button>
  );
}
