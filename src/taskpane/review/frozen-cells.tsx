import { mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { AlteredCellView } from '../desk/review-views';
import { NOTICE_WORDS } from '../text/notice-words';
import { usePreparingStyles } from './preparing-styles';
import { RestButton } from './rest-button';

/** What is shown before somebody asks for the rest. */
const FIRST = 5;

/** Cells of an approved report, and how each differs from what was approved. */
export function FrozenCells({ cells, textOf }: FrozenCellsProps): JSX.Element {
  const look = usePreparingStyles();
  const [showsAll, setShowsAll] = useState(false);
  const rest = cells.length - FIRST;
  return (
    <div className={look.tight}>
      <ul className={look.bullets}>
        {(showsAll ? cells : cells.slice(0, FIRST)).map((cell) => (
          <li key={`${cell.key} ${cell.column}`} className={mergeClasses(look.words, look.figures)}>
            <span className={look.strong}>{[cell.key, cell.column].filter(Boolean).join(', ')}</span>
            {': '}
            {textOf(cell)}
          </li>
        ))}
      </ul>
      <RestButton
        rest={rest}
        showsAll={showsAll}
        words={NOTICE_WORDS}
        onToggle={() => {
          setShowsAll(!showsAll);
        }}
      />
    </div>
  );
}

/** Cells, and what is said of each. */
export interface FrozenCellsProps {
  readonly cells: readonly AlteredCellView[];
  readonly textOf: (cell: AlteredCellView) => string;
}

/** A cell that somebody changed after the approval. */
export function alteredText({ column, stands, approved }: AlteredCellView): string {
  if (column !== '') return NOTICE_WORDS.stands(shown(stands), shown(approved));
  return approved === '' ? NOTICE_WORDS.rowAdded : NOTICE_WORDS.rowGone;
}

/** A cell that would be computed otherwise now (R33). */
export function differingText({ column, stands, approved }: AlteredCellView): string {
  if (column !== '') return NOTICE_WORDS.wouldBe(shown(stands), shown(approved));
  return approved === '' ? NOTICE_WORDS.wouldBeNew : NOTICE_WORDS.wouldBeGone;
}

function shown(text: string): string {
  return text === '' ? NOTICE_WORDS.blank : text;
}
