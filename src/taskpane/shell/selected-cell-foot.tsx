import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { SHELL_WORDS } from '../text/shell-words';
import { LazyTab } from './lazy-tab';

const loadSelectedCell = () =>
  import(/* webpackChunkName: "reports" */ '../reports/selected-cell-panel').then(
    ({ SelectedCellPanel }) => ({ default: () => <SelectedCellPanel /> }),
  );

const useStyles = makeStyles({
  foot: {
    marginTop: 'auto',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  // Beside a long list of reports the explanation must not be a long way down.
  pinned: { position: 'sticky', bottom: 0, zIndex: 1, maxHeight: '30vh', overflowY: 'auto' },
});

/** What the selected cell of the workbook is, under whatever the pane shows. */
export function SelectedCellFoot({ isPinned }: { readonly isPinned: boolean }): JSX.Element {
  const styles = useStyles();
  return (
    <aside
      className={mergeClasses(styles.foot, isPinned && styles.pinned)}
      aria-label={SHELL_WORDS.selectedCell}
    >
      <LazyTab name={SHELL_WORDS.selectedCell} load={loadSelectedCell} />
    </aside>
  );
}
