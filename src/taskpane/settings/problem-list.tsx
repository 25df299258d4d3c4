import { Button, mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { SETTINGS_WORDS } from '../text/settings-words';
import { useSettingsStyles } from './settings-styles';

/** What is shown before somebody asks for all. */
const FIRST = 3;

/** Problems, each in its sentence; the first few, the rest one click away. */
export function ProblemList({ problems }: { readonly problems: readonly string[] }): JSX.Element | null {
  const look = useSettingsStyles();
  const [showsAll, setShowsAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = showsAll ? problems : problems.slice(0, FIRST);
  return (
    <div className={look.tight}>
      <ul className={mergeClasses(look.problems, look.small)}>
        {shown.map((problem, index) => (
          <li key={index}>{problem}</li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <div>
          <Button
            appearance="transparent"
            size="small"
            onClick={() => {
              setShowsAll(true);
            }}
          >
            {SETTINGS_WORDS.showAll(problems.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
