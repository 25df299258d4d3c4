import { useState } from 'react';
import { usePane } from '../shared/pane-context';
import { PRICING_WORDS } from '../text/pricing-words';
import type { AskedAction, AskedInputs } from '../desk/review-views';
import type { SectionProps } from './section';

/** What somebody records in a field. */
export interface Recording {
  /** Why it was not recorded; '' where it was, or nobody tried. */
  readonly problem: string;
  /** Whether it was recorded. */
  readonly record: (action: AskedAction, inputs: AskedInputs) => Promise<boolean>;
  readonly forget: () => void;
}

/**
 * Takes an action from a field, and keeps what was in its way beside it.
 *
 * Edges: while other work is done nothing is recorded, and that is said: it may change what the person has not seen.
 */
export function useRecording(act: SectionProps['act']): Recording {
  const { busy } = usePane();
  const [problem, setProblem] = useState('');
  return {
    problem,
    record: async (action, inputs) => {
      setProblem(busy === null ? '' : PRICING_WORDS.busy);
      if (busy !== null) return false;
      const { kind, message, refusals } = await act(action, inputs);
      const isRecorded = kind === 'done' || kind === 'nothing';
      const why = refusals.length === 0 ? message : refusals.map((refusal) => refusal.message).join(' ');
      setProblem(isRecorded && refusals.length === 0 ? '' : why);
      return isRecorded && refusals.length === 0;
    },
    forget: () => {
      setProblem('');
    },
  };
}
