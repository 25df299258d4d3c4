import { exceptionKey, nextOpen } from '../../../src/taskpane/review/exception-groups';
import { ExceptionsSection } from '../../../src/taskpane/review/exceptions-section';
import { clearedWhen } from '../../../src/taskpane/text/cleared-when';
import { ANNA, exception, reviewView } from './views';
import { markupOf, wordsOf } from './rendered';

const notAsked = (): never => {
  throw new Error('not asked while rendering');
};
const [first, second, third] = ['first', 'second', 'third'].map((text) =>
  exception(`The ${text} figure.`),
) as [ReturnType<typeof exception>, ReturnType<typeof exception>, ReturnType<typeof exception>];
const cleared = exception('Lowered from 10 to 8.', {
  by: ANNA,
  at: Date.UTC(2025, 10, 3, 9),
  reason: 'agreed',
});
const blocking = [
  {
    code: 'price.missing',
    weight: 'blocking',
    path: 'Harbour IT/smb/Apex One',
    message: 'No price is in force.',
  },
] as const;

describe('the exceptions of a report', () => {
  it('lists what must be mended, then what is open, each with a box; what was cleared is folded', () => {
    const view = reviewView({ blocking, exceptions: [first, cleared, second] });
    const words = wordsOf(<ExceptionsSection view={view} act={notAsked} />);
    expect(words).toMatch(
      /Exceptions 2 open · 1 cleared 1 blocking problem to mend first.*Apex One: No price is in force\..*All 2.*Apex One: The first figure\..*Apex One: The second figure\..*Reason.*Clear with reason.*Show 1 cleared exception/,
    );
    expect(words).not.toContain('Lowered from 10 to 8.');
    // One box for each, and one for all.
    expect(markupOf(<ExceptionsSection view={view} act={notAsked} />).match(/type="checkbox"/g)).toHaveLength(
      3,
    );
  });

  it('says why not where they cannot be cleared from here', () => {
    const says = 'You clear these, with reasons, once the report is submitted and under review.';
    const view = reviewView({ status: 'MSP preparing', actions: [], clearedWhen: says, exceptions: [first] });
    const markup = markupOf(<ExceptionsSection view={view} act={notAsked} />);
    expect(markup).toContain(says);
    expect(markup).not.toMatch(/checkbox|Reason/);
  });

  it('says of what nobody cleared before the submission that nothing is to be cleared any more', () => {
    const exceptions = [cleared, { ...first, isOpen: false }];
    const view = reviewView({ billingStatus: 'Completed', actions: [], clearedWhen: 'Later.', exceptions });
    const words = wordsOf(<ExceptionsSection view={view} act={notAsked} />);
    expect(words).toMatch(/Exceptions 1 cleared Nobody cleared.*submitted.*Apex One: The first figure\./);
    expect(words).not.toMatch(/open|Every exception is cleared|Later\./);
  });

  it.each([
    ['Tier 1', 'MSP preparing', '', /^You clear these, with reasons, once the report is submitted/],
    ['Tier 2', 'MSP preparing', '', /^Tier 1 clears these, .* Your comment on the line/],
    ['Tier 2', 'Under review', '', /^Tier 1 clears these, with reasons, in its review\.$/],
    ['Tier 1', 'Approved', 'Submitted to Trend Micro', /unless it comes back/],
    ['Tier 1', 'Completed', 'Completed', /nothing is to be cleared any more/],
  ] as const)('says to %s of a report %s %s what helps there', (role, status, billingStatus, says) => {
    expect(clearedWhen({ role, status, billingStatus, isToMend: false })).toMatch(says);
    expect(clearedWhen({ role, status, billingStatus, isToMend: true })).toMatch(/^Put right what/);
  });

  it('says that nothing is to be cleared, or that all is', () => {
    expect(wordsOf(<ExceptionsSection view={reviewView({})} act={notAsked} />)).toContain(
      'Nothing is to be cleared.',
    );
    expect(
      wordsOf(<ExceptionsSection view={reviewView({ exceptions: [cleared] })} act={notAsked} />),
    ).toContain('Every exception is cleared.');
  });
});

describe('after clearing', () => {
  const keys = (...some: readonly ReturnType<typeof exception>[]): ReadonlySet<string> =>
    new Set(some.map(exceptionKey));

  it.each([
    ['the one after it', keys(first), [second, third], 0],
    ['the one after the last of a run', keys(first, second), [third], 0],
    ['the second, where the first stays open', keys(second), [first, third], 1],
    ['the first again, where the last was cleared', keys(third), [first, second], 0],
    ['nothing, where none is left', keys(first, second, third), [], -1],
  ])('the focus goes to %s', (_, chosen, after, place) => {
    expect(nextOpen([first, second, third], chosen, after)).toBe(place);
  });
});
