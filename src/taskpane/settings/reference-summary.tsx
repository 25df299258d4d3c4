import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import type { ReferenceReading } from '../desk/desk';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { SETTINGS_WORDS } from '../text/settings-words';
import { ProblemList } from './problem-list';
import { readingWords } from './reference-words';
import { useSettingsStyles } from './settings-styles';
import type { ReferenceFile } from './use-reference-file';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineStyle: 'none',
  },
});

/** What a file held, what writing it would do, and the button that does it. Nothing is written yet. */
export function ReferenceSummary({ reading, file }: ReferenceSummaryProps): JSX.Element {
  const look = useSettingsStyles();
  const styles = useStyles();
  const { busy } = usePane();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.focus();
  }, [reading]);
  if (reading.refusal !== null) {
    return (
      <ProblemBar title={SETTINGS_WORDS.refused(reading.file)} onDismiss={file.drop}>
        {reading.refusal} {SETTINGS_WORDS.tryAnother}
      </ProblemBar>
    );
  }
  const words = readingWords(reading);
  return (
    <div ref={card} className={styles.card} tabIndex={-1} role="group" aria-label={reading.file}>
      <span className={look.strong}>{reading.file}</span>
      <span className={mergeClasses(look.small, look.figures)}>{words.counts}</span>
      {words.listed !== '' && <span className={look.small}>{words.listed}</span>}
      <ProblemList problems={reading.problems} />
      {words.effects !== '' && (
        <span className={mergeClasses(look.small, look.figures)}>{words.effects}</span>
      )}
      {words.changes.length > 0 && (
        <>
          <span className={look.small}>{SETTINGS_WORDS.whatChanges}</span>
          <ProblemList problems={words.changes} />
        </>
      )}
      {words.nothing !== '' && <span className={look.small}>{words.nothing}</span>}
      <div className={look.row}>
        {words.write !== null && (
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={busy !== null}
            onClick={() => void file.write(reading)}
          >
            {words.write}
          </Button>
        )}
        <Button size="small" onClick={file.drop}>
          {SETTINGS_WORDS.drop}
        </Button>
      </div>
    </div>
  );
}

/** What was read, and what may be done with it. */
export interface ReferenceSummaryProps {
  readonly reading: ReferenceReading;
  readonly file: ReferenceFile;
}
