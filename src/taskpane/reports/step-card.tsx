import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { StepView } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { resultText } from './figure-text';
import { useReportStyles } from './report-styles';
import { WeightIcon } from './weight-icon';

const useStyles = makeStyles({
  result: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  lacking: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  equation: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** One step: its result, the equation, the rule in words, a note, and where it stands in a file. */
export function StepCard({ step }: { readonly step: StepView }): JSX.Element {
  const styles = useStyles();
  const look = useReportStyles();
  return (
    <div className={look.card}>
      <div className={mergeClasses(styles.result, look.figures)}>{resultText(step.result, step.unit)}</div>
      <dl className={styles.list}>
        <Fact term={REPORT_WORDS.equation} isShown={step.inputs.length > 0 || step.equation !== step.result}>
          <span className={styles.equation}>{step.equation}</span>
        </Fact>
        <Fact term={REPORT_WORDS.rule(step.rule)} isShown={step.ruleSays !== ''}>
          {step.ruleSays}
        </Fact>
        <Fact term={REPORT_WORDS.note} isShown={step.note !== ''}>
          {step.note}
        </Fact>
        <Fact term={REPORT_WORDS.source} isShown={step.source !== ''}>
          {step.source}
        </Fact>
        <Fact term={REPORT_WORDS.lacks} isShown={step.lacking.length > 0}>
          <ul className={look.list}>
            {step.lacking.map(({ name, because }, index) => (
              <li key={index} className={styles.lacking}>
                <WeightIcon kind="blocking" />
                <div>
                  <div className={look.strong}>{name}</div>
                  <div className={look.small}>{because.join(' ')}</div>
                </div>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ term, isShown, children }: FactProps): JSX.Element | null {
  const styles = useStyles();
  const look = useReportStyles();
  if (!isShown) return null;
  return (
    <div>
      <dt className={mergeClasses(look.small, look.quiet)}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

interface FactProps {
  readonly term: string;
  readonly isShown: boolean;
  readonly children: JSX.Element | string;
}
