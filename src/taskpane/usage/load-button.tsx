import { Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { usePane } from '../shared/pane-context';
import { USAGE_WORDS } from '../text/usage-words';
import { blockedBecause, rowsToLoad } from './load-figures';
import type { Reckoning } from './load-state';

const useStyles = makeStyles({
  // The one button stays in sight however long the questions are.
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** The one button that writes: it names what it will do, and says what it waits for. */
export function LoadButton({ reckoning, isWriting, onLoad }: LoadButtonProps): JSX.Element {
  const styles = useStyles();
  const { busy } = usePane();
  const id = useId();
  const rows = rowsToLoad(reckoning);
  const { cycle } = reckoning.decisions;
  const reason = isWriting ? '' : blockedBecause(reckoning, busy?.label ?? null);
  return (
    <div className={styles.foot}>
      <Button
        appearance="primary"
        disabledFocusable={isWriting || reason !== ''}
        aria-describedby={id}
        icon={isWriting ? <Spinner size="tiny" /> : null}
        onClick={onLoad}
      >
        {isWriting ? USAGE_WORDS.loading(rows, cycle) : USAGE_WORDS.load(rows, cycle)}
      </Button>
      <Caption1 id={id} className={styles.reason} aria-live="polite">
        {reason}
      </Caption1>
    </div>
  );
}

/** What would be written. */
export interface LoadButtonProps {
  readonly reckoning: Reckoning;
  readonly isWriting: boolean;
  readonly onLoad: () => void;
}
