import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import { USAGE_WORDS } from '../text/usage-words';
import type { LoadEvent } from './load-event';
import type { Reckoning } from './load-state';

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
});

/** Where the files hold several report cycles: which one is loaded, and the others instead of it. */
export function CycleChoice({ reckoning, dispatch, isDisabled }: CycleChoiceProps): JSX.Element | null {
  const styles = useStyles();
  const { reading, decisions } = reckoning;
  if (reading.cycles.length < 2) return null;
  return (
    <div className={styles.choice}>
      <Body1>{USAGE_WORDS.otherCycles}</Body1>
      {reading.cycles
        .filter(({ cycle }) => cycle !== decisions.cycle)
        .map(({ cycle, rows }) => (
          <Button
            key={cycle}
            size="small"
            disabled={isDisabled}
            onClick={() => {
              dispatch({ kind: 'cycle-chosen', cycle });
            }}
          >
            {USAGE_WORDS.insteadCycle(cycle, rows)}
          </Button>
        ))}
    </div>
  );
}

/** A reading, and what takes another cycle. */
export interface CycleChoiceProps {
  readonly reckoning: Reckoning;
  readonly dispatch: Dispatch<LoadEvent>;
  readonly isDisabled: boolean;
}
