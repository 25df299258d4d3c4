import { Spinner } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { USAGE_WORDS } from '../text/usage-words';
import { ChoosingStep } from './choosing-step';
import { DecidingStep } from './deciding-step';
import { DoneStep } from './done-step';
import { MatchingStep } from './matching-step';
import { ReadingStep } from './reading-step';
import { useLoad, type Load } from './use-load';

/** From files to a loaded month, one step at a time. */
export function UsageTab({ onShowReports }: UsageTabProps): JSX.Element {
  const load = useLoad();
  useStrayFiles();
  const { step } = load.state;
  const [hasBegun, setHasBegun] = useState(false);
  if (!hasBegun && step !== 'choosing') setHasBegun(true);
  return <Step load={load} hasBegun={hasBegun} onShowReports={onShowReports} />;
}

/** Where a load leads to. */
export interface UsageTabProps {
  /** Opens the tab with the reports. */
  readonly onShowReports: () => void;
}

interface StepProps extends UsageTabProps {
  readonly load: Load;
  /** Whether anything was done yet; before that nothing takes the focus. */
  readonly hasBegun: boolean;
}

function Step({ load, hasBegun, onShowReports }: StepProps): JSX.Element {
  const { state, dispatch, trySample, write, cancelReading } = load;
  switch (state.step) {
    case 'choosing':
      return <ChoosingStep problem={state.problem} takesFocus={hasBegun} {...{ dispatch, trySample }} />;
    case 'inspecting':
      return <Spinner size="small" label={USAGE_WORDS.inspecting} />;
    case 'matching':
      return <MatchingStep state={state} dispatch={dispatch} />;
    case 'reading':
      return <ReadingStep files={state.material.files} progress={state.progress} onCancel={cancelReading} />;
    case 'deciding':
    case 'writing':
      return <DecidingStep state={state} dispatch={dispatch} onLoad={() => void write()} />;
    case 'done':
      return <DoneStep state={state} dispatch={dispatch} onShowReports={onShowReports} />;
  }
}

/** A file dropped beside the drop area must not replace the pane: that is what a browser does by itself. */
function useStrayFiles(): void {
  useEffect(() => {
    const keep = (event: DragEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);
}
