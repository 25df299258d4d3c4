import { Spinner } from '@fluentui/react-components';
import { TableSimple48Regular } from '@fluentui/react-icons';
import { useRef, type JSX, type KeyboardEvent } from 'react';
import type { CycleOverview } from '../desk/report-views';
import { EmptyState } from '../shared/empty-state';
import { usePane } from '../shared/pane-context';
import { REPORT_WORDS } from '../text/report-words';
import { IssueList } from './issue-list';
import { levelOf } from './place';
import { ReportListView } from './report-list-view';
import { OwnReportPlace, useReportPlace } from './report-place';
import { ReportView } from './report-view';
import { useLevelFocus } from './use-level-focus';
import { Why } from './why';

/** The reports of the cycle that is looked at: the list, one report, and why each of its figures is what it is. */
export function ReportsTab(): JSX.Element {
  const { overview, cycle } = usePane();
  if (overview === null) return <Spinner label={REPORT_WORDS.reading} />;
  if (cycle === null) {
    const { hidesReports } = overview;
    return (
      <>
        <IssueList issues={overview.issues} partner={null} />
        <EmptyState
          icon={<TableSimple48Regular />}
          title={hidesReports ? REPORT_WORDS.hiddenTitle : REPORT_WORDS.emptyTitle}
        >
          {hidesReports ? REPORT_WORDS.hiddenSays : REPORT_WORDS.emptySays}
        </EmptyState>
      </>
    );
  }
  return (
    <OwnReportPlace>
      <Levels cycle={cycle} />
    </OwnReportPlace>
  );
}

/** The levels lie over one another; those above stay as they were left, out of sight. */
function Levels({ cycle }: { readonly cycle: CycleOverview }): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const { place, goBack } = useReportPlace();
  const { report, trail } = place;
  const level = levelOf(place);
  useLevelFocus(root);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || level === 0) return;
    event.preventDefault();
    goBack();
  };
  return (
    <div ref={root} onKeyDown={onKeyDown}>
      <div hidden={level !== 0}>
        <ReportListView cycle={cycle} />
      </div>
      {report !== null && (
        <div hidden={level !== 1} key={JSON.stringify(report)}>
          <ReportView id={report} />
        </div>
      )}
      {report !== null &&
        trail.map(({ step }, index) => (
          <div hidden={level !== index + 2} key={`${index} ${step}`}>
            <Why report={report} trail={trail.slice(0, index + 1)} />
          </div>
        ))}
    </div>
  );
}
