import { Button, Caption1, Field, Input, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type Dispatch, type JSX } from 'react';
import type { LoadPreview } from '../desk/usage-views';
import { amountText } from '../shared/amount';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import { controlTotalOf } from './control-total';
import type { LoadEvent } from './load-event';
import { questionsOf } from './load-questions';
import type { Reckoning } from './load-state';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: {
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  figures: { display: 'flex', flexDirection: 'column', margin: 0 },
  figure: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    marginLeft: 'auto',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'end',
    overflowWrap: 'anywhere',
  },
  toggle: { alignSelf: 'flex-start' },
  control: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** What the files hold of the cycle: days, customers, services, totals, and a control total to compare with. */
export function LoadContents({ preview, reckoning, ...control }: LoadContentsProps): JSX.Element {
  const styles = useStyles();
  const { daysPresent, daysExpected, customers, services, totals, cycle } = preview;
  const figures = [
    [USAGE_WORDS.daysPresent, USAGE_WORDS.daysOf(daysPresent, daysExpected)],
    [USAGE_WORDS.customers, amountText(String(customers))],
    [USAGE_WORDS.services, amountText(String(services))],
    [USAGE_WORDS.units, totals.units === null ? USAGE_WORDS.unknown : amountText(totals.units)],
    [USAGE_WORDS.credits, USAGE_WORDS.creditsOf(totals)],
  ] as const;
  return (
    <section className={styles.section} aria-labelledby={control.id}>
      <Heading id={control.id}>{USAGE_WORDS.contents(cycle)}</Heading>
      <dl className={styles.figures}>
        {figures.map(([term, value]) => (
          <div className={styles.figure} key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <ControlTotal reckoning={reckoning} {...control} />
    </section>
  );
}

/** What a load holds. */
export interface LoadContentsProps {
  readonly preview: LoadPreview;
  readonly reckoning: Reckoning;
  /** Of the heading, to which "accepted" leads. */
  readonly id: string;
  readonly dispatch: Dispatch<LoadEvent>;
  readonly isDisabled: boolean;
}

function Heading({ id, children }: { readonly id: string; readonly children: string }): JSX.Element {
  const styles = useStyles();
  return (
    <div id={id} tabIndex={-1} className={styles.heading}>
      <Subtitle2 as="h3">{children}</Subtitle2>
    </div>
  );
}

function ControlTotal({
  reckoning,
  dispatch,
  isDisabled,
}: Omit<LoadContentsProps, 'preview' | 'id'>): JSX.Element {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { typed, preview } = reckoning;
  const mismatches = questionsOf(preview?.questions ?? [], 'control-total');
  const fields = [
    ['units', USAGE_WORDS.controlUnits],
    ['credits', USAGE_WORDS.controlCredits],
  ] as const;
  return (
    <>
      <Button
        className={styles.toggle}
        appearance="subtle"
        size="small"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {USAGE_WORDS.controlTotal}
      </Button>
      <div id={id} hidden={!isOpen}>
        <div className={styles.control}>
          {fields.map(([which, label]) => (
            <Field
              key={which}
              label={label}
              validationMessage={
                controlTotalOf(typed[which]).isReadable ? null : USAGE_WORDS.controlUnreadable
              }
            >
              <Input
                value={typed[which]}
                inputMode="decimal"
                disabled={isDisabled}
                onChange={(_, { value }) => {
                  dispatch({ kind: 'total-typed', typed: { ...typed, [which]: value } });
                }}
              />
            </Field>
          ))}
          <Caption1>{USAGE_WORDS.controlHint}</Caption1>
        </div>
      </div>
      {mismatches.map(({ message }) => (
        <ProblemBar key={message} intent="warning" title={USAGE_WORDS.controlMismatch}>
          {message}
        </ProblemBar>
      ))}
    </>
  );
}
