import { Button } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import type { UsageReading } from '../desk/usage-views';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import type { LoadEvent } from './load-event';

/** R25: offers to take negative quantities as corrections, where rows were rejected for them. */
export function SignedOffer({ reading, isSigned, dispatch }: SignedOfferProps): JSX.Element | null {
  if (isSigned || reading.negative === 0) return null;
  return (
    <ProblemBar
      intent="warning"
      title={USAGE_WORDS.negativeTitle}
      actions={
        <Button
          size="small"
          onClick={() => {
            dispatch({ kind: 'read-again', change: { signed: true } });
          }}
        >
          {USAGE_WORDS.acceptSigned}
        </Button>
      }
    >
      {USAGE_WORDS.negative}
    </ProblemBar>
  );
}

/** A reading, and whether it took negative quantities. */
export interface SignedOfferProps {
  readonly reading: UsageReading;
  readonly isSigned: boolean;
  readonly dispatch: Dispatch<LoadEvent>;
}
