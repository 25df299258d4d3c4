import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type JSX, type ReactNode } from 'react';
import type { ExportRequest } from '../desk/export-request';
import { usePane } from '../shared/pane-context';
import { EXPORT_WORDS } from '../text/export-words';
import { handOver, WAYS, type Way } from './hand-over-export';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  said: { overflowWrap: 'anywhere' },
});

/**
 * *Export Reports* or *Export Report*: opens to the ways out and what to know before. They stay while one is tried, so
 * that where one fails, or nobody can know, the others are at hand.
 */
export function ExportBar({
  label,
  request,
  remarks,
  isOpenAtFirst = false,
  children,
}: ExportBarProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {label}
        </Button>
        {children}
      </div>
      <div id={id} role="group" aria-label={label} hidden={!isOpen}>
        <Ways request={request} remarks={remarks} />
      </div>
    </div>
  );
}

/** What is exported, and what stands beside the button. */
export interface ExportBarProps {
  readonly label: string;
  readonly request: ExportRequest;
  /** What to know before; '' is nothing. */
  readonly remarks: string;
  /** Where exporting is what comes next. */
  readonly isOpenAtFirst?: boolean;
  /** Further buttons. */
  readonly children?: ReactNode;
}

function Ways({ request, remarks }: Pick<ExportBarProps, 'request' | 'remarks'>): JSX.Element {
  const styles = useStyles();
  const { desk, actions, workbook } = usePane();
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');
  const choose = async (way: Way): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setSaid('');
    setSaid(await handOver(request, way, { desk, actions, failureText: workbook.failureText }));
    setIsBusy(false);
  };
  return (
    <div className={styles.bar}>
      {remarks !== '' && <Caption1 className={styles.quiet}>{remarks}</Caption1>}
      <div className={styles.buttons}>
        {WAYS.map((way) => (
          <Button key={way} size="small" disabledFocusable={isBusy} onClick={() => void choose(way)}>
            {EXPORT_WORDS[way]}
          </Button>
        ))}
      </div>
      <Caption1 className={styles.quiet}>{EXPORT_WORDS.sheetHint}</Caption1>
      <Caption1 className={styles.said} aria-live="polite">
        {said}
      </Caption1>
    </div>
  );
}
