import {
  Caption1,
  Dropdown,
  Link,
  makeStyles,
  mergeClasses,
  Option,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { cycleText } from '../shared/amount';
import { usePane } from '../shared/pane-context';
import { SHELL_WORDS } from '../text/shell-words';
import { nameIn, pendingIn } from './glance';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  cycle: { minWidth: '132px', width: '132px', flexShrink: 0 },
  noCycle: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  // A long name gives way; the title has it whole.
  who: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  pending: { flexShrink: 0, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  open: { fontWeight: tokens.fontWeightSemibold },
});

/** The one line that is always there: which month, who I am, what is pending. */
export function PaneHead({ onShowReports }: { readonly onShowReports: () => void }): JSX.Element {
  const styles = useStyles();
  const { overview, cycle } = usePane();
  const who = overview === null ? '' : SHELL_WORDS.who(overview.tier, nameIn(overview));
  return (
    <div className={styles.head} role="group" aria-label={SHELL_WORDS.where}>
      <CycleDropdown />
      <Caption1 className={styles.who} title={who}>
        {who}
      </Caption1>
      {overview !== null && cycle !== null && (
        <Pending
          count={pendingIn(cycle, { tier: overview.tier, now: Date.now() })}
          onShowReports={onShowReports}
        />
      )}
    </div>
  );
}

function CycleDropdown(): JSX.Element {
  const styles = useStyles();
  const { overview, cycle, chooseCycle } = usePane();
  if (overview === null || cycle === null) {
    const says = overview?.hidesReports === true ? SHELL_WORDS.unreadable : SHELL_WORDS.noCycle;
    return <Caption1 className={styles.noCycle}>{says}</Caption1>;
  }
  return (
    <Dropdown
      className={styles.cycle}
      size="small"
      aria-label={SHELL_WORDS.reportCycle}
      value={cycleText(cycle.cycle)}
      selectedOptions={[cycle.cycle]}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) chooseCycle(optionValue);
      }}
    >
      {overview.cycles.map((one) => (
        <Option key={one.cycle} value={one.cycle} text={cycleText(one.cycle)}>
          {cycleText(one.cycle)}
        </Option>
      ))}
    </Dropdown>
  );
}

interface PendingProps {
  readonly count: number;
  readonly onShowReports: () => void;
}

function Pending({ count, onShowReports }: PendingProps): JSX.Element {
  const styles = useStyles();
  const says = SHELL_WORDS.pending(count);
  if (count === 0) {
    return <span className={mergeClasses(styles.pending, styles.quiet)}>{says}</span>;
  }
  return (
    <Link
      as="button"
      className={mergeClasses(styles.pending, styles.open)}
      title={SHELL_WORDS.pendingLong(count)}
      onClick={onShowReports}
    >
      {says}
    </Link>
  );
}
