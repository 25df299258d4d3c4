import { Button, makeStyles } from '@fluentui/react-components';
import { startTransition, useState, type JSX, type ReactNode } from 'react';
import { USAGE_WORDS } from '../text/usage-words';

const FIRST = 10;

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** The first ten of a list, and a button that shows them all. */
export function FirstOfMany<Item>({ items, noun, children }: FirstOfManyProps<Item>): JSX.Element {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, FIRST);
  return (
    <>
      {shown.map(children)}
      {shown.length < items.length && (
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          onClick={() => {
            // Many are made in pieces: the pane stays awake meanwhile.
            startTransition(() => {
              setShowsAll(true);
            });
          }}
        >
          {USAGE_WORDS.showAll(items.length, noun)}
        </Button>
      )}
    </>
  );
}

/** What is listed, and how one of it looks; each needs its key. */
export interface FirstOfManyProps<Item> {
  readonly items: readonly Item[];
  readonly noun: string;
  readonly children: (item: Item) => ReactNode;
}
