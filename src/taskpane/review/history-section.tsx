import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { changesInWords, changeText } from '../../book/changes-in-words';
import { frozenRowInWords, frozenText, type FrozenRow } from '../../book/frozen-rows-in-words';
import { HISTORY_WORDS } from '../../book/history-words';
import { personInWords } from '../../engine';
import type { HistoryView } from '../desk/review-views';
import { PaneSection } from '../shared/pane-section';
import { Time } from '../shared/time';
import { timeText } from '../shared/time-text';
import { HISTORY_SECTION_WORDS } from '../text/history-words';
import type { SectionProps } from './section';

/** Entries that are shown before somebody asks for all. */
const FIRST = 5;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  action: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  comments: { whiteSpace: 'pre-line' },
  changes: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
  },
  start: { alignSelf: 'flex-start' },
  fold: { alignSelf: 'flex-start', paddingLeft: 0, minWidth: 0, textAlign: 'start' },
});

/** Everything that was done, newest first (R35). */
export function HistorySection({ view }: SectionProps): JSX.Element {
  const styles = useStyles();
  const { history } = view;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? history : history.slice(0, FIRST);
  const note = history.length === 0 ? undefined : HISTORY_SECTION_WORDS.count(history.length);
  return (
    <PaneSection title={HISTORY_SECTION_WORDS.title} note={note}>
      {history.length === 0 ? (
        <span className={styles.quiet}>{HISTORY_SECTION_WORDS.none}</span>
      ) : (
        <>
          <ol className={styles.list} reversed>
            {shown.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
          {history.length > FIRST && (
            <Button
              size="small"
              className={styles.start}
              aria-expanded={showsAll}
              onClick={() => {
                setShowsAll(!showsAll);
              }}
            >
              {showsAll ? HISTORY_SECTION_WORDS.showFewer : HISTORY_SECTION_WORDS.showAll(history.length)}
            </Button>
          )}
          <span className={styles.quiet}>{HISTORY_SECTION_WORDS.selfDeclared}</span>
        </>
      )}
    </PaneSection>
  );
}

function Entry({ entry }: { readonly entry: HistoryView }): JSX.Element {
  const styles = useStyles();
  const { by, at, zone, from, to, comments } = entry;
  const { fields, frozen } = changesInWords(entry, (time) => timeText(time, zone));
  return (
    <li className={styles.entry}>
      <span className={styles.action}>{HISTORY_WORDS.action(entry)}</span>
      <span className={styles.quiet}>
        {personInWords(by)} · <Time at={at} zone={zone} />
      </span>
      {from !== to && <span>{HISTORY_WORDS.moved(from, to)}</span>}
      {comments !== '' && <span className={styles.comments}>{HISTORY_WORDS.comments(comments)}</span>}
      {fields.length > 0 && (
        <ul className={styles.changes} aria-label={HISTORY_SECTION_WORDS.changes}>
          {fields.map((change, index) => (
            <li key={`${change.field} ${index}`}>{changeText(change)}</li>
          ))}
        </ul>
      )}
      {frozen.length > 0 && <Frozen rows={frozen} />}
    </li>
  );
}

/** Figures that an approval or a submission froze: counted, and one press away. */
function Frozen({ rows }: { readonly rows: readonly FrozenRow[] }): JSX.Element {
  const styles = useStyles();
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={styles.fold}
        aria-expanded={isShown}
        onClick={() => {
          setIsShown(!isShown);
        }}
      >
        {frozenText(rows)}
      </Button>
      {isShown && (
        <ul className={styles.changes}>
          {rows.map((row, index) => (
            <li key={`${row.name} ${index}`}>{frozenRowInWords(row)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
