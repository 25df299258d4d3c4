import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { TableSimple48Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { WORDS } from '../text/words';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}`,
  },
  icon: { color: tokens.colorNeutralForeground4 },
  now: { color: tokens.colorNeutralForeground2 },
});

/** What the page says to somebody who opened it in a browser. */
export function NoExcel(): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <TableSimple48Regular className={styles.icon} aria-hidden />
      <Subtitle2 as="h2">{WORDS.noExcel}</Subtitle2>
      <Body1 align="center">{WORDS.noExcelWhy}</Body1>
      <Body1 align="center" className={styles.now}>
        {WORDS.noExcelNow}
      </Body1>
    </div>
  );
}
