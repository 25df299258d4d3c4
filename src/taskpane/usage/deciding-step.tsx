import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useId, type Dispatch, type JSX } from 'react';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import { DuplicatesAnswer, DuplicatesQuestion } from './duplicates-question';
import { FileCard } from './file-card';
import { FocusHeading } from './focus-heading';
import { LoadPlan } from './load-plan';
import type { LoadEvent } from './load-event';
import { firstThings, type LoadState, type Reckoning } from './load-state';
import { PartnerQuestion } from './partner-question';
import { ReadingResult } from './reading-result';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  files: { display: 'flex', flexDirection: 'column', listStyleType: 'none', margin: 0, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was read, what has to be decided, what would change, and the button that writes it. */
export function DecidingStep({ state, dispatch, onLoad }: DecidingStepProps): JSX.Element {
  const styles = useStyles();
  const { material, reading, preview, problem } = state;
  const first = firstThings(state);
  const { duplicates } = material.request;
  const contentsId = useId();
  return (
    <div className={styles.step}>
      <FocusHeading>{USAGE_WORDS.result}</FocusHeading>
      {material.isSample && <ProblemBar intent="info" title={USAGE_WORDS.sampleLoaded} />}
      <ReadingResult reckoning={state} contentsId={contentsId} dispatch={dispatch} />
      <Files state={state} dispatch={dispatch} />
      {first === 'duplicates' && reading.duplicates !== null && (
        <DuplicatesQuestion duplicates={reading.duplicates} dispatch={dispatch} />
      )}
      {reading.duplicates !== null && duplicates !== 'ask' && (
        <DuplicatesAnswer duplicates={reading.duplicates} how={duplicates} dispatch={dispatch} />
      )}
      {first === 'partner' && (
        <PartnerQuestion files={reading.files} request={material.request} dispatch={dispatch} />
      )}
      {problem !== '' && <ProblemBar title={USAGE_WORDS.previewFailed}>{problem}</ProblemBar>}
      {first === null && preview === null && problem === '' && (
        <Spinner size="small" label={USAGE_WORDS.workingOut} />
      )}
      {first === null && preview !== null && (
        <LoadPlan
          preview={preview}
          reckoning={state}
          isWriting={state.step === 'writing'}
          {...{ contentsId, dispatch, onLoad }}
        />
      )}
    </div>
  );
}

/** The step, while it is decided and while it is written. */
export interface DecidingStepProps {
  readonly state: Extract<LoadState, { step: 'deciding' | 'writing' }>;
  readonly dispatch: Dispatch<LoadEvent>;
  readonly onLoad: () => void;
}

function Files({ state, dispatch }: Omit<DecidingStepProps, 'onLoad'>): JSX.Element {
  const styles = useStyles();
  const { files, inspections }: Reckoning['material'] = state.material;
  const isDisabled = state.step === 'writing';
  return (
    <div>
      <ul className={styles.files} aria-label={USAGE_WORDS.files(files.length)}>
        {inspections.map((inspection) => (
          <FileCard key={inspection.file} inspection={inspection} />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          size="small"
          disabled={isDisabled}
          onClick={() => {
            dispatch({ kind: 'columns-opened' });
          }}
        >
          {USAGE_WORDS.changeColumns}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          disabled={isDisabled}
          onClick={() => {
            dispatch({ kind: 'started-over' });
          }}
        >
          {USAGE_WORDS.startOver}
        </Button>
      </div>
    </div>
  );
}
