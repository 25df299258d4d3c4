import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Spinner,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useRef, type JSX } from 'react';
import type { ReportId, StepView } from '../desk/report-views';
import { cycleText } from '../shared/amount';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { partnerText } from '../shared/partner-text';
import { REPORT_WORDS } from '../text/report-words';
import { BackButton } from './back-button';
import { isSameStep, type TrailStep } from './place';
import { useReportPlace } from './report-place';
import { useReportStyles } from './report-styles';
import { StepCard } from './step-card';
import { StepInputs } from './step-inputs';
import { useAnswer, type Answer } from '../shared/use-answer';
import { LEVEL_HEADING } from './use-level-focus';

const useStyles = makeStyles({
  path: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyleType: 'none' },
  level: { display: 'flex', alignItems: 'center', minWidth: 0 },
  crumb: {
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    minHeight: '24px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Why a number is what it is: one step of its working, the steps that it was made from, and the way back up. */
export function Why({ report, trail }: WhyProps): JSX.Element {
  const look = useReportStyles();
  const { desk, overview } = usePane();
  const { cycle, partner } = report;
  const { step, name } = trail.at(-1) ?? { step: 0, name: '' };
  // Another state of the workbook is another question.
  const question = useCallback(
    () =>
      overview === null
        ? Promise.reject(new Error(REPORT_WORDS.reading))
        : desk.step({ cycle, partner }, step),
    [desk, overview, cycle, partner, step],
  );
  const { kind, value, message, askAgain } = useAnswer(question);
  useSameStep({ kind, value }, trail.length);
  return (
    <article className={look.column} aria-busy={kind === 'asking'}>
      <WayBack report={report} trail={trail} />
      <div className={look.tight}>
        <Caption1 className={look.quiet}>
          {REPORT_WORDS.why} · {partnerText(partner)} · {cycleText(cycle)}
        </Caption1>
        <Subtitle1 as="h2" className={look.heading} {...LEVEL_HEADING}>
          {name}
        </Subtitle1>
      </div>
      {kind === 'failed' && (
        <ProblemBar
          title={REPORT_WORDS.noWorking}
          actions={<Button onClick={askAgain}>{REPORT_WORDS.again}</Button>}
        >
          {message}
        </ProblemBar>
      )}
      {kind === 'asking' && value === null && <Spinner label={REPORT_WORDS.working} />}
      {value !== null && (
        <div className={look.column} inert={kind === 'asking'}>
          <StepCard step={value} />
          <StepInputs step={value} />
        </div>
      )}
    </article>
  );
}

/**
 * Goes up from a level whose step is another one since the workbook was computed anew, or is no longer there.
 *
 * @param level how many steps deep; the level above it has the number of its parent.
 */
function useSameStep({ kind, value }: Pick<Answer<StepView>, 'kind' | 'value'>, level: number): void {
  const { goUpTo } = useReportPlace();
  const opened = useRef<StepView | null>(null);
  useEffect(() => {
    if (kind === 'asking') return;
    const before = opened.current;
    if (before === null) opened.current = value;
    else if (value === null || !isSameStep(before, value)) goUpTo(level);
  }, [kind, value, level, goUpTo]);
}

/** Whose working, and the steps that were opened, the last of which is shown. */
export interface WhyProps {
  readonly report: ReportId;
  readonly trail: readonly TrailStep[];
}

function WayBack({ report, trail }: WhyProps): JSX.Element {
  const look = useReportStyles();
  const styles = useStyles();
  const { goUpTo } = useReportPlace();
  const above = [partnerText(report.partner), ...trail.slice(0, -1).map(({ name }) => name)];
  return (
    <div className={look.tight}>
      <BackButton>{trail.length === 1 ? REPORT_WORDS.backToReport : REPORT_WORDS.oneUp}</BackButton>
      {above.length > 1 && (
        <nav aria-label={REPORT_WORDS.whyPath}>
          <ol className={mergeClasses(styles.path, look.small)}>
            {above.map((name, index) => (
              <li key={index} className={styles.level}>
                <button
                  type="button"
                  className={styles.crumb}
                  onClick={() => {
                    goUpTo(index + 1);
                  }}
                >
                  {name}
                </button>
                <span aria-hidden className={look.quiet}>
                  ›
                </span>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </div>
  );
}
