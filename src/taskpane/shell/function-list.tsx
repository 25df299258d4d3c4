import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { LMP_FUNCTIONS } from '../selection/lmp-functions';
import { WORDS } from '../text/words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
  },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  description: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The add-in's functions, each with its arguments and what it answers. */
export function FunctionList(): JSX.Element {
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-label={WORDS.functions}>
      {LMP_FUNCTIONS.map(({ name, signature, description }) => (
        <div key={name}>
          <dt className={styles.name}>{signature}</dt>
          <dd className={styles.description}>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
