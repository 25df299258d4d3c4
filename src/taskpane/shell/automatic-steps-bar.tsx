import { useCallback, useEffect, useRef, useState, type JSX } from 'react';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { localZone, timeText } from '../shared/time-text';
import { useAnswer } from '../shared/use-answer';
import { SHELL_WORDS } from '../text/shell-words';

/**
 * Applies the automatic steps that are due where the settings say so (R37), and says what was applied and when.
 *
 * Edges: what is due is tried once in an opening of the pane; it never waits in front of other work, and where it is
 *        refused or blocked it stays for a person.
 */
export function AutomaticStepsBar(): JSX.Element | null {
  const { desk, actions, overview, busy } = usePane();
  const question = useCallback(
    () =>
      overview?.tier === 'Tier 1' && overview.automaticSteps === 'apply'
        ? desk.automaticSteps()
        : Promise.resolve([]),
    [desk, overview],
  );
  const { kind, value } = useAnswer(question);
  const tried = useRef(new Set<string>());
  const [applied, setApplied] = useState<{ readonly at: number; readonly message: string } | null>(null);
  const isIdle = busy === null;
  useEffect(() => {
    const ready = (value ?? []).filter(({ blockers }) => blockers.length === 0);
    const state = JSON.stringify(ready.map(({ cycle, partner, action }) => [cycle, partner, action]));
    if (kind !== 'here' || !isIdle || ready.length === 0 || tried.current.has(state)) return;
    tried.current.add(state);
    void actions.applyAutomaticSteps().then(({ kind: ended, message }) => {
      if (ended === 'done') setApplied({ at: Date.now(), message });
    });
  }, [kind, value, isIdle, actions]);
  if (applied === null) return null;
  return (
    <ProblemBar
      intent="info"
      title={SHELL_WORDS.applied(timeText(applied.at, localZone()))}
      onDismiss={() => {
        setApplied(null);
      }}
    >
      {applied.message}
    </ProblemBar>
  );
}
