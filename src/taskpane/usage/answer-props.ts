import type { Dispatch } from 'react';
import type { LoadDecisions } from '../desk/usage-views';
import type { LoadEvent } from './load-event';

/** What is decided so far, and what takes an answer. */
export interface AnswerProps {
  readonly decisions: LoadDecisions;
  readonly dispatch: Dispatch<LoadEvent>;
  readonly isDisabled: boolean;
}
