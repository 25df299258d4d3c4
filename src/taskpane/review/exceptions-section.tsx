import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { personInWords, type Issue } from '../../engine';
import type { ExceptionView } from '../desk/review-views';
import { PaneSection } from '../shared/pane-section';
import { Time } from '../shared/time';
import { localZone } from '../shared/time-text';
import { EXCEPTION_WORDS } from '../text/exception-words';
import { exceptionGroups, exceptionKey, type ClearedView } from './exception-groups';
import { useExceptionStyles } from './exception-styles';
import { IssueText } from './issue-text';
import { OpenExceptions } from './open-exceptions';
import type { SectionProps } from './section';

/** What a person must mend, and what they must clear before approval: violations first. */
export function ExceptionsSection({ view, act }: SectionProps): JSX.Element {
  const look = useExceptionStyles();
  const { partner, blocking, exceptions } = view;
  const { open, cleared, past } = exceptionGroups(exceptions);
  return (
    <PaneSection title={EXCEPTION_WORDS.title} note={EXCEPTION_WORDS.count(open.length, cleared.length)}>
      {blocking.length > 0 && <Blocking issues={blocking} partner={partner} />}
      {open.length + past.length + blocking.length === 0 && (
        <span className={look.row}>
          <CheckmarkCircle16Regular className={look.icon} aria-hidden />
          {cleared.length === 0 ? EXCEPTION_WORDS.none : EXCEPTION_WORDS.allCleared}
        </span>
      )}
      <OpenExceptions view={view} act={act} open={open} />
      {past.length > 0 && <Past past={past} partner={partner} />}
      {cleared.length > 0 && <Cleared cleared={cleared} partner={partner} />}
    </PaneSection>
  );
}

function Blocking({
  issues,
  partner,
}: {
  readonly issues: readonly Issue[];
  readonly partner: string;
}): JSX.Element {
  const look = useExceptionStyles();
  return (
    <div className={look.tight}>
      <span className={look.row}>
        <ErrorCircle16Filled className={mergeClasses(look.icon, look.blocking)} aria-hidden />
        <span className={look.strong}>{EXCEPTION_WORDS.mendFirst(issues.length)}</span>
      </span>
      <ul className={look.list}>
        {issues.map((issue, index) => (
          <li key={`${issue.code} ${issue.path} ${index}`} className={look.indented}>
            <IssueText issue={issue} partner={partner} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What nobody cleared before the billing report was submitted: to be read, and nothing more. */
function Past({ past, partner }: PastProps): JSX.Element {
  const look = useExceptionStyles();
  return (
    <div className={look.tight}>
      <span className={look.quiet}>{EXCEPTION_WORDS.past}</span>
      <ul className={look.list}>
        {past.map((one) => (
          <li key={exceptionKey(one)} className={look.cleared}>
            <IssueText issue={one.issue} partner={partner} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PastProps {
  readonly past: readonly ExceptionView[];
  readonly partner: string;
}

/** Cleared exceptions are out of the way, and one press away: what it was, who cleared it, when and why. */
function Cleared({ cleared, partner }: ClearedProps): JSX.Element {
  const look = useExceptionStyles();
  const [isShown, setIsShown] = useState(false);
  const zone = localZone();
  return (
    <div className={look.tight}>
      <Button
        appearance="transparent"
        size="small"
        className={look.fold}
        aria-expanded={isShown}
        onClick={() => {
          setIsShown(!isShown);
        }}
      >
        {isShown ? EXCEPTION_WORDS.hideCleared : EXCEPTION_WORDS.showCleared(cleared.length)}
      </Button>
      {isShown && (
        <ul className={look.list} aria-label={EXCEPTION_WORDS.cleared}>
          {cleared.map((one) => (
            <li key={exceptionKey(one)} className={look.cleared}>
              <IssueText issue={one.issue} partner={partner} />
              <span className={look.said}>“{one.cleared.reason}”</span>
              <span className={look.quiet}>
                {EXCEPTION_WORDS.clearedBy(personInWords(one.cleared.by))} ·{' '}
                <Time at={one.cleared.at} zone={zone} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ClearedProps {
  readonly cleared: readonly ClearedView[];
  readonly partner: string;
}
