import { Body1, Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { usePane, type Busy, type Outcome } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { SHELL_WORDS } from '../text/shell-words';
import type { PaneTab } from './pane-tabs';

const useStyles = makeStyles({
  area: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  busy: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  share: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

const INTENTS = { done: 'success', nothing: 'info', cancelled: 'warning', failed: 'error' } as const;

/**
 * What is being done, and how the last action ended; each is read out without taking the focus. What went well is not
 * taken along to another part of the pane: there it would only be in the way.
 */
export function StatusArea({ tab }: { readonly tab: PaneTab }): JSX.Element {
  const styles = useStyles();
  const { busy, outcome } = usePane();
  const [dismissed, setDismissed] = useState<Outcome | null>(null);
  const [came, setCame] = useState({ outcome, tab });
  if (came.outcome !== outcome) setCame({ outcome, tab });
  else if (came.tab !== tab && outcome !== dismissed && outcome?.kind === 'done') setDismissed(outcome);
  const shown = busy === null && outcome !== dismissed && outcome?.message !== '' ? outcome : null;
  return (
    <div className={styles.area}>
      {busy !== null && <BusyLine busy={busy} />}
      <div aria-live="polite" aria-label={SHELL_WORDS.status} role="status">
        {shown !== null && (
          <ProblemBar
            intent={INTENTS[shown.kind]}
            title={SHELL_WORDS[shown.kind]}
            onDismiss={() => {
              setDismissed(shown);
            }}
          >
            {shown.message}
          </ProblemBar>
        )}
      </div>
    </div>
  );
}

function BusyLine({ busy }: { readonly busy: Busy }): JSX.Element {
  const styles = useStyles();
  const { actions } = usePane();
  const [isCancelled, setIsCancelled] = useState(false);
  const { label, share, canCancel } = busy;
  return (
    <div className={styles.busy}>
      <div className={styles.line}>
        <Body1 className={styles.label} role="status">
          {label}
        </Body1>
        {share !== null && <Caption1 className={styles.share}>{`${Math.round(share * 100)} %`}</Caption1>}
        {canCancel && (
          <Button
            size="small"
            disabledFocusable={isCancelled}
            onClick={() => {
              setIsCancelled(true);
              actions.cancel();
            }}
          >
            {isCancelled ? SHELL_WORDS.cancelling : SHELL_WORDS.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        {...(share === null ? {} : { value: share })}
        aria-label={SHELL_WORDS.progress(label, share)}
      />
    </div>
  );
}
