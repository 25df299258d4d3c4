import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Spinner,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useCallback, type JSX } from 'react';
import type { ReportId } from '../desk/report-views';
import { cycleText } from '../shared/amount';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { REPORT_WORDS } from '../text/report-words';
import type { TrailStep } from './place';
import { useReportPlace } from './report-place';
import { useReportStyles } from './report-styles';
import { StepCard } from './step-card';
import { StepInputs } from './step-inputs';
import { useAnswer } from './use-answer';
import { LEVEL_HEADING } from './use-level-focus';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  path: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyleType: 'none' },
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
  const { desk } = usePane();
  const { cycle, partner } = report;
  const { step, name } = trail.at(-1) ?? { step: 0, name: '' };
  const question = useCallback(() => desk.step({ cycle, partner }, step), [desk, cycle, partner, step]);
  const { kind, value, message, askAgain } = useAnswer(question);
  return (
    <article className={look.column} aria-busy={kind === 'asking'}>
      <WayBack report={report} trail={trail} />
      <div className={look.tight}>
        <Caption1 className={look.quiet}>
          {REPORT_WORDS.why} · {partner} · {cycleText(cycle)}
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
        <>
          <StepCard step={value} />
          <StepInputs step={value} />
        </>
      )}
    </article>
  );
}

/** Whose working, and the steps that were opened, the last of which is shown. */
export interface WhyProps {
  readonly report: ReportId;
  readonly trail: readonly TrailStep[];
}

function WayBack({ report, trail }: WhyProps): JSX.Element {
  const look = useReportStyles();
  const styles = useStyles();
  const { goBack, goUpTo } = useReportPlace();
  const above = [report.partner, ...trail.slice(0, -1).map(({ name }) => name)];
  return (
    <div className={look.tight}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        icon={<ArrowLeft16Regular />}
        onClick={goBack}
      >
        {trail.length === 1 ? REPORT_WORDS.backToReport : REPORT_WORDS.oneUp}
      </Button>
      {above.length > 1 && (
        <nav aria-label={REPORT_WORDS.whyPath}>
          <ol className={mergeClasses(styles.path, look.small)}>
            {above.map((name, index) => (
              <li key={index}>
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
