import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  icon: { display: 'flex', color: tokens.colorNeutralForeground4 },
  says: { color: tokens.colorNeutralForeground2 },
});

/** What stands where there is nothing yet: why, and what to do now. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Body1 block className={styles.says}>
        {children}
      </Body1>
      {actions}
    </div>
  );
}

/** What an empty place says and offers. */
export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}
