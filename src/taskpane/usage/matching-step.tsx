import { Body1, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type Dispatch, type JSX } from 'react';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import { columnGroups } from './column-choice';
import { ColumnMatching } from './column-matching';
import { DropArea } from './drop-area';
import { FileCard } from './file-card';
import { FilePartners } from './file-partners';
import { FocusHeading } from './focus-heading';
import type { LoadEvent } from './load-event';
import { asksPartner, canRead, needsColumns, type LoadState } from './load-state';
import { Namesakes } from './namesakes';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  files: { display: 'flex', flexDirection: 'column', listStyleType: 'none', margin: 0, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The files before they are read: what is known of them, and what a person has to say. */
export function MatchingStep({ state, dispatch }: MatchingStepProps): JSX.Element {
  const styles = useStyles();
  const { material, isInspected, problem } = state;
  const { inspections, request, files } = material;
  // Whether a person is needed changes with each answer; the columns stay in sight all the same.
  const [needed] = useState(() => inspections.some(needsColumns));
  const isRefused = inspections.some(({ refusal }) => refusal !== null);
  return (
    <div className={styles.step}>
      <FocusHeading>
        {needed ? USAGE_WORDS.matching : isRefused ? USAGE_WORDS.notReady : USAGE_WORDS.ready}
      </FocusHeading>
      {problem !== '' && <ProblemBar title={USAGE_WORDS.failed}>{problem}</ProblemBar>}
      <ul className={styles.files} aria-label={USAGE_WORDS.files(files.length)}>
        {inspections.map((inspection) => (
          <FileCard
            key={inspection.file}
            inspection={inspection}
            onRemove={() => {
              dispatch({ kind: 'file-removed', file: inspection.file });
            }}
          />
        ))}
      </ul>
      <Namesakes namesakes={material.namesakes} dispatch={dispatch} />
      <FilePartners material={material} dispatch={dispatch} />
      <Body1>{USAGE_WORDS.matchingNote}</Body1>
      {columnGroups(inspections).map((group) => (
        <ColumnMatching
          key={group.inspection.file}
          group={group}
          onDecide={(decision) => {
            dispatch({ kind: 'column-chosen', decision });
          }}
        />
      ))}
      <Checkbox
        label={USAGE_WORDS.signed}
        checked={request.signed}
        onChange={(_, { checked }) => {
          dispatch({ kind: 'request-changed', change: { signed: checked === true } });
        }}
      />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!isInspected || !canRead(material)}
          onClick={() => {
            dispatch({ kind: 'reading-begun' });
          }}
        >
          {USAGE_WORDS.read(files.length)}
        </Button>
        <Button
          onClick={() => {
            dispatch({ kind: 'started-over' });
          }}
        >
          {USAGE_WORDS.startOver}
        </Button>
      </div>
      <WhyNot state={state} />
      <DropArea
        isCompact
        onFiles={(chosen) => {
          dispatch({ kind: 'files-chosen', files: chosen, isSample: false });
        }}
      />
    </div>
  );
}

/** The step, and what takes what happens in it. */
export interface MatchingStepProps {
  readonly state: Extract<LoadState, { step: 'matching' }>;
  readonly dispatch: Dispatch<LoadEvent>;
}

/** Why the files cannot be read yet. */
function WhyNot({ state }: { readonly state: MatchingStepProps['state'] }): JSX.Element | null {
  const { inspections, namesakes } = state.material;
  const reasons = [
    inspections.some(({ refusal }) => refusal !== null) && USAGE_WORDS.removeRefused,
    namesakes.length > 0 && USAGE_WORDS.namesakesNeeded,
    inspections.some(needsColumns) && USAGE_WORDS.matchNeeded,
    asksPartner(state.material) && USAGE_WORDS.partnerNeeded,
  ].filter((reason) => reason !== false);
  if (reasons.length === 0) return null;
  return <Body1 aria-live="polite">{reasons.join(' ')}</Body1>;
}
