import { Button, Checkbox, Field, mergeClasses, Textarea } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type JSX } from 'react';
import type { Issue } from '../../engine';
import type { ExceptionView } from '../desk/review-views';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { EXCEPTION_WORDS } from '../text/exception-words';
import { exceptionKey, nextOpen } from './exception-groups';
import { useExceptionStyles } from './exception-styles';
import { IssueText } from './issue-text';
import type { SectionProps } from './section';

/** The open exceptions: to be chosen and cleared with one reason where that is allowed, else only said. */
export function OpenExceptions({ open, ...section }: OpenExceptionsProps): JSX.Element {
  const look = useExceptionStyles();
  const { view } = section;
  const root = useRef<HTMLDivElement>(null);
  const leaveFor = useNextFocus(root, open);
  if (open.length === 0) return <div ref={root} tabIndex={-1} />;
  const canClear = view.clearedWhen === '';
  return (
    <div ref={root} tabIndex={-1} className={look.form}>
      {canClear ? (
        <ClearForm {...section} open={open} leaveFor={leaveFor} />
      ) : (
        <>
          <ul className={look.list} aria-label={EXCEPTION_WORDS.open}>
            {open.map((one) => (
              <li key={exceptionKey(one)} className={look.beside}>
                <Warning16Filled className={mergeClasses(look.icon, look.exception)} aria-hidden />
                <IssueText issue={one.issue} partner={view.partner} />
              </li>
            ))}
          </ul>
          <span className={look.quiet}>{view.clearedWhen}</span>
        </>
      )}
    </div>
  );
}

interface OpenExceptionsProps extends SectionProps {
  readonly open: readonly ExceptionView[];
}

/** Clears what is chosen with one reason. */
function ClearForm({ view, act, open, leaveFor }: ClearFormProps): JSX.Element {
  const look = useExceptionStyles();
  const { busy } = usePane();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [refusals, setRefusals] = useState<readonly Issue[]>([]);
  const hint = useId();
  const taken = open.filter((one) => chosen.has(exceptionKey(one)));
  const isReady = taken.length > 0 && reason.trim() !== '' && busy === null;
  const clear = async (): Promise<void> => {
    setRefusals([]);
    leaveFor(chosen);
    const exceptions = taken.map(({ issue: { code, path, message } }) => ({ code, path, message }));
    const outcome = await act('clear-exception', { exceptions, comments: reason });
    if (outcome.kind === 'done') {
      setChosen(new Set());
      setReason('');
      return;
    }
    leaveFor(null);
    setRefusals(outcome.refusals);
  };
  return (
    <>
      <Choices view={view} open={open} chosen={chosen} onChange={setChosen} />
      <Field label={EXCEPTION_WORDS.reason} hint={EXCEPTION_WORDS.reasonHint}>
        <Textarea
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      {refusals.length > 0 && (
        <ProblemBar title={EXCEPTION_WORDS.refused}>
          {refusals.map(({ message }) => message).join(' ')}
        </ProblemBar>
      )}
      <Button
        className={look.start}
        disabledFocusable={!isReady}
        aria-describedby={isReady ? undefined : hint}
        onClick={() => void clear()}
      >
        {EXCEPTION_WORDS.clear(taken.length)}
      </Button>
      {!isReady && busy === null && (
        <span id={hint} className={look.quiet}>
          {EXCEPTION_WORDS.chooseFirst}
        </span>
      )}
    </>
  );
}

interface ClearFormProps extends OpenExceptionsProps {
  readonly leaveFor: (cleared: ReadonlySet<string> | null) => void;
}

function Choices({ view, open, chosen, onChange }: ChoicesProps): JSX.Element {
  const look = useExceptionStyles();
  const count = open.filter((one) => chosen.has(exceptionKey(one))).length;
  return (
    <div role="group" aria-label={EXCEPTION_WORDS.open} className={look.tight}>
      {open.length > 1 && (
        <Checkbox
          checked={count === open.length ? true : count === 0 ? false : 'mixed'}
          label={EXCEPTION_WORDS.all(open.length)}
          onChange={(_, { checked }) => {
            onChange(new Set(checked === true ? open.map(exceptionKey) : []));
          }}
        />
      )}
      {open.map((one) => {
        const key = exceptionKey(one);
        return (
          <Checkbox
            key={key}
            className={look.choice}
            data-exception
            checked={chosen.has(key)}
            label={<IssueText issue={one.issue} partner={view.partner} />}
            onChange={(_, { checked }) => {
              const others = [...chosen].filter((other) => other !== key);
              onChange(new Set(checked === true ? [...others, key] : others));
            }}
          />
        );
      })}
    </div>
  );
}

interface ChoicesProps {
  readonly view: SectionProps['view'];
  readonly open: readonly ExceptionView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Once some were cleared, the focus goes to the next open one; where none is left, to where they stood. */
function useNextFocus(
  root: { readonly current: HTMLDivElement | null },
  open: readonly ExceptionView[],
): (cleared: ReadonlySet<string> | null) => void {
  const leaving = useRef<{ readonly before: readonly ExceptionView[]; readonly chosen: ReadonlySet<string> }>(
    null,
  );
  const keys = open.map(exceptionKey).join();
  useEffect(() => {
    const left = leaving.current;
    if (left === null || open.some((one) => left.chosen.has(exceptionKey(one)))) return;
    leaving.current = null;
    const place = nextOpen(left.before, left.chosen, open);
    const choices = root.current?.querySelectorAll<HTMLInputElement>('input[data-exception]');
    (choices?.[place] ?? root.current)?.focus();
    // The exceptions that are open decide, and not how often they are made anew.
  }, [keys]);
  return (chosen) => {
    leaving.current = chosen === null ? null : { before: open, chosen };
  };
}
