import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { issueOf } from '../../../src/engine';
import type { ExportedFile } from '../../../src/taskpane/desk/export-request';
import { exportableOf, remarksBefore } from '../../../src/taskpane/reports/export-remarks';
import { handOver, WAYS, type Exporter } from '../../../src/taskpane/reports/hand-over-export';
import { ListExports, ReportExports } from '../../../src/taskpane/reports/report-exports';
import { PaneContext, type Outcome } from '../../../src/taskpane/shared/pane-context';
import { overviewOf, paneOf } from './pane';
import { summary } from './views';

const approved = summary({ status: 'Approved' });
const loose = summary({ partner: 'Lakeside', isComplete: false, isOutOfDate: true });
const left = summary({
  partner: 'Gone',
  issues: [issueOf('report.without-inputs', ['Gone'], { isKept: false })],
});

const wordsOf = (content: ReactNode): string =>
  renderToStaticMarkup(<PaneContext value={paneOf(overviewOf({}))}>{content}</PaneContext>)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('what to know before an export', () => {
  it('is nothing of a report that is approved, complete and up to date', () => {
    expect(remarksBefore(approved)).toBe('');
    expect(exportableOf([approved])).toEqual({ reports: [approved], says: '' });
  });

  it('R38 is what the export says of one report', () => {
    expect(remarksBefore(loose)).toBe(
      'Out of date: the tables of the workbook show other figures until it is recomputed. ' +
        'Incomplete: not every figure is known. Not approved: the figures may still change. The export says so.',
    );
  });

  it('counts of a list, and leaves out what nothing gives any more', () => {
    expect(exportableOf([approved, loose, left])).toEqual({
      reports: [approved, loose],
      says: '1 of 2 reports not approved, 1 incomplete, 1 out of date. The export says so. 1 report left out: nothing gives it any more.',
    });
  });

  it('stands beside the ways out', () => {
    expect(wordsOf(<ListExports found={[approved, loose]} />)).toContain(
      'Export Reports 1 of 2 reports not approved, 1 incomplete, 1 out of date. The export says so. ' +
        'CSV file Excel file Copy to clipboard New sheet A new sheet clears Excel’s undo list.',
    );
    expect(wordsOf(<ListExports found={[left]} />)).toBe('');
    expect(wordsOf(<ReportExports report={approved} />)).toContain('Export Report Print report CSV file');
  });
});

describe('handing over', () => {
  const DONE: Outcome = { kind: 'done', message: '' };
  const file: ExportedFile = { name: 'Report 2025-10 Acme.tsv', type: 'text/plain', content: 'a\tb' };
  const request = { kind: 'report', id: approved } as const;
  const exporter = (differs: Partial<Exporter['actions'] & Exporter['desk']> = {}): Exporter => {
    const all = {
      refresh: () => Promise.resolve(DONE),
      exportToSheet: () => Promise.resolve(DONE),
      exportFile: () => Promise.resolve(file),
      ...differs,
    };
    return { desk: all, actions: all, failureText: (failure) => (failure as Error).message };
  };
  const refused = (): Promise<never> => Promise.reject(new Error('There is nothing to export.'));

  it('that fails says why, and that there are other ways', async () => {
    // There is no clipboard and no page here, as in a web view that keeps files in.
    for (const way of ['tsv', 'csv', 'xlsx'] as const) {
      const says = await handOver(request, way, exporter());
      expect(says).toMatch(/^It could not be handed over: .+[^.]\. Take another of these ways\.$/);
    }
    expect(await handOver(request, 'csv', exporter({ exportFile: refused }))).toBe(
      'It could not be handed over: There is nothing to export. Take another of these ways.',
    );
    const failed: Outcome = { kind: 'failed', message: 'The sheet could not be written.' };
    const exportToSheet = () => Promise.resolve(failed);
    expect(await handOver(request, 'sheet', exporter({ exportToSheet }))).toBe('Take another of these ways.');
  });

  it('asks the workbook first, and says no more where that fails: the pane says it', async () => {
    const asked: string[] = [];
    const refresh = () => {
      asked.push('refresh');
      return Promise.resolve<Outcome>({ kind: 'failed', message: 'Excel is busy.' });
    };
    const exportFile = () => {
      asked.push('export');
      return Promise.resolve(file);
    };
    for (const way of WAYS.filter((one) => one !== 'sheet')) {
      expect(await handOver(request, way, exporter({ refresh, exportFile }))).toBe('');
    }
    expect(asked).toEqual(['refresh', 'refresh', 'refresh']);
  });

  it('to a new sheet is said by the pane', async () => {
    expect(await handOver(request, 'sheet', exporter())).toBe('');
  });
});
