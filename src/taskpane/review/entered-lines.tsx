import { mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ReviewView } from '../desk/review-views';
import { amountText } from '../shared/amount';
import { PaneSection } from '../shared/pane-section';
import { PREPARING_WORDS } from '../text/preparing-words';
import { violationsFirst } from './draft';
import { usePreparingStyles } from './preparing-styles';

/** What the partner entered, to read; nothing where nothing was entered. */
export function EnteredLines({ view }: { readonly view: ReviewView }): JSX.Element | null {
  const look = usePreparingStyles();
  const entered = violationsFirst(view.lines).filter(
    ({ comment, loweredTo }) => comment !== '' || loweredTo !== null,
  );
  if (entered.length === 0 && view.comment === '') return null;
  return (
    <PaneSection title={PREPARING_WORDS.entered}>
      {view.comment !== '' && (
        <div className={look.tight}>
          <span className={look.strong}>{PREPARING_WORDS.reportComment}</span>
          <p className={look.written}>{view.comment}</p>
        </div>
      )}
      <ul className={look.list}>
        {entered.map(({ tab, name, billingUnit, computed, loweredTo, comment }) => (
          <li key={`${tab} ${name} ${billingUnit}`} className={look.item}>
            <span className={mergeClasses(look.strong, look.words)}>{name}</span>
            <span className={mergeClasses(look.small, look.quiet)}>
              {[PREPARING_WORDS.tabs[tab], billingUnit].filter(Boolean).join(' · ')}
            </span>
            {loweredTo !== null && (
              <span className={look.figures}>
                {PREPARING_WORDS.lowered(
                  computed === null ? PREPARING_WORDS.notComputed : amountText(computed),
                  amountText(loweredTo),
                )}
              </span>
            )}
            {comment !== '' && <p className={look.written}>{comment}</p>}
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}
