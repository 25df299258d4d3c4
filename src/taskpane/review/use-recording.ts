import { useState } from 'react';
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

/** Takes an action from a field, and keeps what was in its way beside it. */
export function useRecording(act: SectionProps['act']): Recording {
  const [problem, setProblem] = useState('');
  return {
    problem,
    record: async (action, inputs) => {
      setProblem('');
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
