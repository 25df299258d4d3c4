import { dayInCycle, daysInCycle } from '../../../src/taskpane/reports/days-in-words';
import { cellText, headerText, quantityText, resultText } from '../../../src/taskpane/reports/figure-text';
import { issueGroups, issuePlace } from '../../../src/taskpane/reports/issue-groups';
import { blockingIssue, exceptionIssue, noticeIssue } from './views';

describe('a figure as text', () => {
  it.each([
    ['14200', 'credits', '14,200 credits'],
    ['1074.23', 'EUR', '1,074.23 EUR'],
    ['8.9', 'EUR', '8.90 EUR'],
    ['1200', 'JPY', '1,200 JPY'],
    ['2.6543', 'USD', '2.6543 USD'],
    ['0.2083', 'fraction', '20.83 %'],
    ['1', 'user account', '1 (user account)'],
    ['65', 'credits per unit', '65 credits per unit'],
    ['142', 'packs', '142 packs'],
    ['12345678901234567890.1234567890123456789012', '', '12,345,678,901,234,567,890.1234567890123456789012'],
  ])('%s in %s is %s', (value, unit, expected) => {
    expect(quantityText(value, unit)).toBe(expected);
  });

  it('has its unit in the header, and percent where the label does not say so', () => {
    const column = (label: string, kind: 'ratio' | 'money' | 'units') => ({ label, kind, isMain: true });
    expect(headerText(column('Unit Price', 'money'), 'EUR')).toBe('Unit Price (EUR)');
    expect(headerText(column('Used units', 'units'), 'EUR')).toBe('Used units');
    expect(cellText(column('Unit Price', 'money'), '8.9', 'EUR')).toBe('8.90');
    expect(cellText(column('Over-provisioned (%)', 'ratio'), '0.2083', 'EUR')).toBe('20.83');
    expect(cellText(column('Channel Margin', 'ratio'), '0.15', null)).toBe('15 %');
  });

  it('stands in a working as it is calculated with', () => {
    expect(resultText('0.85', 'fraction')).toBe('0.85');
    expect(resultText('1085', 'seat')).toBe('1,085 (seat)');
  });
});

describe('days in words', () => {
  it('joins runs and says the month once', () => {
    expect(daysInCycle(['2025-10-20', '2025-10-03', '2025-10-18', '2025-10-19'])).toBe('3, 18–20 October');
    expect(daysInCycle(['2025-10-11', '2025-10-12'])).toBe('11, 12 October');
    expect(daysInCycle([])).toBe('');
    expect(dayInCycle('2025-10-06')).toBe('6 October');
  });
});

describe('issues', () => {
  it('stand by weight, heaviest first; weights without one are left out', () => {
    expect(issueGroups([noticeIssue, exceptionIssue, exceptionIssue]).map(({ weight }) => weight)).toEqual([
      'exception',
      'notice',
    ]);
    expect(issueGroups([noticeIssue, blockingIssue])[0]?.issues).toEqual([blockingIssue]);
  });

  it.each([
    ['Harbour IT/smb/Email Encryption', 'Email Encryption'],
    ['Harbour IT/services', ''],
    ['Harbour IT', ''],
    ['', ''],
  ])('of %j are about %j', (path, expected) => {
    expect(issuePlace(path, 'Harbour IT')).toBe(expected);
  });
});
