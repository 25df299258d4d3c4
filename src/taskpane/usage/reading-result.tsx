import { Body1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type Dispatch, type JSX } from 'react';
import type { FileCounts } from '../desk/usage-views';
import { amountText } from '../shared/amount';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import type { LoadEvent } from './load-event';
import type { Reckoning } from './load-state';
import { RejectedRows } from './rejected-rows';
import { SignedOffer } from './signed-offer';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  counts: { fontVariantNumeric: 'tabular-nums' },
  count: { fontSize: tokens.fontSizeBase300 },
});

type Shown = 'read' | 'rejected' | null;

/** Read = accepted + rejected, each a link: to the files, to what they hold, to the rejected rows. */
export function ReadingResult({ reckoning, contentsId, dispatch }: ReadingResultProps): JSX.Element {
  const styles = useStyles();
  const { reading, material } = reckoning;
  const noneAccepted = reading.accepted === 0;
  const [shown, setShown] = useState<Shown>(noneAccepted ? 'rejected' : null);
  const id = useId();
  const toggle = (what: Shown) => ({
    as: 'button' as const,
    className: styles.count,
    'aria-expanded': shown === what,
    'aria-controls': id,
    onClick: () => {
      setShown(shown === what ? null : what);
    },
  });
  return (
    <div className={styles.result}>
      <Body1 className={styles.counts}>
        <Link {...toggle('read')}>{USAGE_WORDS.rowsRead(reading.read)}</Link>
        {' · '}
        <Link
          as="button"
          className={styles.count}
          disabled={noneAccepted}
          onClick={() => document.getElementById(contentsId)?.focus()}
        >
          {USAGE_WORDS.rowsAccepted(reading.accepted)}
        </Link>
        {' · '}
        {reading.rejected === 0 ? (
          USAGE_WORDS.rowsRejected(0)
        ) : (
          <Link {...toggle('rejected')}>{USAGE_WORDS.rowsRejected(reading.rejected)}</Link>
        )}
      </Body1>
      {noneAccepted && (
        <ProblemBar title={USAGE_WORDS.noneAccepted}>{USAGE_WORDS.noneAcceptedWhy}</ProblemBar>
      )}
      <SignedOffer reading={reading} isSigned={material.request.signed} dispatch={dispatch} />
      <div id={id} hidden={shown === null}>
        {shown === 'read' && <FileTable files={reading.files} />}
        {shown === 'rejected' && <RejectedRows reading={reading} />}
      </div>
    </div>
  );
}

/** A reading, and where what it holds is shown. */
export interface ReadingResultProps {
  readonly reckoning: Reckoning;
  /** The element that "accepted" leads to. */
  readonly contentsId: string;
  readonly dispatch: Dispatch<LoadEvent>;
}

function FileTable({ files }: { readonly files: readonly FileCounts[] }): JSX.Element {
  const styles = useTableStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.head} scope="col">
            {USAGE_WORDS.file}
          </th>
          {[USAGE_WORDS.readRows, USAGE_WORDS.acceptedRows, USAGE_WORDS.rejectedRows].map((label) => (
            <th className={styles.numberHead} scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map(({ file, read, accepted, rejected }) => (
          <tr key={file}>
            <th className={styles.cell} scope="row">
              {file}
            </th>
            {[read, accepted, rejected].map((count, index) => (
              <td className={styles.number} key={index}>
                {amountText(String(count))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
