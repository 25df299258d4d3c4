import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { JSX, ReactNode } from 'react';
import { SHARED_WORDS } from '../text/shared-words';

const useStyles = makeStyles({
  // Sentences name files and cells, which may be long words.
  bar: { overflowWrap: 'anywhere', flexShrink: 0 },
  title: { display: 'block', paddingTop: tokens.spacingVerticalXXS },
});

/** A sentence that a person should not miss: what happened, why, and what to do now. */
export function ProblemBar({ title, intent, children, actions, onDismiss }: ProblemBarProps): JSX.Element {
  const styles = useStyles();
  const dismiss =
    onDismiss === undefined ? null : (
      <Button
        appearance="transparent"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={SHARED_WORDS.dismiss}
        onClick={onDismiss}
      />
    );
  return (
    <MessageBar className={styles.bar} intent={intent ?? 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {(actions !== undefined || dismiss !== null) && (
        <MessageBarActions containerAction={dismiss}>{actions}</MessageBarActions>
      )}
    </MessageBar>
  );
}

/** What a problem bar says and offers. */
export interface ProblemBarProps {
  readonly title: string;
  /** By default an error. */
  readonly intent?: 'error' | 'warning' | 'info' | 'success';
  /** Why, and what to do now. */
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
  /** Adds a button that takes the bar away. */
  readonly onDismiss?: (() => void) | undefined;
}
