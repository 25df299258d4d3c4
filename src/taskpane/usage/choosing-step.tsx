import { Body1, Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useState, type Dispatch, type JSX } from 'react';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import { DropArea } from './drop-area';
import { FocusHeading } from './focus-heading';
import type { LoadEvent } from './load-event';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  sample: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Nothing is chosen yet: the place for files and, in a workbook into which nobody has loaded or entered anything, the sample month. */
export function ChoosingStep({ problem, takesFocus, dispatch, trySample }: ChoosingStepProps): JSX.Element {
  const styles = useStyles();
  const { overview } = usePane();
  return (
    <div className={styles.step}>
      <FocusHeading takesFocus={takesFocus}>{USAGE_WORDS.heading}</FocusHeading>
      {problem !== '' && <ProblemBar title={USAGE_WORDS.failed}>{problem}</ProblemBar>}
      <DropArea
        onFiles={(files) => {
          dispatch({ kind: 'files-chosen', files, isSample: false });
        }}
      />
      {overview?.isEmpty === true && <Sample trySample={trySample} />}
    </div>
  );
}

/** What begins a load. */
export interface ChoosingStepProps {
  /** Why files that were chosen are not read; '' where there is nothing to say. */
  readonly problem: string;
  /** Not where the pane has just been opened. */
  readonly takesFocus: boolean;
  readonly dispatch: Dispatch<LoadEvent>;
  readonly trySample: () => Promise<void>;
}

function Sample({ trySample }: Pick<ChoosingStepProps, 'trySample'>): JSX.Element {
  const styles = useStyles();
  const { busy } = usePane();
  const [isBegun, setIsBegun] = useState(false);
  const begin = async (): Promise<void> => {
    setIsBegun(true);
    await trySample();
    setIsBegun(false);
  };
  return (
    <section className={styles.sample} aria-label={USAGE_WORDS.sampleHeading}>
      <Subtitle2 as="h3">{USAGE_WORDS.sampleHeading}</Subtitle2>
      <Body1>{USAGE_WORDS.sampleNote}</Body1>
      <Button
        disabledFocusable={isBegun || busy !== null}
        icon={isBegun ? <Spinner size="tiny" /> : null}
        onClick={() => void begin()}
      >
        {USAGE_WORDS.sample}
      </Button>
    </section>
  );
}
