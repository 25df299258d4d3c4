import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { HostFacts } from '../host/host-facts';
import type { WorkbookReader } from '../selection/use-selected-cell';
import { WORDS } from '../text/words';
import { HostSection } from './host-section';
import { NoExcel } from './no-excel';
import { PaneHeader } from './pane-header';
import { SelectedCellSection } from './selected-cell-section';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  foot: {
    marginTop: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The first pane: says where the add-in runs and what the selected cell holds. */
export function HelloPane({ facts, workbook }: HelloPaneProps): JSX.Element {
  const styles = useStyles();
  return (
    <main className={styles.pane}>
      <PaneHeader />
      {facts === null ? (
        <NoExcel />
      ) : (
        <>
          <Floor facts={facts} />
          <SelectedCellSection workbook={workbook} />
          <HostSection facts={facts} />
          <footer className={styles.foot}>{WORDS.writesNothing}</footer>
        </>
      )}
    </main>
  );
}

/** What the first pane shows. */
export interface HelloPaneProps {
  /** Null outside of Excel. */
  readonly facts: HostFacts | null;
  readonly workbook: WorkbookReader;
}

/** A warning where the host lacks what the add-in needs. */
function Floor({ facts }: { readonly facts: HostFacts }): JSX.Element | null {
  const lacking = facts.apiSets.filter(({ suffices }) => !suffices);
  if (lacking.length === 0) return null;
  const sets = lacking.map(({ name, needed }) => `${name} ${needed}`).join(', ');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{WORDS.tooOld}</MessageBarTitle> {WORDS.tooOldWhy(sets)}
      </MessageBarBody>
    </MessageBar>
  );
}
