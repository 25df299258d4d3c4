import { Body1, Body1Strong, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useCallback, useId, useState, type JSX, type ReactNode } from 'react';
import type { CellExplanation } from '../desk/report-views';
import { FunctionCard } from '../selection/function-card';
import { useFollowed } from '../selection/use-followed';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { REPORT_WORDS } from '../text/report-words';
import { readSelected, type Selected } from './read-selected';
import { useReportPlace } from './report-place';
import { useReportStyles } from './report-styles';
import { StepCard } from './step-card';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  // Looks as its button does, and keeps its own distance of none.
  heading: { margin: 0, flexShrink: 0, fontSize: 'inherit', lineHeight: 'inherit' },
  button: { paddingLeft: 0, paddingRight: 0, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  brief: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  body: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/**
 * What the selected cell of the workbook is: a figure of ours and its working, an LMP function, or neither.
 *
 * Rule:  one line, so that the pane is not squeezed, until somebody opens it; it then stays open while the pane lives.
 */
export function SelectedCellPanel({ children }: SelectedCellPanelProps): JSX.Element {
  const { workbook, desk, overview } = usePane();
  // Another state of the workbook explains the same cell anew.
  const read = useCallback(
    () => (overview === null ? Promise.resolve({ kind: 'other' } as const) : readSelected(workbook, desk)),
    [workbook, desk, overview],
  );
  const followed = useFollowed<Selected>(workbook, read);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const look = useReportStyles();
  const styles = useStyles();
  return (
    <section>
      <div className={styles.line}>
        <h2 className={styles.heading}>
          <Button
            appearance="transparent"
            size="small"
            className={styles.button}
            icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {REPORT_WORDS.selectedCell}
          </Button>
        </h2>
        <span className={mergeClasses(look.small, styles.brief)}>
          {followed.kind === 'read' && !(isOpen && hasTitle(followed.value)) && briefOf(followed.value)}
        </span>
      </div>
      <div id={id} className={styles.body} aria-live="polite" hidden={!isOpen}>
        {followed.kind === 'reading' && <Quiet>{REPORT_WORDS.readingCell}</Quiet>}
        {followed.kind === 'failed' && (
          <ProblemBar title={REPORT_WORDS.unreadable}>
            {followed.message} {REPORT_WORDS.selectAnother}
          </ProblemBar>
        )}
        {followed.kind === 'read' && <SelectedView selected={followed.value}>{children}</SelectedView>}
      </div>
    </section>
  );
}

/** Whether what is opened has a title of its own; of a text, as a partner's name, the line says all but what its column is. */
function hasTitle(selected: Selected): boolean {
  return (
    selected.kind === 'ours' && (selected.explanation.step !== null || selected.explanation.differs !== '')
  );
}

/** What was found of the selected cell, in a line. */
export function briefOf(selected: Selected): string {
  switch (selected.kind) {
    case 'ours':
      return selected.explanation.title;
    case 'functions':
      return `${selected.cell.address} · ${selected.cell.text}`;
    case 'other':
      return REPORT_WORDS.nothingSelected;
  }
}

/** What stands under the hint where the selected cell is nothing of ours. */
export interface SelectedCellPanelProps {
  readonly children?: ReactNode;
}

/** What was found of the selected cell. */
export function SelectedView({ selected, children }: SelectedViewProps): JSX.Element {
  switch (selected.kind) {
    case 'ours':
      return <Explanation explanation={selected.explanation} isTitled={hasTitle(selected)} />;
    case 'functions':
      return <FunctionCard cell={selected.cell} functions={selected.functions} />;
    case 'other':
      return (
        <>
          <Quiet>{REPORT_WORDS.noExplanation}</Quiet>
          {children}
        </>
      );
  }
}

/** What was found, and what stands under the hint where it is nothing of ours. */
export interface SelectedViewProps {
  readonly selected: Selected;
  readonly children?: ReactNode;
}

function Quiet({ children }: { readonly children: string }): JSX.Element {
  const look = useReportStyles();
  return (
    <Body1 block className={look.quiet}>
      {children}
    </Body1>
  );
}

function Explanation({ explanation, isTitled }: ExplanationProps): JSX.Element {
  const look = useReportStyles();
  const styles = useStyles();
  const { openReport, openWhy } = useReportPlace();
  const { title, says, differs, report, step } = explanation;
  return (
    <div className={look.column}>
      <div className={look.tight}>
        {isTitled && (
          <Body1Strong as="h3" className={look.heading}>
            {title}
          </Body1Strong>
        )}
        <Body1 className={mergeClasses(look.quiet, look.small)}>{says}</Body1>
      </div>
      {differs !== '' && (
        <ProblemBar intent="warning" title={REPORT_WORDS.outOfDate}>
          {differs}
        </ProblemBar>
      )}
      {step !== null && <StepCard step={step} />}
      {report !== null && (
        <div className={styles.actions}>
          {step !== null && (
            <Button
              appearance="primary"
              onClick={() => {
                openWhy(report, { step: step.step, name: step.name });
              }}
            >
              {REPORT_WORDS.openWhy}
            </Button>
          )}
          <Button
            onClick={() => {
              openReport(report);
            }}
          >
            {REPORT_WORDS.openReport}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ExplanationProps {
  readonly explanation: CellExplanation;
  readonly isTitled: boolean;
}
