import { Button } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import type { LoadEvent } from './load-event';
import type { Namesake } from './load-state';

/** Says that files came with one name, and asks whether both are meant. */
export function Namesakes({ namesakes, dispatch }: NamesakesProps): JSX.Element {
  return (
    <>
      {namesakes.map(({ file, of }) => {
        const decide = (keeps: 'both' | 'later') => () => {
          dispatch({ kind: 'namesake-decided', file, keeps });
        };
        return (
          <ProblemBar
            key={file}
            intent="warning"
            title={USAGE_WORDS.namesake}
            actions={
              <>
                <Button size="small" onClick={decide('both')}>
                  {USAGE_WORDS.keepBoth}
                </Button>
                <Button size="small" onClick={decide('later')}>
                  {USAGE_WORDS.keepLater(of)}
                </Button>
              </>
            }
          >
            {USAGE_WORDS.namesakeWhy(of, file)}
          </ProblemBar>
        );
      })}
    </>
  );
}

/** Files that came with the name of another. */
export interface NamesakesProps {
  readonly namesakes: readonly Namesake[];
  readonly dispatch: Dispatch<LoadEvent>;
}
