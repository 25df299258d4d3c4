import type { JSX } from 'react';
import { placeOf, type Issue } from '../../engine';
import { useExceptionStyles } from './exception-styles';

/** An issue in its sentence, after the name of its line where the sentence does not name it. */
export function IssueText({
  issue,
  partner,
}: {
  readonly issue: Issue;
  readonly partner: string;
}): JSX.Element {
  const look = useExceptionStyles();
  const place = placeOf(issue, partner);
  return (
    <span className={look.message}>
      {place !== '' && <span className={look.strong}>{place}: </span>}
      {issue.message}
    </span>
  );
}
