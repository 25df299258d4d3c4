import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Info20Regular } from '@fluentui/react-icons';
import type { Dispatch, JSX } from 'react';
import { usePane } from '../shared/pane-context';
import { USAGE_WORDS } from '../text/usage-words';
import { FocusHeading } from './focus-heading';
import type { LoadEvent } from './load-event';
import { rowsToLoad } from './load-figures';
import type { LoadState } from './load-state';
import { PartnerChanges } from './partner-changes';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  plain: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was written, and where to go from here. */
export function DoneStep({ state, dispatch, onShowReports }: DoneStepProps): JSX.Element {
  const styles = useStyles();
  const { decisions, reading, preview, changed } = state;
  const { actions } = usePane();
  const { cycle } = decisions;
  const partners = preview?.partners ?? [];
  const others = reading.cycles.filter((one) => one.cycle !== cycle);
  return (
    <div className={styles.step}>
      <div className={styles.title}>
        {changed ? (
          <CheckmarkCircle20Filled className={styles.good} aria-hidden />
        ) : (
          <Info20Regular className={styles.plain} aria-hidden />
        )}
        <FocusHeading>{changed ? USAGE_WORDS.loaded(cycle) : USAGE_WORDS.nothingLoaded(cycle)}</FocusHeading>
      </div>
      {changed && (
        <Body1>
          {USAGE_WORDS.loadedRows(rowsToLoad(state), partners.length)}
          {reading.rejected > 0 && ` ${USAGE_WORDS.loadedRejected(reading.rejected)}`}
        </Body1>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onShowReports}>
          {USAGE_WORDS.showReports}
        </Button>
        {changed && (
          <Button
            onClick={() => {
              void actions.showTable('LMP_Usage');
            }}
          >
            {USAGE_WORDS.showUsage}
          </Button>
        )}
        {changed && reading.rejected > 0 && (
          <Button
            onClick={() => {
              void actions.showTable('LMP_Rejected');
            }}
          >
            {USAGE_WORDS.showRejected}
          </Button>
        )}
        {others.map((one) => (
          <Button
            key={one.cycle}
            onClick={() => {
              dispatch({ kind: 'cycle-chosen', cycle: one.cycle });
            }}
          >
            {USAGE_WORDS.loadNext(one.cycle)}
          </Button>
        ))}
        <Button
          onClick={() => {
            dispatch({ kind: 'started-over' });
          }}
        >
          {USAGE_WORDS.loadAnother}
        </Button>
      </div>
      {changed && partners.length > 0 && <PartnerChanges title={USAGE_WORDS.changed} partners={partners} />}
    </div>
  );
}

/** A load that is over. */
export interface DoneStepProps {
  readonly state: Extract<LoadState, { step: 'done' }>;
  readonly dispatch: Dispatch<LoadEvent>;
  readonly onShowReports: () => void;
}
