import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, type JSX } from 'react';
import type { ReportId, ReportView as View } from '../desk/report-views';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { useReviewSlots } from '../shared/review-slots';
import { partnerText } from '../shared/partner-text';
import { REPORT_WORDS } from '../text/report-words';
import { IssueList } from './issue-list';
import { ReportExports } from './report-exports';
import { isWithoutInputs } from './report-facts';
import { ReportHead, ReportTitle } from './report-head';
import { useReportPlace } from './report-place';
import { useReportStyles } from './report-styles';
import { ReportTabs } from './report-tabs';
import { useAnswer } from '../shared/use-answer';

/** One report: what it comes to, what is wrong with it, and its tabs. */
export function ReportView({ id }: { readonly id: ReportId }): JSX.Element {
  const look = useReportStyles();
  const { desk, overview } = usePane();
  const { cycle, partner } = id;
  const left = overview?.cycles
    .flatMap(({ reports }) => reports)
    .find((one) => one.cycle === cycle && one.partner === partner && isWithoutInputs(one));
  // Another state of the workbook is another question.
  const question = useCallback(
    () =>
      overview === null ? Promise.reject(new Error(REPORT_WORDS.reading)) : desk.report({ cycle, partner }),
    [desk, overview, cycle, partner],
  );
  const { kind, value, message, askAgain } = useAnswer(question);
  if (left !== undefined) {
    return (
      <article className={look.column}>
        <ReportTitle id={id} status={left.status} />
        <IssueList issues={left.issues} partner={partner} />
      </article>
    );
  }
  return (
    <article className={look.column} aria-busy={kind === 'asking'}>
      <ReportTitle id={id} status={value?.status ?? ''} />
      {kind === 'failed' && (
        <ProblemBar
          title={REPORT_WORDS.unopened}
          actions={<Button onClick={askAgain}>{REPORT_WORDS.again}</Button>}
        >
          {message}
        </ProblemBar>
      )}
      {kind === 'asking' && value === null && <Spinner label={REPORT_WORDS.opening(partnerText(partner))} />}
      {value !== null && <ReportExports report={value} />}
      {value !== null && <Opened report={value} isOld={kind === 'asking'} />}
    </article>
  );
}

/** Figures of an old state are shown, but open nothing: their steps are numbered anew. */
function Opened({ report, isOld }: { readonly report: View; readonly isOld: boolean }): JSX.Element {
  const look = useReportStyles();
  const review = useReviewSlots();
  const { goBack } = useReportPlace();
  const { cycle, partner } = report;
  // The review has the exceptions, with who cleared them.
  const issues =
    review === null ? report.issues : report.issues.filter(({ weight }) => weight !== 'exception');
  return (
    <div className={look.column} inert={isOld}>
      <ReportHead report={report} />
      <IssueList issues={issues} partner={report.partner} />
      <ReportTabs report={report} />
      {review !== null && (
        <review.OfReport
          id={{ cycle, partner }}
          exports={<ReportExports report={report} isOpenAtFirst />}
          onBack={goBack}
        />
      )}
    </div>
  );
}
