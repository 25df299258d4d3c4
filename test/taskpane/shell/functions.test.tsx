import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FunctionCard } from '../../../src/taskpane/selection/function-card';
import { functionsIn } from '../../../src/taskpane/selection/lmp-functions';
import { FunctionList } from '../../../src/taskpane/shell/function-list';

const wordsOf = (shown: ReactNode): string =>
  renderToStaticMarkup(shown)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a cell with a function of ours', () => {
  const formula = '=LMP.CREDITPACKS(A1)';
  const cell = { address: 'Sheet1!B4', formula, text: '1,267', isError: false };

  it('shows its result, its formula and what it answers', () => {
    const words = wordsOf(<FunctionCard cell={cell} functions={functionsIn(formula)} />);
    expect(words).toContain('Result 1,267');
    expect(words).toContain('Formula =LMP.CREDITPACKS(A1)');
    expect(words).toContain('LMP.CREDITPACKS Turns allocated credits into the credit packs');
    expect(words).not.toContain('warning sign');
  });

  it('says of an error where its reason is', () => {
    const wrong = { ...cell, text: '#VALUE!', isError: true };
    expect(wordsOf(<FunctionCard cell={wrong} functions={functionsIn(formula)} />)).toContain(
      '#VALUE! Why: select the cell and point at the warning sign beside it.',
    );
  });
});

describe('the list of functions', () => {
  it('names all nine', () => {
    expect(wordsOf(<FunctionList />).match(/LMP\.[A-Z]+\(/g)).toHaveLength(9);
  });
});
