import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import type { HostFacts } from '../host/host-facts';
import { PaneSection } from '../shared/pane-section';
import { SHELL_WORDS } from '../text/shell-words';
import { WORDS } from '../text/words';
import { UsageTab } from '../usage/usage-tab';
import { FunctionList } from './function-list';
import { HostSection } from './host-section';
import { LazyTab } from './lazy-tab';

/** The parts of the pane. */
export type PaneTab = 'usage' | 'reports' | 'settings';

const TABS: readonly PaneTab[] = ['usage', 'reports', 'settings'];

const loadReports = () =>
  import(/* webpackChunkName: "reports" */ './reports-with-review').then(({ ReportsWithReview }) => ({
    default: ReportsWithReview,
  }));

const loadSettings = () =>
  import(/* webpackChunkName: "settings" */ '../settings/settings-tab').then(({ SettingsTab }) => ({
    default: SettingsTab,
  }));

const useStyles = makeStyles({
  // Three tabs fit 320 px without their usual padding at the ends.
  list: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  settings: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
});

/** The row of tabs. */
export function PaneTabList({ tab, onTab }: PaneTabListProps): JSX.Element {
  const styles = useStyles();
  return (
    <TabList
      className={styles.list}
      selectedValue={tab}
      aria-label={SHELL_WORDS.tabs}
      onTabSelect={(_, { value }) => {
        onTab(TABS.find((one) => one === value) ?? 'usage');
      }}
    >
      {TABS.map((one) => (
        <Tab key={one} id={tabId(one)} value={one} aria-controls={panelId(one)}>
          {SHELL_WORDS[one]}
        </Tab>
      ))}
    </TabList>
  );
}

/** Which part is open, and what opens another. */
export interface PaneTabListProps {
  readonly tab: PaneTab;
  readonly onTab: (tab: PaneTab) => void;
}

/** What the tabs show. A part that was opened once keeps its state while another one is looked at. */
export function PanePanels({ tab, facts, onShowReports }: PanePanelsProps): JSX.Element {
  const styles = useStyles();
  const [opened, setOpened] = useState<ReadonlySet<PaneTab>>(new Set(['usage']));
  if (!opened.has(tab)) setOpened(new Set([...opened, tab]));
  const parts: Readonly<Record<PaneTab, () => ReactNode>> = {
    usage: () => <UsageTab onShowReports={onShowReports} />,
    reports: () => <LazyTab name={SHELL_WORDS.reports} load={loadReports} />,
    settings: () => (
      <div className={styles.settings}>
        <LazyTab name={SHELL_WORDS.settings} load={loadSettings} />
        <PaneSection title={WORDS.functions} note={WORDS.howToBegin}>
          <FunctionList />
        </PaneSection>
        <HostSection facts={facts} />
      </div>
    ),
  };
  return (
    <>
      {TABS.map((one) => (
        <div key={one} id={panelId(one)} role="tabpanel" aria-labelledby={tabId(one)} hidden={one !== tab}>
          {opened.has(one) && parts[one]()}
        </div>
      ))}
    </>
  );
}

/** Which part is open, and what its contents need. */
export interface PanePanelsProps {
  readonly tab: PaneTab;
  readonly facts: HostFacts;
  readonly onShowReports: () => void;
}

/** The element of a tab, which takes the focus where its part is opened from elsewhere. */
export function tabId(tab: PaneTab): string {
  return `lmp-tab-${tab}`;
}

function panelId(tab: PaneTab): string {
  return `lmp-panel-${tab}`;
}
