import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUpload24Regular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent, type JSX } from 'react';
import { USAGE_WORDS } from '../text/usage-words';

const ACCEPTED = '.csv,.tsv,.txt';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed' },
  },
  compact: { flexDirection: 'row', padding: tokens.spacingVerticalS, justifyContent: 'center' },
  over: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Takes files that are dropped on it, or that are chosen after it was pressed. */
export function DropArea({ onFiles, isCompact = false, isDisabled = false }: DropAreaProps): JSX.Element {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (!isDisabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.area, isCompact && styles.compact, isOver && styles.over)}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
        onDragEnter={() => {
          setIsOver(true);
        }}
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDragLeave={(event) => {
          // Going over the words inside is not leaving.
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
        }}
        onDrop={drop}
      >
        <ArrowUpload24Regular aria-hidden />
        <span className={styles.label}>{isCompact ? USAGE_WORDS.chooseMore : USAGE_WORDS.choose}</span>
        {!isCompact && <span className={styles.note}>{USAGE_WORDS.chooseNote}</span>}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={USAGE_WORDS.choose}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
    </>
  );
}

/** What a drop area does with files. */
export interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** One line, where files are there already. */
  readonly isCompact?: boolean;
  readonly isDisabled?: boolean;
}
