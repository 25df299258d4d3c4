import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Overview } from '../desk/report-views';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { SHELL_WORDS } from '../text/shell-words';
import { outOfDateIn } from './glance';

const useStyles = makeStyles({
  warnings: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  problem: { display: 'block', paddingTop: tokens.spacingVerticalXXS },
});

/** What is wrong with the workbook as a whole: tables that cannot be read, reports that are out of date (R38). */
export function WorkbookWarnings({ overview }: { readonly overview: Overview }): JSX.Element {
  const styles = useStyles();
  const { actions, busy } = usePane();
  const outOfDate = outOfDateIn(overview);
  return (
    <div className={styles.warnings}>
      <TableProblems overview={overview} />
      {outOfDate !== null && (
        <ProblemBar
          intent="warning"
          title={SHELL_WORDS.outOfDate}
          actions={
            <Button size="small" disabled={busy !== null} onClick={() => void actions.recompute()}>
              {SHELL_WORDS.recompute}
            </Button>
          }
        >
          {SHELL_WORDS.outOfDateWhy(outOfDate.reports, outOfDate.cycles)}
        </ProblemBar>
      )}
    </div>
  );
}

/** The tables that people changed, what *Repair* would do to them, and what only a person can do. */
function TableProblems({ overview: { problems } }: { readonly overview: Overview }): JSX.Element | null {
  const styles = useStyles();
  const { actions, busy } = usePane();
  if (problems.length === 0) return null;
  const canRepair = problems.some(({ repair }) => repair !== '');
  return (
    <ProblemBar
      title={SHELL_WORDS.tableProblems(problems.length)}
      actions={
        canRepair && (
          <Button size="small" disabled={busy !== null} onClick={() => void actions.repair()}>
            {SHELL_WORDS.repair}
          </Button>
        )
      }
    >
      {problems.map(({ table, message, repair }) => (
        <span className={styles.problem} key={`${table} ${message}`}>
          {message} {repair !== '' && SHELL_WORDS.repairs(repair)}
        </span>
      ))}
    </ProblemBar>
  );
}
