import type { JSX } from 'react';
import type { HostFacts } from '../host/host-facts';
import { ProblemBar } from '../shared/problem-bar';
import { WORDS } from '../text/words';

/** A warning where the host lacks what the add-in needs. */
export function Floor({ facts }: { readonly facts: HostFacts }): JSX.Element | null {
  const lacking = facts.apiSets.filter(({ suffices }) => !suffices);
  if (lacking.length === 0) return null;
  const sets = lacking.map(({ name, needed }) => `${name} ${needed}`).join(', ');
  return (
    <ProblemBar intent="warning" title={WORDS.tooOld}>
      {WORDS.tooOldWhy(sets)}
    </ProblemBar>
  );
}
