import type { CycleOverview, ReportSummary } from '../../../src/taskpane/desk/report-views';
import { nameIn, outOfDateIn, pendingIn } from '../../../src/taskpane/shell/glance';
import { listed, SHELL_WORDS } from '../../../src/taskpane/text/shell-words';
import { cycle, overview, report } from './shell-material';

const DUE = Date.UTC(2025, 10, 6);
const reports: readonly ReportSummary[] = [
  report({ status: 'MSP preparing', submissionDue: DUE }),
  report({ status: 'Under review' }),
  report({ status: 'Rejected' }),
  report({ status: 'Approved', billingStatus: 'Under review' }),
  report({ status: 'Approved', billingStatus: 'Submitted to Trend Micro' }),
  report({ status: 'Completed', billingStatus: 'Completed' }),
];

describe('what is pending', () => {
  it('R37 is for Tier 1 what is under review, billing reports too, and what has fallen due', () => {
    expect(pendingIn(cycle({ reports }), { tier: 'Tier 1', now: DUE - 1 })).toBe(2);
    expect(pendingIn(cycle({ reports }), { tier: 'Tier 1', now: DUE })).toBe(3);
  });

  it('is for Tier 2 what is in preparation or rejected', () => {
    expect(pendingIn(cycle({ reports }), { tier: 'Tier 2', now: DUE })).toBe(2);
  });

  it('is for anybody what was altered after its approval, and what is forked', () => {
    const altered = [
      report({ status: 'Approved', isAltered: true }),
      report({ status: 'Completed', isForked: true }),
    ];
    expect(pendingIn(cycle({ reports: altered }), { tier: 'Tier 1', now: DUE })).toBe(2);
    expect(pendingIn(cycle({ reports: altered }), { tier: 'Tier 2', now: DUE })).toBe(2);
  });

  it.each([
    [0, 'nothing needs you'],
    [1, '1 needs you'],
    [3, '3 need you'],
  ])('%d is said as %s', (count, says) => {
    expect(SHELL_WORDS.pending(count)).toBe(says);
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

  it('is said with what sheets and pane show meanwhile', () => {
    expect(SHELL_WORDS.outOfDateWhy(1, ['2025-09'])).toBe(
      '1 report of September 2025 was computed before usage, prices or settings changed, or a computed cell was typed ' +
        'over. The sheets still show those figures; the pane shows those of now. Recompute writes them to the sheets.',
    );
  });

  it('is said with its cycles', () => {
    expect(SHELL_WORDS.outOfDateWhy(2, ['2025-09'])).toMatch(
      /^2 reports of September 2025 were computed before/,
    );
    expect(SHELL_WORDS.outOfDateWhy(0, ['2025-09'])).toMatch(/^September 2025 was computed before/);
  });
});

describe('who works here', () => {
  it('is who the desk says, where somebody said so', () => {
    const person = { name: ' Ana ', company: '', role: 'Tier 1' } as const;
    expect(nameIn(overview({ person }))).toBe('Ana');
    expect(nameIn(overview({ person: { ...person, name: '' } }))).toBe('');
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
