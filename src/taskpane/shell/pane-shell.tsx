import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useState, type JSX } from 'react';
import type { HostFacts } from '../host/host-facts';
import { ReportPlaceProvider } from '../reports/report-place';
import { PaneContext, usePane, type Pane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { SHELL_WORDS } from '../text/shell-words';
import { WORDS } from '../text/words';
import { AutomaticStepsBar } from './automatic-steps-bar';
import { Floor } from './floor';
import { NoExcel } from './no-excel';
import { PaneHead } from './pane-head';
import { PaneHeader } from './pane-header';
import { PanePanels, PaneTabList, tabId, type PaneTab } from './pane-tabs';
import { SelectedCellFoot } from './selected-cell-foot';
import { StatusArea } from './status-area';
import { WorkbookWarnings } from './workbook-warnings';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    // Distances are the pane's, in its own measures.
    '& h3, & h4, & p': { margin: 0 },
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // For those who hear the page; Excel shows the name over the pane.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The pane: what is always visible, the three parts, and what is going on. */
export function PaneShell({ facts, pane }: PaneShellProps): JSX.Element {
  const styles = useStyles();
  if (facts === null || pane === null) {
    return (
      <main className={styles.pane}>
        <PaneHeader />
        <NoExcel />
      </main>
    );
  }
  return (
    <PaneContext.Provider value={pane}>
      <ShellInExcel facts={facts} />
    </PaneContext.Provider>
  );
}

/** What the pane is shown with. */
export interface PaneShellProps {
  /** Null outside of Excel. */
  readonly facts: HostFacts | null;
  /** Null outside of Excel, where there is no workbook. */
  readonly pane: Pane | null;
}

function ShellInExcel({ facts }: { readonly facts: HostFacts }): JSX.Element {
  const styles = useStyles();
  const { overview } = usePane();
  const [tab, setTab] = useState<PaneTab>('usage');
  const showReports = useCallback(() => {
    setTab('reports');
    // What was pressed may be out of sight now; a report that is opened takes the focus itself.
    document.getElementById(tabId('reports'))?.focus();
  }, []);
  return (
    <ReportPlaceProvider onOpen={showReports}>
      <div className={styles.pane}>
        <header className={styles.head}>
          <h1 className={styles.title}>{WORDS.product}</h1>
          <PaneHead onShowReports={showReports} />
          <PaneTabList tab={tab} onTab={setTab} />
          <Floor facts={facts} />
          <StatusArea tab={tab} />
          <AutomaticStepsBar />
          {overview !== null && <WorkbookWarnings overview={overview} />}
        </header>
        <main>
          {overview === null ? (
            <Unread />
          ) : (
            <PanePanels tab={tab} facts={facts} onShowReports={showReports} />
          )}
        </main>
        {overview !== null && <SelectedCellFoot isPinned={tab === 'reports'} />}
      </div>
    </ReportPlaceProvider>
  );
}

/** Before the workbook has been read, or where it could not be. */
function Unread(): JSX.Element {
  const { actions, busy, outcome } = usePane();
  if (busy !== null || outcome === null) return <Spinner size="small" label={SHELL_WORDS.readingWorkbook} />;
  return (
    <ProblemBar
      intent="warning"
      title={SHELL_WORDS.unread}
      actions={
        <Button size="small" onClick={() => void actions.refresh()}>
          {SHELL_WORDS.readAgain}
        </Button>
      }
    >
      {SHELL_WORDS.unreadWhy}
    </ProblemBar>
  );
}
