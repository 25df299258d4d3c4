import { Body1, mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ReviewView } from '../desk/review-views';
import { PREPARING_WORDS } from '../text/preparing-words';
import { usePreparingStyles } from './preparing-styles';

/** What counts at first sight: who sent it back and why, the threshold (R32), the penalty (R31), what may be lowered. */
export function PreparingRules({ view }: { readonly view: ReviewView }): JSX.Element {
  const look = usePreparingStyles();
  const sentBack =
    view.status === 'Rejected'
      ? view.history.find(({ action }) => action === 'reject' || action === 'return-to-partner')
      : undefined;
  const hasThreshold = view.lines.some(({ tab }) => tab === 'smb');
  return (
    <div className={look.tight}>
      {sentBack !== undefined && (
        <div className={look.tight}>
          <span className={look.strong}>{PREPARING_WORDS.sentBack(sentBack.by.name)}</span>
          <p className={look.written}>{sentBack.comments}</p>
        </div>
      )}
      {hasThreshold && (
        <Body1 as="p" className={mergeClasses(look.small, look.quiet)}>
          {PREPARING_WORDS.rule(view.threshold)} {view.status === 'MSP preparing' && PREPARING_WORDS.penalty}
        </Body1>
      )}
      {view.lines.length > 0 && (
        <Body1 as="p" className={mergeClasses(look.small, look.quiet)}>
          {PREPARING_WORDS.lowering}
        </Body1>
      )}
    </div>
  );
}
