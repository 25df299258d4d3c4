import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { HelloPane } from '../../src/taskpane/hello/hello-pane';
import { CellCard } from '../../src/taskpane/hello/selected-cell-section';
import type { HostFacts } from '../../src/taskpane/host/host-facts';

/** What a person reads, without the tags. */
const wordsOf = (pane: ReactNode): string =>
  renderToStaticMarkup(pane)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const workbook = {
  readSelectedCell: () => Promise.reject(new Error('not read while rendering')),
  readSelectedTableCell: () => Promise.reject(new Error('not read while rendering')),
  followSelection: () => Promise.reject(new Error('not followed while rendering')),
  failureText: String,
};

const facts: HostFacts = {
  application: 'Excel',
  platform: 'PC',
  version: '16.0.18227',
  apiSets: [
    { name: 'ExcelApi', highest: '1.15', needed: '1.12', suffices: true },
    { name: 'SharedRuntime', highest: null, needed: '1.1', suffices: false },
  ],
};

describe('the pane', () => {
  it('shows the add-in’s version, the host and its API sets beside what is needed', () => {
    const words = wordsOf(<HelloPane facts={facts} workbook={workbook} />);
    expect(words).toMatch(/LMP Billing Version \d+\.\d+\.\d+/);
    expect(words).toContain('Application Excel Platform PC Version 16.0.18227');
    expect(words).toContain('ExcelApi needs 1.12 1.15');
    expect(words).toContain('SharedRuntime needs 1.1 not there');
    expect(words).toContain('writes nothing to the workbook');
  });

  it('warns where the host lacks what the add-in needs, and only there', () => {
    expect(wordsOf(<HelloPane facts={facts} workbook={workbook} />)).toContain(
      'The add-in needs SharedRuntime 1.1.',
    );
    const enough = { ...facts, apiSets: facts.apiSets.slice(0, 1) };
    expect(wordsOf(<HelloPane facts={enough} workbook={workbook} />)).not.toContain('too old');
  });

  it('says outside of Excel that there is no workbook, and what to do', () => {
    const words = wordsOf(<HelloPane facts={null} workbook={workbook} />);
    expect(words).toContain('This page was opened outside of Excel, so there is no workbook to read.');
    expect(words).not.toContain('Application');
  });
});

describe('the selected cell', () => {
  const cell = { address: 'Sheet1!B4', formula: '=LMP.CREDITPACKS(A1)', text: '1,267', isError: false };

  it('shows our function with its result, its formula and what it answers', () => {
    const words = wordsOf(<CellCard cell={cell} />);
    expect(words).toContain('Result 1,267');
    expect(words).toContain('Formula =LMP.CREDITPACKS(A1)');
    expect(words).toContain('LMP.CREDITPACKS Turns allocated credits into the credit packs');
    expect(words).not.toContain('warning sign');
  });

  it('says of an error where its reason is', () => {
    expect(wordsOf(<CellCard cell={{ ...cell, text: '#VALUE!', isError: true }} />)).toContain(
      '#VALUE! Why: select the cell and point at the warning sign beside it.',
    );
  });

  it.each([null, '=SUM(A1:A3)'])('lists the nine functions where the formula is %j', (formula) => {
    const words = wordsOf(<CellCard cell={{ ...cell, formula }} />);
    expect(words).toContain('No LMP function in this cell.');
    expect(words.match(/LMP\.[A-Z]+\(/g)).toHaveLength(9);
  });
});
