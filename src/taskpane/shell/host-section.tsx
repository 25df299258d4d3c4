import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { JSX } from 'react';
import addIn from '../../../package.json';
import type { ApiSet, HostFacts } from '../host/host-facts';
import { WORDS } from '../text/words';
import { PaneSection } from '../shared/pane-section';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', margin: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    marginLeft: 'auto',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  needed: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** The host, and what it offers beside what the add-in needs. */
export function HostSection({ facts }: { readonly facts: HostFacts }): JSX.Element {
  const styles = useStyles();
  const rows = [
    [WORDS.product, WORDS.version(addIn.version)],
    [WORDS.application, facts.application],
    [WORDS.platform, facts.platform],
    [WORDS.hostVersion, facts.version],
  ] as const;
  return (
    <PaneSection title={WORDS.host} note={WORDS.hostSource}>
      <dl className={styles.rows}>
        {rows.map(([term, value]) => (
          <div className={styles.row} key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
        {facts.apiSets.map((set) => (
          <ApiSetRow set={set} key={set.name} />
        ))}
      </dl>
    </PaneSection>
  );
}

function ApiSetRow({ set }: { readonly set: ApiSet }): JSX.Element {
  const styles = useStyles();
  const Icon = set.suffices ? CheckmarkCircle16Filled : Warning16Filled;
  return (
    <div className={styles.row}>
      <dt className={styles.term}>{set.name}</dt>
      <dd className={styles.value}>
        <span className={styles.needed}>{WORDS.needed(set.needed)}</span>
        <span>{set.highest ?? WORDS.notThere}</span>
        <Icon className={set.suffices ? styles.good : styles.bad} aria-hidden />
      </dd>
    </div>
  );
}
