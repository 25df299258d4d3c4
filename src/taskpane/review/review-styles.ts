import { makeStyles, tokens } from '@fluentui/react-components';

/** The look of the review. */
export const useReviewStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});
