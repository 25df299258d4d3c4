import { Body1, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { LoadQuestion } from '../desk/usage-views';
import { amountText } from '../shared/amount';
import { USAGE_WORDS } from '../text/usage-words';
import type { AnswerProps } from './answer-props';
import { FirstOfMany } from './first-of-many';

const useStyles = makeStyles({
  product: { display: 'flex', flexDirection: 'column', fontVariantNumeric: 'tabular-nums' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Says what unknown used units do to the bill, product by product, and asks whether to load all the same. */
export function NoUsedAnswer({ question, decisions, dispatch, isDisabled }: NoUsedAnswerProps): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <Body1 block>{question.message}</Body1>
      <FirstOfMany noun="product" items={question.products}>
        {({ partner, product, billingUnit, usedLastCycle, consequence }) => (
          <div className={styles.product} key={JSON.stringify([partner, product, billingUnit])}>
            <Body1 className={styles.name}>
              {USAGE_WORDS.noUsedProduct(product, partner || USAGE_WORDS.noPartner)}
            </Body1>
            <Body1>{consequence}</Body1>
            {usedLastCycle !== null && (
              <Caption1 className={styles.quiet}>
                {USAGE_WORDS.noUsedLast(amountText(usedLastCycle), billingUnit)}
              </Caption1>
            )}
          </div>
        )}
      </FirstOfMany>
      <Checkbox
        label={USAGE_WORDS.acceptNoUsed}
        checked={decisions.acceptsNoUsed}
        disabled={isDisabled}
        onChange={(_, { checked }) => {
          dispatch({ kind: 'decided', change: { acceptsNoUsed: checked === true } });
        }}
      />
    </>
  );
}

interface NoUsedAnswerProps extends AnswerProps {
  readonly question: Extract<LoadQuestion, { kind: 'no-used' }>;
}
