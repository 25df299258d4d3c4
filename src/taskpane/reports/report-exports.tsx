import { Button } from '@fluentui/react-components';
import { Print16Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { ReportSummary } from '../desk/report-views';
import { usePane } from '../shared/pane-context';
import { EXPORT_WORDS } from '../text/export-words';
import { ExportBar } from './export-bar';
import { exportableOf, remarksBefore } from './export-remarks';

/** *Export Reports*: those of the list, as they were found. */
export function ListExports({ found }: { readonly found: readonly ReportSummary[] }): JSX.Element | null {
  const { reports, says } = exportableOf(found);
  if (reports.length === 0) return null;
  const ids = reports.map(({ cycle, partner }) => ({ cycle, partner }));
  return <ExportBar label={EXPORT_WORDS.exportReports} request={{ kind: 'reports', ids }} remarks={says} />;
}

/** *Export Report* and *Print report*. */
export function ReportExports({ report, isOpenAtFirst = false }: ReportExportsProps): JSX.Element {
  const { actions, busy } = usePane();
  const id = { cycle: report.cycle, partner: report.partner };
  return (
    <ExportBar
      label={EXPORT_WORDS.exportReport}
      request={{ kind: 'report', id }}
      remarks={remarksBefore(report)}
      isOpenAtFirst={isOpenAtFirst}
    >
      <Button
        size="small"
        icon={<Print16Regular />}
        title={EXPORT_WORDS.sheetHint}
        disabledFocusable={busy !== null}
        onClick={() => void actions.exportToSheet({ kind: 'print', id })}
      >
        {EXPORT_WORDS.print}
      </Button>
    </ExportBar>
  );
}

interface ReportExportsProps {
  readonly report: ReportSummary;
  readonly isOpenAtFirst?: boolean;
}
