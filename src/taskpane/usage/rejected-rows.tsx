import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import type { Reject } from '../../intake/records/reject';
import type { UsageReading } from '../desk/usage-views';
import { usePane } from '../shared/pane-context';
import { copyText, saveFile } from '../shared/hand-over';
import { USAGE_WORDS } from '../text/usage-words';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '320px',
    overflowY: 'auto',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  place: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap' },
  where: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The rejected rows: where, what stands there, why it is not taken, what to do. */
export function RejectedRows({ reading }: { readonly reading: UsageReading }): JSX.Element {
  const styles = useStyles();
  const { rejects, rejected, files } = reading;
  return (
    <div className={styles.rows}>
      <HandOver />
      {rejects.length < rejected && <Caption1>{USAGE_WORDS.rejectsShown(rejects.length, rejected)}</Caption1>}
      {/* It scrolls, so the keyboard must be able to get into it. */}
      <ul className={styles.list} tabIndex={0} aria-label={USAGE_WORDS.rowsRejected(rejected)}>
        {rejects.map((reject, index) => (
          <RejectedRow key={index} reject={reject} namesFile={files.length > 1} />
        ))}
      </ul>
    </div>
  );
}

function RejectedRow({
  reject,
  namesFile,
}: {
  readonly reject: Reject;
  readonly namesFile: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { row, column, value, message, suggestion, file } = reject;
  return (
    <li className={styles.item}>
      <div className={styles.place}>
        <span className={styles.where}>{USAGE_WORDS.rejectPlace(row, column)}</span>
        {column !== '' && <Caption1 className={styles.quiet}>{USAGE_WORDS.rejectValue(value)}</Caption1>}
      </div>
      {namesFile && <Caption1 className={styles.quiet}>{file}</Caption1>}
      <Body1>{message}</Body1>
      <Caption1 className={styles.quiet}>{suggestion}</Caption1>
    </li>
  );
}

/** Hands over all rejected rows: as a file, or where the web view keeps files in, by the clipboard. */
function HandOver(): JSX.Element {
  const styles = useStyles();
  const { desk, workbook } = usePane();
  const [said, setSaid] = useState('');
  const hand = async (how: (csv: Promise<string>) => Promise<string>): Promise<void> => {
    try {
      setSaid(await how(desk.rejectsCsv()));
    } catch (failure) {
      setSaid(USAGE_WORDS.notSaved(workbook.failureText(failure)));
    }
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" icon={<ArrowDownload16Regular />} onClick={() => void hand(save)}>
          {USAGE_WORDS.saveRejects}
        </Button>
        <Button size="small" icon={<Copy16Regular />} onClick={() => void hand(copy)}>
          {USAGE_WORDS.copyRejects}
        </Button>
      </div>
      <Caption1 aria-live="polite">{said}</Caption1>
    </>
  );
}

/** To the downloads, or to the clipboard where links cannot download. */
async function save(csv: Promise<string>): Promise<string> {
  const file = { name: USAGE_WORDS.rejectsFile, type: 'text/csv;charset=utf-8', content: await csv };
  return saveFile(file) ? USAGE_WORDS.saved : copy(csv);
}

async function copy(csv: Promise<string>): Promise<string> {
  await copyText(csv);
  return USAGE_WORDS.copied;
}
