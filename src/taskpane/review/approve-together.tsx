import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { Issue } from '../../engine';
import type { ReportSummary } from '../desk/report-views';
import { amountText, moneyText } from '../shared/amount';
import { usePane } from '../shared/pane-context';
import { partnerText } from '../shared/partner-text';
import { ProblemBar } from '../shared/problem-bar';
import { localZone, timeText } from '../shared/time-text';
import { REPORT_WORDS } from '../text/report-words';
import { REVIEW_LIST_WORDS } from '../text/review-list-words';
import { approvable, approvalAsks, refusedAmong } from './together';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  report: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
  // 320 px, and its own edges.
  surface: { padding: tokens.spacingHorizontalL, maxWidth: 'min(600px, calc(100vw - 16px))' },
});

/** Approves the reports without exceptions of those that are shown, once a person has read which they are. */
export function ApproveTogether({ cycle, found }: ApproveTogetherProps): JSX.Element | null {
  const styles = useStyles();
  const { busy } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const [approved, setApproved] = useState<Approved | null>(null);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that opened the dialog may be gone.
    if (approved !== null) result.current?.focus();
  }, [approved]);
  const reports = approvable(found);
  if (reports.length === 0 && !isOpen && approved === null) return null;
  return (
    <>
      {approved !== null && (
        <div ref={result} tabIndex={-1}>
          <ProblemBar
            intent="success"
            title={REVIEW_LIST_WORDS.approvedOn(timeText(approved.at, localZone()))}
          >
            {approved.message}
          </ProblemBar>
        </div>
      )}
      {(reports.length > 0 || isOpen) && (
        <Dialog
          open={isOpen}
          onOpenChange={(_, { open }) => {
            setIsOpen(open);
          }}
        >
          <DialogTrigger disableButtonEnhancement>
            <Button className={styles.start} appearance="primary" disabledFocusable={busy !== null}>
              {REVIEW_LIST_WORDS.approveAll(reports.length)}
            </Button>
          </DialogTrigger>
          <DialogSurface className={styles.surface}>
            <Confirmation
              cycle={cycle}
              found={reports}
              onDone={(message) => {
                setIsOpen(false);
                setApproved({ at: Date.now(), message });
              }}
            />
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}

/** What was approved last. */
interface Approved {
  readonly at: number;
  readonly message: string;
}

interface ApproveTogetherProps {
  readonly cycle: string;
  readonly found: readonly ReportSummary[];
}

/** The list as it was when the dialog was opened: what is confirmed is what was read. */
function Confirmation({ cycle, found, onDone }: ConfirmationProps): JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePane();
  const [reports, setReports] = useState(found);
  const [refusals, setRefusals] = useState<readonly Issue[]>([]);
  const content = useRef<HTMLDivElement>(null);
  const approve = async (): Promise<void> => {
    const outcome = await actions.review(approvalAsks(reports));
    if (outcome.kind === 'done') {
      onDone(outcome.message);
      return;
    }
    const refused = refusedAmong(reports, outcome.refusals);
    setReports(reports.filter((report) => !refused.includes(report)));
    setRefusals(outcome.refusals);
    content.current?.focus();
  };
  return (
    <DialogBody>
      <DialogTitle>{REVIEW_LIST_WORDS.approveTitle(reports.length)}</DialogTitle>
      <DialogContent>
        <div ref={content} tabIndex={-1} className={styles.content}>
          {refusals.length > 0 && (
            <ProblemBar title={REVIEW_LIST_WORDS.notApproved}>
              {refusals.map(({ path, message }) => `${path}: ${message}`).join(' ')}
            </ProblemBar>
          )}
          <span>{REVIEW_LIST_WORDS.approveSays(cycle)}</span>
          <ul className={styles.list} aria-label={REVIEW_LIST_WORDS.listed}>
            {reports.map((report) => (
              <li key={report.partner} className={styles.report}>
                <span>{partnerText(report.partner)}</span>
                <span className={styles.quiet}>{amountsOf(report)}</span>
              </li>
            ))}
          </ul>
        </div>
      </DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null || reports.length === 0}
          onClick={() => void approve()}
        >
          {REVIEW_LIST_WORDS.approve(reports.length)}
        </Button>
        <DialogTrigger disableButtonEnhancement>
          <Button>{REVIEW_LIST_WORDS.cancel}</Button>
        </DialogTrigger>
      </DialogActions>
    </DialogBody>
  );
}

interface ConfirmationProps extends ApproveTogetherProps {
  readonly onDone: (message: string) => void;
}

function amountsOf({ packs, smbUnits, total, currency }: ReportSummary): string {
  return [
    ...(packs === null ? [] : [REPORT_WORDS.packs(amountText(packs))]),
    ...(smbUnits === null ? [] : [REPORT_WORDS.units(amountText(smbUnits))]),
    ...(total === null || currency === null ? [] : [moneyText(total, currency)]),
  ].join(' · ');
}
