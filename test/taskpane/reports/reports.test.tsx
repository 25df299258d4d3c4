import { SSRProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import type { Overview, StepSummary } from '../../../src/taskpane/desk/report-views';
import { BillingDayChart } from '../../../src/taskpane/reports/billing-day-chart';
import { completeness, tabFor, totalOf } from '../../../src/taskpane/reports/report-facts';
import { CycleSummary } from '../../../src/taskpane/reports/cycle-summary';
import { ReportHead, ReportTitle } from '../../../src/taskpane/reports/report-head';
import { ReportPlaceProvider } from '../../../src/taskpane/reports/report-place';
import { ReportTabs } from '../../../src/taskpane/reports/report-tabs';
import { ReportView } from '../../../src/taskpane/reports/report-view';
import { issueOf } from '../../../src/engine';
import { ReportsTab } from '../../../src/taskpane/reports/reports-tab';
import { briefOf, SelectedCellPanel, SelectedView } from '../../../src/taskpane/reports/selected-cell-panel';
import { StepCard } from '../../../src/taskpane/reports/step-card';
import { StepInputs } from '../../../src/taskpane/reports/step-inputs';
import { PaneContext } from '../../../src/taskpane/shared/pane-context';
import { overviewOf, paneOf } from './pane';
import { blockingIssue, exceptionIssue, noticeIssue, report, servicesTab, summary } from './views';

const markupOf = (content: ReactNode, overview: Overview | null): string =>
  renderToStaticMarkup(
    <SSRProvider>
      <PaneContext value={paneOf(overview)}>
        <ReportPlaceProvider>{content}</ReportPlaceProvider>
      </PaneContext>
    </SSRProvider>,
  );

/** What a person reads, without the tags. */
const wordsOf = (content: ReactNode, overview: Overview | null): string =>
  markupOf(content, overview)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const october = {
  cycle: '2025-10',
  reports: [
    summary(),
    summary({ partner: 'Lakeside', status: 'Under review', currency: 'USD', issues: [exceptionIssue] }),
  ],
  totals: [
    { currency: 'EUR', amount: '1074.23', complete: 1, of: 1 },
    { currency: 'USD', amount: '1259.75', complete: 1, of: 1 },
  ],
  packs: '256',
  issues: [noticeIssue],
  isOutOfDate: true,
};
const tier1 = overviewOf({ cycles: [october] });
const tier2 = overviewOf({ tier: 'Tier 2', cycles: [october] });

describe('the tab Reports', () => {
  it('says that it reads, and that there is nothing yet, and what to do', () => {
    expect(wordsOf(<ReportsTab />, null)).toContain('Reading the workbook …');
    expect(wordsOf(<ReportsTab />, overviewOf({}))).toContain('No reports yet Load a usage file');
  });

  it('advises no load while a table cannot be read, but its repair', () => {
    const words = wordsOf(<ReportsTab />, overviewOf({ hidesReports: true }));
    expect(words).toMatch(/The reports cannot be read .* Repair the table/);
    expect(words).not.toMatch(/No reports yet|Load/);
  });

  it('begins with a sentence and totals, one for each currency', () => {
    expect(wordsOf(<ReportsTab />, tier1)).toContain(
      'October 2025 2 partners · 1 without exceptions · 1,074.23 EUR · 1,259.75 USD',
    );
  });

  it('lists what waits for who looks before the rest, and says weights in words', () => {
    const words = wordsOf(<ReportsTab />, tier1);
    expect(words).toMatch(
      /Notice 1 · good to know .* These need you 1 Lakeside .*1 exception.* The rest 1 Harbour IT/,
    );
  });

  it('does not ask to clear an exception of the month where nothing clears it', () => {
    const cycle = { ...october, issues: [exceptionIssue] };
    const words = wordsOf(<CycleSummary cycle={cycle} />, overviewOf({ cycles: [cycle] }));
    expect(words).toContain('Exception 1 · of the month as a whole; nothing is cleared here');
    expect(words).not.toContain('clear each');
  });

  it('R38 says in its head that a report is out of date', () => {
    expect(wordsOf(<ReportHead report={{ ...report, isOutOfDate: true }} />, tier1)).toContain(
      'Out of date.',
    );
    expect(wordsOf(<ReportHead report={report} />, tier1)).not.toContain('Out of date');
  });

  it('shows Tier 2 no money', () => {
    const words = wordsOf(<ReportsTab />, tier2);
    expect(words).toContain('256 packs · 20 SMB units');
    expect(words).not.toMatch(/EUR|USD|total/);
  });
});

describe('a report that names no partner', () => {
  it('has a button and a heading with a name', () => {
    const cycle = { ...october, reports: [summary({ partner: '' })] };
    expect(wordsOf(<ReportsTab />, overviewOf({ cycles: [cycle] }))).toContain('(no partner named)');
    const title = wordsOf(<ReportTitle id={{ cycle: '2025-10', partner: '' }} status="" />, tier1);
    expect(title).toContain('(no partner named)');
  });
});

describe('one report', () => {
  it('that only stands in the tables says why, and has nothing to open', () => {
    const left = summary({
      isOutOfDate: true,
      issues: [issueOf('report.without-inputs', ['Harbour IT'], { isKept: false })],
    });
    const words = wordsOf(
      <ReportView id={{ cycle: '2025-10', partner: 'Harbour IT' }} />,
      overviewOf({ cycles: [{ ...october, reports: [left] }] }),
    );
    expect(words).toContain('Recompute removes its rows');
  });

  it('R24 says of an incomplete total how far it is', () => {
    expect(totalOf(report, 'Tier 1')?.text).toBe('3 of 4 lines, 1,305.92 EUR so far');
    expect(totalOf({ ...report, totalNote: '3 of 4 lines, 1,305.92 EUR so far' }, 'Tier 1')?.text).toBe(
      '3 of 4 lines, 1,305.92 EUR so far',
    );
    expect(totalOf({ ...report, totalFigure: null, totalNote: '0 of 4 lines' }, 'Tier 1')?.text).toBe(
      '0 of 4 lines',
    );
    expect(totalOf(report, 'Tier 2')).toBeNull();
  });

  it('says why it is not complete', () => {
    expect(completeness(report, report.totalNote)).toBe('Not complete: 1 blocking issue below.');
    expect(completeness(summary({ isReceived: false }), '')).toBe('Not complete: no usage was received.');
    expect(completeness(summary(), '')).toBe('Complete');
    expect(completeness(summary({ isComplete: false, issues: [noticeIssue] }), '3 of 4 lines')).toBe(
      'Not complete: 3 of 4 lines with a price.',
    );
  });

  it('has its total and the days without data in its head', () => {
    expect(wordsOf(<ReportHead report={report} />, tier1)).toMatch(
      /Total invoice amount 3 of 4 lines, 1,305.92 EUR so far.*No data on 11, 12 October/,
    );
  });

  it('shows the main columns, and each figure as a button that says what it opens', () => {
    const markup = markupOf(<ReportTabs report={report} />, tier1);
    const header = /<thead>.*<\/thead>/.exec(markup)?.[0].replace(/<[^>]+>/g, '|') ?? '';
    expect(header).toContain('Name');
    expect(header).not.toContain('Billing unit');
    expect(markup).toMatch(
      /<button[^>]*>1,500<span[^>]*>, why: Allocated credits of XDR for Endpoints<\/span>/,
    );
    expect(wordsOf(<ReportTabs report={report} />, tier1)).toContain('All 5 columns');
  });

  it('R36 marks a highlighted line and a comment with a button each', () => {
    const markup = markupOf(<ReportTabs report={report} />, tier1);
    expect(markup).toContain('aria-label="Why is XDR for Endpoints highlighted?"');
    expect(markup).toContain('aria-label="Comment on XDR for Endpoints"');
  });

  it('goes from credits to packs and money in their order, with units', () => {
    expect(wordsOf(<ReportTabs report={report} />, tier1)).toMatch(
      /Allocated credits 14,200 credits .*Final billed units 142 packs .*Channel Margin 15 % .*Subtotal 1,074.23 EUR/,
    );
  });

  it('gives Tier 2 neither prices nor margins', () => {
    const tab = tabFor(servicesTab, { tier: 'Tier 2', currency: 'EUR' });
    expect(tab.columns.map(({ label }) => label)).not.toContain('Unit Price');
    expect(tab.lines[0]?.cells).toHaveLength(tab.columns.length);
    expect(tab.figures.map(({ label }) => label)).toEqual(['Allocated credits', 'Final billed units']);
  });

  it('draws each day with its words, one of them within reach of Tab, and no colour of its own', () => {
    const markup = markupOf(<BillingDayChart report={report} tab={servicesTab} />, tier1);
    expect(markup.match(/role="img"/g)).toHaveLength(31);
    expect(
      markup.match(/tabindex="0"[^>]*aria-label="16 October|aria-label="16 October[^>]*tabindex="0"/gi),
    ).toHaveLength(1);
    expect(markup.match(/<g [^>]*tabindex="0"/gi)).toHaveLength(1);
    expect(markup).not.toMatch(/(?:fill|stroke)="#/);
  });
});

describe('why this number', () => {
  const step = {
    step: 8,
    rule: 'R23',
    ruleSays: 'Each subtotal is rounded once.',
    name: 'Subtotal',
    equation: '8.9 × 142 × 0.85 = 1074.23',
    result: '1074.23',
    unit: 'EUR',
    note: 'standard price list',
    source: '',
    inputs: [],
    lacking: [],
  };

  it('shows result, equation, rule in words and note', () => {
    expect(wordsOf(<StepCard step={step} />, tier1)).toBe(
      ' 1,074.23 EUR Equation 8.9 × 142 × 0.85 = 1074.23 Rule R23 Each subtotal is rounded once. Note standard price list ',
    );
  });

  it('shows of a stated value where it stands, and no equation', () => {
    const stated = {
      ...step,
      equation: '1074.23',
      ruleSays: '',
      note: '',
      source: 'usage.csv, row 55 and 2 more',
    };
    expect(wordsOf(<StepCard step={stated} />, tier1)).toBe(
      ' 1,074.23 EUR Stands in usage.csv, row 55 and 2 more ',
    );
  });

  it('R24 names the lines that an incomplete total lacks, as blocking', () => {
    const soFar = {
      ...step,
      rule: 'R24',
      lacking: [{ name: 'Email Encryption', because: ['No unit price is in force. Add one.'] }],
    };
    expect(wordsOf(<StepCard step={soFar} />, tier1)).toMatch(
      /Blocking: these lines have no subtotal Email Encryption No unit price is in force\. Add one\. $/,
    );
  });

  it('R5, R6 marks the billing day among the days, and lists 40 inputs before all of many', () => {
    const input = (at: number, day: StepSummary['day']): StepSummary => ({
      step: at,
      name: `Allocated credits on ${at} Oct 2025`,
      label: `${at} Oct 2025`,
      result: '14200',
      unit: 'credits',
      hasInputs: true,
      day,
    });
    const days = {
      ...step,
      rule: 'R5',
      inputs: [input(15, 'runner-up'), input(16, 'chosen'), input(17, 'tied')],
    };
    expect(wordsOf(<StepInputs step={days} />, tier1)).toMatch(
      /15 Oct 2025 · next highest .* 16 Oct 2025 · billing day .* 17 Oct 2025 · as much /,
    );
    expect(wordsOf(<StepInputs step={{ ...days, rule: 'R1' }} />, tier1)).toContain(
      '16 Oct 2025 · chosen day',
    );
    const inputs = Array.from({ length: 200 }, (_, at) => input(at, null));
    const many = wordsOf(<StepInputs step={{ ...step, inputs }} />, tier1);
    expect(many.match(/, open its working/g)).toHaveLength(40);
    expect(many).toContain('Show all 200');
  });

  it('explains a selected cell of our tables, and opens its working and its report', () => {
    const explanation = {
      title: 'Subtotal of Trend Vision One services',
      says: 'What is owed for the line.',
      differs: 'The cell shows 1; computed now it is 2.',
      report: { cycle: '2025-10', partner: 'Harbour IT' },
      step,
    };
    const words = wordsOf(<SelectedView selected={{ kind: 'ours', explanation }} />, tier1);
    expect(words).toMatch(
      /Subtotal of Trend.*What is owed.*Out of date.*The cell shows 1; computed now it is 2.*8\.9 × 142.*Open why.*Open report/,
    );
    const plain = { ...explanation, report: null, step: null };
    expect(wordsOf(<SelectedView selected={{ kind: 'ours', explanation: plain }} />, tier1)).not.toContain(
      'Open',
    );
  });

  it('says of a text only what its column is, and names any cell in a line', () => {
    const title = 'Partner, Harbour IT, October 2025';
    const text = { title, says: 'The Tier 2 company.', differs: '', report: null, step: null };
    const selected = { kind: 'ours', explanation: text } as const;
    expect(wordsOf(<SelectedView selected={selected} />, tier1).trim()).toBe('The Tier 2 company.');
    expect(briefOf(selected)).toBe(title);
    expect(briefOf({ kind: 'other' })).toBe('nothing of ours');
  });

  it('is one line until it is opened', () => {
    const markup = markupOf(<SelectedCellPanel />, tier1);
    expect(markup).toMatch(/<h2[^>]*><button[^>]*aria-expanded="false"/);
    expect(markup).toMatch(/<div[^>]*hidden=""[^>]*>|<div[^>]* hidden /);
  });

  it('hints where the selected cell is nothing of ours', () => {
    expect(wordsOf(<SelectedView selected={{ kind: 'other' }} />, tier1)).toContain(
      'Select a figure in one of',
    );
    expect(blockingIssue.weight).toBe('blocking');
  });
});
