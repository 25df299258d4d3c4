import type { CycleOverview, ReportSummary } from '../../../src/taskpane/desk/report-views';
import { nameIn, outOfDateIn, pendingIn } from '../../../src/taskpane/shell/glance';
import { listed, SHELL_WORDS } from '../../../src/taskpane/text/shell-words';
import { cycle, overview, report } from './shell-material';

const notice = { code: 'usage.missing-days', weight: 'notice', path: '', message: '' } as const;
const withIssue = (weight: 'blocking' | 'exception' | 'notice'): ReportSummary =>
  report({ issues: [{ ...notice, weight }] });

describe('what is pending', () => {
  it('is each report with something to mend or to clear; a notice is neither', () => {
    const reports = [withIssue('blocking'), withIssue('exception'), withIssue('notice'), report({})];
    expect(pendingIn(cycle({ reports }))).toBe(2);
  });

  it.each([
    [0, 'nothing to review'],
    [1, '1 needs review'],
    [3, '3 need review'],
  ])('%d is said as %s', (count, text) => {
    expect(SHELL_WORDS.pending(count)).toBe(text);
  });
});

describe('R38 what is out of date', () => {
  const old: CycleOverview = cycle({
    cycle: '2025-09',
    isOutOfDate: true,
    reports: [report({ isOutOfDate: true }), report({ isOutOfDate: true }), report({})],
  });

  it('is counted over all cycles', () => {
    expect(outOfDateIn(overview({ cycles: [cycle({}), old] }))).toEqual({ reports: 2, cycles: ['2025-09'] });
    expect(outOfDateIn(overview({ cycles: [cycle({})] }))).toBeNull();
  });

  it('is said with its cycles', () => {
    expect(SHELL_WORDS.outOfDateWhy(2, ['2025-09'])).toMatch(
      /^2 reports of September 2025 were computed before/,
    );
    expect(SHELL_WORDS.outOfDateWhy(0, ['2025-09'])).toMatch(/^September 2025 was computed before/);
  });
});

describe('who works here', () => {
  it('is the setting, where it is filled', () => {
    const name = { name: 'Name', value: ' Ana ' } as never;
    expect(nameIn(overview({ settings: [name] }))).toBe('Ana');
    expect(nameIn(overview({}))).toBe('');
    expect(SHELL_WORDS.who('Tier 1', 'Ana')).toBe('Tier 1 · Ana');
    expect(SHELL_WORDS.who('Tier 2', '')).toBe('Tier 2');
  });
});

describe('a list in a sentence', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
  ])('%j is %s', (texts, text) => {
    expect(listed(texts)).toBe(text);
  });
});
