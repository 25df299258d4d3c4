import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps, JSX } from 'react';
import { usePane } from '../shared/pane-context';
import type { ReviewSlots } from '../shared/review-slots';
import { ApproveTogether } from './approve-together';
import { AutomaticSteps } from './automatic-steps';

const useStyles = makeStyles({
  // What there is nothing of takes no room.
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    ':empty': { display: 'none' },
  },
});

/** What may be done with the reports of a cycle together: automatic steps, and approving those without exceptions. */
export function ReviewList({ cycle, found }: ComponentProps<ReviewSlots['OfList']>): JSX.Element | null {
  const styles = useStyles();
  const { overview } = usePane();
  if (overview?.tier !== 'Tier 1') return null;
  return (
    <div className={styles.column}>
      <AutomaticSteps cycle={cycle.cycle} />
      <ApproveTogether cycle={cycle.cycle} found={found} />
    </div>
  );
}
