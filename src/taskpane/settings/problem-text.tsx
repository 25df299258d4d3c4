import { mergeClasses } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useSettingsStyles } from './settings-styles';

/** What is wrong with something, with its sign. */
export function ProblemText({ children }: { readonly children: string }): JSX.Element {
  const look = useSettingsStyles();
  return (
    <div className={mergeClasses(look.problem, look.small)}>
      <ErrorCircle16Filled className={look.problemIcon} aria-hidden />
      <span>{children}</span>
    </div>
  );
}
