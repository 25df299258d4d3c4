import { Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import addIn from '../../../package.json';
import { WORDS } from '../text/words';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  mark: { width: '32px', height: '32px', flexShrink: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  version: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The add-in's mark, its name and its version. */
export function PaneHeader(): JSX.Element {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <img className={styles.mark} src="assets/icons/icon-64.png" alt="" />
      <div className={styles.words}>
        <Subtitle1 as="h1">{WORDS.product}</Subtitle1>
        <Caption1 className={styles.version}>{WORDS.version(addIn.version)}</Caption1>
      </div>
    </header>
  );
}
