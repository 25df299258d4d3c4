import { Body1, Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ReadProgress } from '../desk/usage-views';
import { USAGE_WORDS } from '../text/usage-words';
import { FocusHeading } from './focus-heading';
import { fileSizeText } from './file-size';
import { readSoFar } from './read-so-far';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  files: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  cancel: { alignSelf: 'flex-start' },
});

/** The files while they are read: how far each is, and the way out. */
export function ReadingStep({ files, progress, onCancel }: ReadingStepProps): JSX.Element {
  const styles = useStyles();
  const { rows, perFile } = readSoFar(files, progress);
  return (
    <div className={styles.step}>
      <FocusHeading>{`${USAGE_WORDS.reading} ${USAGE_WORDS.files(files.length)}`}</FocusHeading>
      <Body1 className={styles.quiet}>{USAGE_WORDS.readingRows(rows)}</Body1>
      <ul className={styles.files}>
        {perFile.map(({ file, bytes, share }) => (
          <li key={file}>
            <div className={styles.line}>
              <Body1>{file}</Body1>
              <Caption1 className={styles.quiet}>
                {share === null ? USAGE_WORDS.waiting : `${Math.round(share * 100)} %`} ·{' '}
                {fileSizeText(bytes)}
              </Caption1>
            </div>
            <ProgressBar value={share ?? 0} aria-label={USAGE_WORDS.readingFile(file, share ?? 0)} />
          </li>
        ))}
      </ul>
      <Button className={styles.cancel} onClick={onCancel}>
        {USAGE_WORDS.cancel}
      </Button>
    </div>
  );
}

/** The files in the order in which they are read. */
export interface ReadingStepProps {
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly progress: readonly ReadProgress[];
  readonly onCancel: () => void;
}
