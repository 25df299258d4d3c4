import { budgetProblems } from '../../scripts/webpack/hold-budget';

describe('the budget of the build', () => {
  it('lets a script pass that weighs what it may', () => {
    expect(budgetProblems([{ name: 'pane.1a2b.js', kilobytes: 30 }], { pane: 30 })).toEqual([]);
  });

  it('names a script that is too heavy, with both weights', () => {
    expect(budgetProblems([{ name: 'pane.1a2b.js', kilobytes: 30.4 }], { pane: 30 })).toEqual([
      'pane.1a2b.js weighs 30.4 kB after gzip; size-budget.json allows 30 kB.',
    ]);
  });

  it('asks for a budget where a new chunk has none', () => {
    expect(budgetProblems([{ name: 'extra.js', kilobytes: 1 }], { pane: 30 })[0]).toContain('“extra”');
  });
});
