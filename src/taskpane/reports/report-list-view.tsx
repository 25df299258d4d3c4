import { Button, Field, mergeClasses, SearchBox, Subtitle2 } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { startTransition, useCallback, useDeferredValue, useId, useMemo, useState, type JSX } from 'react';
import type { CycleOverview, ReportId, ReportSummary } from '../desk/report-views';
import type { Asker } from '../shared/needs-action';
import { usePane } from '../shared/pane-context';
import { useReviewSlots } from '../shared/review-slots';
import { REPORT_WORDS } from '../text/report-words';
import { CycleSummary } from './cycle-summary';
import { ListExports } from './report-exports';
import { groupReports } from './report-list';
import { useReportPlace } from './report-place';
import { ALL, choiceOf, statusChoices, type StatusChoice } from './report-query';
import { ReportRow } from './report-row';
import { useReportStyles } from './report-styles';
import { StatusFilter } from './status-filter';

/** Rows of a group that are made before somebody asks for all. */
const FIRST_ROWS = 60;

/** The reports of a cycle: a sentence and totals, find, those that wait for who looks, the rest. */
export function ReportListView({ cycle }: { readonly cycle: CycleOverview }): JSX.Element {
  const look = useReportStyles();
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<string>(ALL);
  const { overview } = usePane();
  const tier = overview?.tier ?? 'Tier 2';
  // A step falls due while the pane is open: each state of the workbook looks at the clock.
  const asker = useMemo((): Asker => ({ tier, now: Date.now() }), [cycle, tier]);
  const choices = useMemo(() => statusChoices(cycle.reports, asker), [cycle, asker]);
  const chosen = choiceOf(choices, status);
  // Typing stays ahead of the list.
  const asked = useDeferredValue(query);
  const groups = useMemo(
    () => groupReports(chosen.reports, { query: asked, ...asker }),
    [chosen, asked, asker],
  );
  const found = groups.needPerson.length + groups.rest.length;
  const isAsking = asked.trim() !== '' || chosen.value !== ALL;
  const review = useReviewSlots();
  return (
    <div className={look.column}>
      <CycleSummary cycle={cycle} />
      {review !== null && <review.OfList cycle={cycle} found={[...groups.needPerson, ...groups.rest]} />}
      <Field
        label={REPORT_WORDS.find}
        hint={
          isAsking
            ? { children: REPORT_WORDS.found(found, cycle.reports.length), 'aria-live': 'polite' }
            : null
        }
      >
        <SearchBox
          value={query}
          onChange={(_, { value }) => {
            setQuery(value);
          }}
        />
      </Field>
      <StatusFilter choices={choices} chosen={chosen} onChoose={setStatus} />
      <ListExports found={[...groups.needPerson, ...groups.rest]} />
      {found === 0 && isAsking ? (
        <NothingFound
          query={asked}
          status={chosen}
          onClear={() => {
            setQuery('');
            setStatus(ALL);
          }}
        />
      ) : (
        <>
          <Group title={REPORT_WORDS.needPerson} reports={groups.needPerson} showsNone={!isAsking} />
          <Group title={REPORT_WORDS.theRest} reports={groups.rest} showsNone={false} />
        </>
      )}
    </div>
  );
}

function NothingFound({ query, status, onClear }: NothingFoundProps): JSX.Element {
  const look = useReportStyles();
  const says = [
    ...(query.trim() === '' ? [] : [REPORT_WORDS.nothingFound(query.trim())]),
    ...(status.value === ALL ? [] : [REPORT_WORDS.onlyStatus(status.label, status.reports.length)]),
  ];
  return (
    <div className={look.card}>
      <span>{says.join(' ')}</span>
      {query.trim() !== '' && (
        <span className={mergeClasses(look.quiet, look.small)}>{REPORT_WORDS.nothingFoundNow}</span>
      )}
      <div>
        <Button onClick={onClear}>{REPORT_WORDS.clearFind}</Button>
      </div>
    </div>
  );
}

interface NothingFoundProps {
  readonly query: string;
  readonly status: StatusChoice;
  readonly onClear: () => void;
}

function Group({ title, reports, showsNone }: GroupProps): JSX.Element | null {
  const look = useReportStyles();
  const { overview } = usePane();
  const { openReport } = useReportPlace();
  const [showsAll, setShowsAll] = useState(false);
  const id = useId();
  const open = useOpen(openReport);
  if (reports.length === 0 && !showsNone) return null;
  const rows = showsAll ? reports : reports.slice(0, FIRST_ROWS);
  return (
    <section className={look.tight} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={look.heading}>
        {title} <span className={mergeClasses(look.quiet, look.small)}>{reports.length}</span>
      </Subtitle2>
      {reports.length === 0 && (
        <span className={look.row}>
          <CheckmarkCircle16Regular aria-hidden />
          {REPORT_WORDS.nobodyNeeded}
        </span>
      )}
      <ul className={look.list}>
        {rows.map((report) => (
          <ReportRow key={report.partner} report={report} tier={overview?.tier ?? 'Tier 2'} onOpen={open} />
        ))}
      </ul>
      {rows.length < reports.length && (
        <Button
          onClick={() => {
            // Many are made in pieces: the pane stays awake meanwhile.
            startTransition(() => {
              setShowsAll(true);
            });
          }}
        >
          {REPORT_WORDS.showAll(reports.length)}
        </Button>
      )}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly reports: readonly ReportSummary[];
  /** Whether an empty group says that it is empty. */
  readonly showsNone: boolean;
}

function useOpen(openReport: (id: ReportId) => void): (report: ReportSummary) => void {
  return useCallback(
    ({ cycle, partner }) => {
      openReport({ cycle, partner });
    },
    [openReport],
  );
}
