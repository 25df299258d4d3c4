import type { Issue } from '../../../src/engine';
import {
  cycleParts,
  flagsOf,
  groupReports,
  matches,
  quantitiesOf,
  statusesOf,
  totalOfReport,
} from '../../../src/taskpane/reports/report-list';
import { blockingIssue, exceptionIssue, noticeIssue, summary } from './views';

/** Tier 1, before anything is due. */
const asker = { tier: 'Tier 1', now: 0 } as const;
const names = (reports: readonly { readonly partner: string }[]): readonly string[] =>
  reports.map(({ partner }) => partner);

describe('the list of reports', () => {
  it('puts those that wait for who asks first, the heaviest before, then by name', () => {
    const status = 'Under review';
    const reports = [
      summary({ partner: 'Zeta' }),
      summary({ partner: 'alpha' }),
      summary({ partner: 'Old', isOutOfDate: true, status }),
      summary({ partner: 'Clean', status }),
      summary({ partner: 'Odd', issues: [exceptionIssue], status }),
      summary({ partner: 'Stuck 10', issues: [blockingIssue] }),
      summary({ partner: 'Stuck 9', issues: [exceptionIssue, blockingIssue] }),
      summary({ partner: 'Silent', isReceived: false }),
      summary({ partner: 'Told', issues: [noticeIssue] }),
    ];
    const { needPerson, rest } = groupReports(reports, { query: '', ...asker });
    expect(names(needPerson)).toEqual(['Silent', 'Stuck 9', 'Stuck 10', 'Odd', 'Old', 'Clean']);
    expect(names(rest)).toEqual(['alpha', 'Told', 'Zeta']);
  });

  it.each([
    [
      'Under review, everything cleared',
      { status: 'Under review', issues: [exceptionIssue], openExceptions: 0 },
    ],
    ['approved, without a PO number', { status: 'Approved', billingStatus: 'Under review' }],
    [
      'returned by Trend Micro',
      { billingStatus: 'Under review (Returned by Trend Micro)', status: 'Approved' },
    ],
    ['rejected, and blocked by what Tier 1 can mend', { status: 'Rejected', issues: [blockingIssue] }],
  ])('has among those that wait for Tier 1 what is %s', (_, differs) => {
    expect(names(groupReports([summary(differs)], { query: '', ...asker }).needPerson)).toHaveLength(1);
  });

  it.each([
    [
      'completed',
      { status: 'Completed', billingStatus: 'Completed', issues: [exceptionIssue, blockingIssue] },
    ],
    ['submitted', { status: 'Approved', billingStatus: 'Submitted to Trend Micro', issues: [blockingIssue] }],
    ['rejected, which the partner prepares', { status: 'Rejected', issues: [exceptionIssue] }],
    ['in preparation, with exceptions that nobody can clear yet', { issues: [exceptionIssue] }],
    [
      'approved, with nothing to bill',
      { status: 'Approved', billingStatus: 'Under review', isReceived: false, hasNothingToBill: true },
    ],
  ])('has among the rest what is %s', (_, differs) => {
    expect(names(groupReports([summary(differs)], { query: '', ...asker }).rest)).toHaveLength(1);
  });

  it('has for Tier 2 first what it prepares, though nothing of it is blocked', () => {
    const reports = [summary({}), summary({ status: 'Under review', issues: [blockingIssue] })];
    const { needPerson, rest } = groupReports(reports, { query: '', tier: 'Tier 2', now: 0 });
    expect([needPerson, rest].map((group) => group.map(({ status }) => status))).toEqual([
      ['MSP preparing'],
      ['Under review'],
    ]);
  });

  it.each([
    ['', true],
    ['  ', true],
    ['hafen', true],
    ['ZÜRICH', true],
    ['zurich it', true],
    ['it 1 blocking', true],
    ['preparing', true],
    ['harbour', false],
    ['zurich exception', false],
  ])('finds Hafen IT Zürich, which is blocked, by “%s”: %j', (query, expected) => {
    expect(matches(summary({ partner: 'Hafen IT Zürich', issues: [blockingIssue] }), query)).toBe(expected);
  });

  it('says "No usage received" once, not as an exception as well', () => {
    const notReceived: Issue = { ...exceptionIssue, code: 'usage.not-received' };
    const flags = flagsOf(summary({ isReceived: false, isComplete: false, issues: [notReceived] }));
    expect(flags.map(({ says }) => says)).toEqual(['No usage received']);
  });

  it('counts issues by weight, and says why in their sentences', () => {
    const flags = flagsOf(
      summary({ isOutOfDate: true, issues: [noticeIssue, exceptionIssue, exceptionIssue, blockingIssue] }),
    );
    expect(flags.map(({ says }) => says)).toEqual(['1 blocking', '2 exceptions', 'Out of date', '1 notice']);
    expect(flags[0]?.because).toEqual([blockingIssue.message]);
  });

  it('says how many exceptions are left to clear, and that all are cleared', () => {
    const issues = [exceptionIssue, exceptionIssue, exceptionIssue];
    const says = (openExceptions: number) =>
      flagsOf(summary({ issues, openExceptions })).map((one) => one.says);
    expect([says(3), says(1), says(0)]).toEqual([
      ['3 exceptions'],
      ['1 of 3 exceptions open'],
      ['3 exceptions cleared'],
    ]);
  });

  it('says in words what was altered after its approval, once, and what is forked, before all else', () => {
    const altered: Issue = {
      ...blockingIssue,
      code: 'report.altered',
      message: 'Changed after approval: a cell.',
    };
    const flags = flagsOf(summary({ isAltered: true, isForked: true, issues: [altered, exceptionIssue] }));
    expect(flags.map(({ says }) => says)).toEqual([
      'Changed after approval',
      'Forked history',
      '1 exception',
    ]);
    expect(flags[0]?.because).toEqual(['Changed after approval: a cell.']);
    const reports = [
      summary({ partner: 'Stuck', issues: [blockingIssue] }),
      summary({ partner: 'Typed', isAltered: true }),
    ];
    expect(names(groupReports(reports, { query: '', ...asker }).needPerson)).toEqual(['Typed', 'Stuck']);
  });

  it('says where both documents stand, and how the report came there', () => {
    expect(statusesOf(summary({}))).toEqual(['MSP preparing']);
    const sent = { status: 'Approved', billingStatus: 'Submitted to Trend Micro', flag: 'Manual submission' };
    expect(statusesOf(summary(sent))).toEqual([
      'Approved',
      'Billing report: Submitted to Trend Micro',
      'Manual submission',
    ]);
    expect(matches(summary(sent), 'trend manual')).toBe(true);
  });

  it('says packs and SMB units, and of what is not known nothing', () => {
    expect(quantitiesOf(summary({ packs: '1', smbUnits: '1305.5' }))).toBe('1 pack · 1,305.5 SMB units');
    expect(quantitiesOf(summary({ packs: null, smbUnits: null }))).toBe('');
  });

  it('R24 says of a total that is null that it is not known, never 0', () => {
    expect(totalOfReport(summary({ total: '1074.23' }))).toBe('1,074.23 EUR');
    expect(totalOfReport(summary({ total: null }))).toBe('total not known yet');
    expect(totalOfReport(summary({ total: null, currency: null }))).toBe('');
  });
});

describe('the sentence of a cycle', () => {
  const cycle = {
    cycle: '2025-10',
    reports: [
      summary({ partner: 'A' }),
      summary({ partner: 'B', issues: [noticeIssue] }),
      summary({ partner: 'C', issues: [exceptionIssue] }),
    ],
    totals: [
      { currency: 'EUR', amount: '1000.00', complete: 1, of: 1 },
      { currency: 'USD', amount: '184220.50', complete: 1, of: 2 },
      { currency: 'JPY', amount: null, complete: 0, of: 1 },
    ],
    packs: '1267',
    issues: [],
    isOutOfDate: false,
  };

  it('R23 has one total for each currency, and says of an incomplete one how far it is', () => {
    expect(cycleParts(cycle, 'Tier 1')).toEqual([
      '3 partners',
      '2 without exceptions',
      '1,000.00 EUR',
      '184,220.50 USD so far, 1 of 2 complete',
      'no total in JPY yet, 0 of 1 complete',
    ]);
  });

  it('R24 says the sum that is known though no report is complete, and who is in no total', () => {
    const blocked = { ...cycle, totals: [{ currency: 'USD', amount: '90.5', complete: 0, of: 1 }] };
    expect(cycleParts(blocked, 'Tier 1')).toContain('90.50 USD so far, 0 of 1 complete');
    const without = {
      ...cycle,
      reports: [summary(), summary({ currency: null, total: null })],
      totals: [{ currency: 'USD', amount: '90', complete: 1, of: 1 }],
    };
    expect(cycleParts(without, 'Tier 1').slice(2)).toEqual([
      '90.00 USD so far',
      '1 partner in no total: currency not known',
    ]);
  });

  it('has packs and units, and no money at all, for Tier 2', () => {
    const parts = cycleParts(cycle, 'Tier 2');
    expect(parts.slice(2)).toEqual(['1,267 packs', '30 SMB units']);
    expect(parts.join(' ')).not.toMatch(/USD|EUR|JPY/);
  });
});
