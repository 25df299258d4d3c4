import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Issue } from '../../engine';
import { REPORT_WORDS } from '../text/report-words';
import { issueGroups, issuePlace, type IssueGroup } from './issue-groups';
import { useReportStyles } from './report-styles';
import { WeightIcon } from './weight-icon';

/** What is shown of a weight before somebody asks for the rest. */
const FIRST = 4;

const useStyles = makeStyles({
  message: {
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  more: { alignSelf: 'flex-start' },
});

/** Issues under their weights, heaviest first, each in its sentence. */
export function IssueList({ issues, partner }: IssueListProps): JSX.Element | null {
  const look = useReportStyles();
  const groups = issueGroups(issues);
  if (groups.length === 0) return null;
  return (
    <div className={look.column}>
      {groups.map((group) => (
        <WeightGroup key={group.weight} group={group} partner={partner} />
      ))}
    </div>
  );
}

/** The issues of a report or a cycle. */
export interface IssueListProps {
  readonly issues: readonly Issue[];
  /** Whose report it is; null for a cycle, where nothing is cleared. */
  readonly partner: string | null;
}

function WeightGroup({ group, partner }: WeightGroupProps): JSX.Element {
  const look = useReportStyles();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { weight, issues } = group;
  const hidden = issues.length - FIRST;
  return (
    <div className={look.tight}>
      <div className={look.row}>
        <WeightIcon kind={weight} />
        <span className={look.strong}>{REPORT_WORDS.weight[weight]}</span>
        <span className={mergeClasses(look.quiet, look.small)}>
          {issues.length} · {(partner === null ? REPORT_WORDS.cycleHint : REPORT_WORDS.weightHint)[weight]}
        </span>
      </div>
      <ul className={look.list}>
        {(showsAll ? issues : issues.slice(0, FIRST)).map((issue, index) => (
          <li key={`${issue.code} ${issue.path} ${index}`} className={styles.message}>
            <IssueText issue={issue} partner={partner} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.more}
          aria-expanded={showsAll}
          onClick={() => {
            setShowsAll(!showsAll);
          }}
        >
          {showsAll ? REPORT_WORDS.fewerIssues : REPORT_WORDS.moreIssues(hidden)}
        </Button>
      )}
    </div>
  );
}

interface WeightGroupProps {
  readonly group: IssueGroup;
  readonly partner: string | null;
}

function IssueText({
  issue,
  partner,
}: {
  readonly issue: Issue;
  readonly partner: string | null;
}): JSX.Element {
  const look = useReportStyles();
  const place = issuePlace(issue.path, partner ?? '');
  // A sentence that names its line needs no label in front of it.
  const label = place === '' || issue.message.includes(place) ? '' : place;
  return (
    <>
      {label !== '' && <span className={look.strong}>{label}: </span>}
      {issue.message}
    </>
  );
}
