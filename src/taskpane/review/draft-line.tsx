import { Button, Checkbox, Field, Input, mergeClasses } from '@fluentui/react-components';
import { Edit16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useEffect, useRef, type JSX } from 'react';
import type { Issue } from '../../engine';
import type { ReviewLineView } from '../desk/review-views';
import { amountText } from '../shared/amount';
import { PREPARING_WORDS } from '../text/preparing-words';
import { CommentField, refusedWith } from './comment-field';
import type { LineDraft } from './draft';
import { usePreparingStyles } from './preparing-styles';

const FIELDS = 'input:not([type="checkbox"]), textarea';

/** A line with what may be entered on it. */
export function DraftLine(props: DraftLineProps): JSX.Element {
  const look = usePreparingStyles();
  const { line, isSelected, isOpen, onSelect, onOpen } = props;
  const { name, billingUnit, tab, computed, violation } = line;
  const item = useRef<HTMLLIElement>(null);
  const isOpened = useRef(false);
  useEffect(() => {
    // Whoever opened the line wants to write on it, and the button is gone.
    if (isOpen && isOpened.current) item.current?.querySelector<HTMLElement>(FIELDS)?.focus();
    isOpened.current = false;
  }, [isOpen]);
  return (
    <li ref={item} className={look.item}>
      <Checkbox
        checked={isSelected}
        aria-label={PREPARING_WORDS.select(name)}
        label={<span className={mergeClasses(look.name, look.words)}>{name}</span>}
        onChange={() => {
          onSelect();
        }}
      />
      <div className={mergeClasses(look.row, look.spread, look.small, look.quiet)}>
        <span className={look.figures}>
          {[
            PREPARING_WORDS.tabs[tab],
            billingUnit,
            computed === null ? PREPARING_WORDS.notComputed : PREPARING_WORDS.computed(amountText(computed)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!isOpen && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Edit16Regular />}
            aria-label={PREPARING_WORDS.editLine(name)}
            onClick={() => {
              isOpened.current = true;
              onOpen();
            }}
          >
            {PREPARING_WORDS.edit}
          </Button>
        )}
      </div>
      {violation !== '' && (
        <div className={mergeClasses(look.said, look.small)}>
          <Warning16Filled className={mergeClasses(look.icon, look.warning)} aria-hidden />
          <span className={look.words}>{violation}</span>
        </div>
      )}
      {isOpen && <LineFields {...props} />}
    </li>
  );
}

/** A line, what was typed on it, and what was refused. */
export interface DraftLineProps {
  readonly line: ReviewLineView;
  readonly shown: Required<LineDraft>;
  readonly refusals: readonly Issue[];
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** While the work lasts that takes what was typed. */
  readonly isReadOnly: boolean;
  readonly canLower: boolean;
  readonly canComment: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onType: (typed: LineDraft) => void;
}

/** What was refused stands at the field that it is about. */
function LineFields({
  line,
  shown,
  refusals,
  isReadOnly,
  canLower,
  canComment,
  onType,
}: DraftLineProps): JSX.Element {
  const look = usePreparingStyles();
  const ofComment = refusals.filter(isOfComment);
  const ofUnits = refusals.filter((issue) => !isOfComment(issue));
  return (
    <>
      {canLower && line.computed !== null && (
        <Field
          label={<OfLine label={PREPARING_WORDS.chargeable} line={line.name} />}
          {...refusedWith(ofUnits)}
        >
          <Input
            className={look.number}
            inputMode="decimal"
            value={shown.loweredTo}
            placeholder={amountText(line.computed)}
            readOnly={isReadOnly}
            onChange={(_, { value }) => {
              onType({ loweredTo: value });
            }}
          />
        </Field>
      )}
      {canComment && (
        <CommentField
          label={<OfLine label={PREPARING_WORDS.comment} line={line.name} />}
          text={shown.comment}
          isReadOnly={isReadOnly}
          refusals={ofComment}
          onText={(comment) => {
            onType({ comment });
          }}
        />
      )}
    </>
  );
}

/** A label that says its line to those who hear it. */
function OfLine({ label, line }: { readonly label: string; readonly line: string }): JSX.Element {
  const look = usePreparingStyles();
  return (
    <>
      {label}
      <span className={look.unseen}> {PREPARING_WORDS.ofLine(line)}</span>
    </>
  );
}

function isOfComment({ code }: Issue): boolean {
  return code === 'chargeable.comment-missing' || code === 'comment.line-unknown';
}
