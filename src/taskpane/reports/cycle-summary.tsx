import { Body1, Subtitle2 } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { CycleOverview } from '../desk/report-views';
import { cycleText } from '../shared/amount';
import { usePane } from '../shared/pane-context';
import { REPORT_WORDS } from '../text/report-words';
import { IssueList } from './issue-list';
import { cycleParts } from './report-list';
import { useReportStyles } from './report-styles';
import { LEVEL_HEADING } from './use-level-focus';

/** The cycle in a sentence, its totals, and what there is to say of it as a whole. The shell says what is out of date. */
export function CycleSummary({ cycle }: { readonly cycle: CycleOverview }): JSX.Element {
  const look = useReportStyles();
  const { overview } = usePane();
  const id = useId();
  const issues = [...(overview?.issues ?? []), ...cycle.issues];
  const parts = cycleParts(cycle, overview?.tier ?? 'Tier 2');
  return (
    <section className={look.column} aria-labelledby={id}>
      <div className={look.tight}>
        <Subtitle2 as="h2" id={id} className={look.heading} {...LEVEL_HEADING}>
          {cycleText(cycle.cycle)}
        </Subtitle2>
        <Body1 className={look.figures}>{parts.join(' · ')}</Body1>
      </div>
      {issues.length > 0 && (
        <section aria-label={REPORT_WORDS.aboutCycle}>
          <IssueList issues={issues} partner={null} />
        </section>
      )}
    </section>
  );
}
