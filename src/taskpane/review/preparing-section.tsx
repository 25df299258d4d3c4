import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { PaneSection } from '../shared/pane-section';
import { ProblemBar } from '../shared/problem-bar';
import { linePath } from '../shared/line-path';
import { PREPARING_WORDS } from '../text/preparing-words';
import { CommentField } from './comment-field';
import { lineKey, shownLine, typedOn, violationsFirst, type LineDraft } from './draft';
import { DraftLine } from './draft-line';
import { EnteredLines } from './entered-lines';
import { PreparingRules } from './preparing-rules';
import { usePreparingStyles } from './preparing-styles';
import type { SectionProps } from './section';
import { SeveralLines } from './several-lines';
import { useSavedDraft, type SavedDraft } from './use-saved-draft';

/** What a partner enters: chargeable units and comments. Where it may not be entered, it is there to read. */
export function PreparingSection({ view, act }: SectionProps): JSX.Element | null {
  const isEntered = view.editable.some((field) => FIELDS.some((one) => one === field));
  return isEntered ? <Preparing view={view} act={act} /> : <EnteredLines view={view} />;
}

const FIELDS = ['Chargeable units', 'Line comment', 'Report comment'] as const;

function Preparing({ view, act }: SectionProps): JSX.Element {
  const look = usePreparingStyles();
  const saved = useSavedDraft(view, act);
  const { draft, setDraft, refusals, isBusy, part } = saved;
  const others = refusals.filter(
    ({ path }) => !view.lines.some((line) => linePath(view.partner, line) === path),
  );
  return (
    <div ref={part} tabIndex={-1} className={mergeClasses(look.column, look.place)}>
      <PaneSection title={PREPARING_WORDS.heading} note={PREPARING_WORDS.lines(view.lines.length)}>
        <PreparingRules view={view} />
        <DraftLines view={view} act={act} saved={saved} />
        {view.editable.includes('Report comment') && (
          <CommentField
            label={PREPARING_WORDS.reportComment}
            text={draft.comment ?? view.comment}
            isReadOnly={isBusy}
            refusals={[]}
            onText={(comment) => {
              setDraft({ ...draft, comment });
            }}
          />
        )}
        {others.length > 0 && (
          <ProblemBar title={PREPARING_WORDS.refused}>
            {others.map(({ message }) => message).join(' ')}
          </ProblemBar>
        )}
        <SaveDraft saved={saved} />
      </PaneSection>
    </div>
  );
}

/** The lines, violations first; those with nothing to say stay closed until somebody opens them. */
function DraftLines({ view, saved }: SectionProps & { readonly saved: SavedDraft }): JSX.Element {
  const look = usePreparingStyles();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { draft, setDraft, refusals, isBusy } = saved;
  const keys = view.lines.map(lineKey);
  const chosen = keys.filter((key) => selected.has(key));
  const type = (on: readonly string[], typed: LineDraft): void => {
    setDraft(typedOn(draft, on, typed));
  };
  return (
    <>
      {keys.length > 1 && (
        <Checkbox
          checked={chosen.length === keys.length ? true : chosen.length === 0 ? false : 'mixed'}
          label={PREPARING_WORDS.all}
          onChange={(_, { checked }) => {
            setSelected(new Set(checked === true ? keys : []));
          }}
        />
      )}
      <ul className={look.list}>
        {violationsFirst(view.lines).map((line) => {
          const key = lineKey(line);
          const shown = shownLine(line, draft);
          const isWritten = shown.comment !== '' || shown.loweredTo !== '' || draft.lines.has(key);
          return (
            <DraftLine
              key={key}
              line={line}
              shown={shown}
              refusals={refusals.filter(({ path }) => path === linePath(view.partner, line))}
              isSelected={selected.has(key)}
              isOpen={line.violation !== '' || isWritten || opened.has(key)}
              isReadOnly={isBusy}
              canLower={view.editable.includes('Chargeable units')}
              canComment={view.editable.includes('Line comment')}
              onSelect={() => {
                setSelected(toggled(selected, key));
              }}
              onOpen={() => {
                setOpened(new Set([...opened, key]));
              }}
              onType={(typed) => {
                type([key], typed);
              }}
            />
          );
        })}
      </ul>
      {chosen.length > 0 && (
        <SeveralLines
          count={chosen.length}
          onPut={(comment) => {
            type(chosen, { comment });
          }}
        />
      )}
    </>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return keys.has(key) ? new Set([...keys].filter((one) => one !== key)) : new Set([...keys, key]);
}

function SaveDraft({ saved }: { readonly saved: SavedDraft }): JSX.Element {
  const look = usePreparingStyles();
  const { isChanged, isBusy, save } = saved;
  return (
    <div className={look.tight}>
      <Button
        className={look.start}
        disabledFocusable={!isChanged || isBusy}
        onClick={() => {
          save();
        }}
      >
        {PREPARING_WORDS.save}
      </Button>
      <span className={mergeClasses(look.small, look.quiet)} aria-live="polite">
        {isChanged ? `${PREPARING_WORDS.unsaved} ${PREPARING_WORDS.unsavedStays}` : PREPARING_WORDS.saved}
      </span>
    </div>
  );
}
