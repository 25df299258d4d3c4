import { Badge, Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { startTransition, useId, useState, type JSX } from 'react';
import type { PartnerChange } from '../desk/usage-views';
import { amountText } from '../shared/amount';
import { usePane } from '../shared/pane-context';
import { USAGE_WORDS } from '../text/usage-words';
import { changedFirst, knowsMoney, rowTexts } from './change-texts';
import { useTableStyles } from './table-styles';

const FIRST = 20;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  partner: {
    fontWeight: tokens.fontWeightSemibold,
    paddingTop: tokens.spacingVerticalS,
    borderBottom: 'none',
  },
  line: { display: 'block' },
  // A figure stays in one piece, with its currency.
  figure: { whiteSpace: 'nowrap' },
  was: { color: tokens.colorNeutralForeground3 },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: 'flex-start' },
});

/** What a load changes of each partner's cycle: rows, packs and, where money is shown at all, the total. */
export function PartnerChanges({ title, partners }: PartnerChangesProps): JSX.Element {
  const styles = useStyles();
  const table = useTableStyles();
  const { overview } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const id = useId();
  const ordered = changedFirst(partners);
  const shown = showsAll ? ordered : ordered.slice(0, FIRST);
  // What was worked out before the workbook became a Tier 2 workbook is not shown there either.
  const withMoney = overview?.tier === 'Tier 1' && knowsMoney(partners);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id}>
        {title}
      </Subtitle2>
      <table className={table.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {USAGE_WORDS.rowsColumn}
            </th>
            <th scope="col" className={table.numberHead}>
              {USAGE_WORDS.packsColumn}
            </th>
            {withMoney && (
              <th scope="col" className={table.numberHead}>
                {USAGE_WORDS.totalColumn}
              </th>
            )}
          </tr>
        </thead>
        {shown.map((change) => (
          <PartnerRows key={change.partner} change={change} withMoney={withMoney} />
        ))}
      </table>
      {shown.length < ordered.length && (
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          onClick={() => {
            // Many are made in pieces: the pane stays awake meanwhile.
            startTransition(() => {
              setShowsAll(true);
            });
          }}
        >
          {USAGE_WORDS.showAll(ordered.length, 'partner')}
        </Button>
      )}
    </section>
  );
}

/** What a load changes, or has changed. */
export interface PartnerChangesProps {
  readonly title: string;
  readonly partners: readonly PartnerChange[];
}

interface PartnerRowsProps {
  readonly change: PartnerChange;
  readonly withMoney: boolean;
}

/** A partner's name over its figures, since four columns do not fit beside each other in a pane. */
function PartnerRows({ change, withMoney }: PartnerRowsProps): JSX.Element {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={withMoney ? 3 : 2} className={mergeClasses(table.cell, styles.partner)}>
          {change.partner || USAGE_WORDS.noPartner}{' '}
          {change.isNew && (
            <Badge appearance="tint" size="small">
              {USAGE_WORDS.isNew}
            </Badge>
          )}
        </th>
      </tr>
      <tr>
        <td className={table.cell}>
          {rowTexts(change).map((text) => (
            <span className={styles.line} key={text}>
              {text}
            </span>
          ))}
        </td>
        <td className={mergeClasses(table.number, styles.figure)}>
          <BeforeAfter before={amountOrNull(change.packsBefore)} after={amountOrNull(change.packsAfter)} />
        </td>
        {withMoney && (
          <td className={table.number}>
            <BeforeAfter before={change.totalBefore} after={change.totalAfter} />
          </td>
        )}
      </tr>
    </tbody>
  );
}

interface BeforeAfterProps {
  readonly before: string | null;
  readonly after: string | null;
}

/** A figure that stays, once; one that changes as it was and as it will be, in words. */
function BeforeAfter({ before, after }: BeforeAfterProps): JSX.Element {
  const styles = useStyles();
  if (before === after || before === null) {
    return <span className={styles.figure}>{after ?? USAGE_WORDS.unknown}</span>;
  }
  return (
    <>
      <span className={mergeClasses(styles.line, styles.was)}>
        <span className={styles.label}>{USAGE_WORDS.from}</span>{' '}
        <span className={styles.figure}>{before}</span>
      </span>
      <span className={styles.line}>
        <span className={styles.label}>{USAGE_WORDS.to}</span>{' '}
        <span className={styles.figure}>{after ?? USAGE_WORDS.unknown}</span>
      </span>
    </>
  );
}

function amountOrNull(decimal: string | null): string | null {
  return decimal === null ? null : amountText(decimal);
}
