import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { HostFacts } from '../../../src/taskpane/host/host-facts';
import { HostSection } from '../../../src/taskpane/shell/host-section';
import { PaneShell } from '../../../src/taskpane/shell/pane-shell';
import { cycle, overview, pane, report } from './shell-material';

/** What a person reads, without the tags. */
const wordsOf = (shown: ReactNode): string =>
  renderToStaticMarkup(shown)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const facts: HostFacts = {
  application: 'Excel',
  platform: 'PC',
  version: '16.0.18227',
  apiSets: [
    { name: 'ExcelApi', highest: '1.15', needed: '1.12', suffices: true },
    { name: 'SharedRuntime', highest: null, needed: '1.1', suffices: false },
  ],
};
const enough = { ...facts, apiSets: facts.apiSets.slice(0, 1) };

describe('the host', () => {
  it('is shown with the add-in’s version and its API sets beside what is needed', () => {
    const words = wordsOf(<HostSection facts={facts} />);
    expect(words).toMatch(/LMP Billing Version \d+\.\d+\.\d+/);
    expect(words).toContain('Application Excel Platform PC Version 16.0.18227');
    expect(words).toContain('ExcelApi needs 1.12 1.15');
    expect(words).toContain('SharedRuntime needs 1.1 not there');
  });
});

describe('the pane', () => {
  it('warns where the host lacks what the add-in needs, and only there', () => {
    expect(wordsOf(<PaneShell facts={facts} pane={pane({})} />)).toContain(
      'The add-in needs SharedRuntime 1.1.',
    );
    expect(wordsOf(<PaneShell facts={enough} pane={pane({})} />)).not.toContain('too old');
  });

  it('says outside of Excel that there is no workbook, and what to do', () => {
    const words = wordsOf(<PaneShell facts={null} pane={null} />);
    expect(words).toContain('This page was opened outside of Excel, so there is no workbook to read.');
    expect(words).toContain('In Excel, choose Home');
    expect(words).not.toContain('Usage');
  });

  it('waits for the workbook, and offers to read it again where that failed', () => {
    expect(wordsOf(<PaneShell facts={enough} pane={pane({})} />)).toContain('Reading the workbook …');
    const failed = pane({ outcome: { kind: 'failed', message: 'Excel did not answer.' } });
    const words = wordsOf(<PaneShell facts={enough} pane={failed} />);
    expect(words).toContain('Excel did not answer.');
    expect(words).toContain('Read the workbook');
  });

  it('offers the sample month in an empty workbook, and nowhere else', () => {
    const empty = pane({ overview: overview({ isEmpty: true }) });
    const words = wordsOf(<PaneShell facts={enough} pane={empty} />);
    expect(words).toContain('No report cycle yet');
    expect(words).toContain('Drop usage files here, or choose them');
    expect(words).toContain('The sample month is made up');
    const filled = wordsOf(<PaneShell facts={enough} pane={pane({ overview: overview({}) })} />);
    expect(filled).not.toContain('sample');
  });

  it('says month, who and what is pending, and what is out of date or broken', () => {
    const reports = [report({ isOutOfDate: true, status: 'Under review' })];
    const october = cycle({ reports, isOutOfDate: true });
    const problem = { table: 'LMP_Prices', message: 'LMP_Prices is gone.', repair: 'makes it anew' };
    const shown = pane({ overview: overview({ cycles: [october], problems: [problem] }), cycle: october });
    const words = wordsOf(<PaneShell facts={enough} pane={shown} />);
    expect(words).toContain('October 2025');
    expect(words).toContain('Tier 1');
    expect(words).toContain('1 needs you');
    expect(words).toContain('1 report of October 2025 was computed before');
    expect(words).toContain('LMP_Prices is gone. Repair: makes it anew');
  });

  it('says in its head that reports are hidden until a table is repaired, not that there is none', () => {
    const hidden = pane({ overview: overview({ hidesReports: true }) });
    const words = wordsOf(<PaneShell facts={enough} pane={hidden} />);
    expect(words).toContain('Not readable until repaired');
    expect(words).not.toContain('No report cycle yet');
  });

  it('shows work with its share and its way out, and then how it ended', () => {
    const busy = { label: 'Writing LMP Usage', share: 0.4, canCancel: true };
    const outcome = { kind: 'cancelled', message: 'The workbook is as it was.' } as const;
    const during = wordsOf(<PaneShell facts={enough} pane={pane({ busy, outcome })} />);
    expect(during).toContain('Writing LMP Usage 40 % Cancel');
    expect(during).not.toContain('as it was');
    expect(wordsOf(<PaneShell facts={enough} pane={pane({ outcome })} />)).toContain(
      'The workbook is as it was.',
    );
  });
});
