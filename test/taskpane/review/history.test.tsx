import { HistorySection } from '../../../src/taskpane/review/history-section';
import { entry, reviewView } from './views';
import { markupOf, wordsOf } from './rendered';

const notAsked = (): never => {
  throw new Error('not asked while rendering');
};
describe('the history in the pane', () => {
  const entries = Array.from({ length: 7 }, (_, index) =>
    entry({ id: String(index), comments: `note ${index}` }),
  );

  it('shows the last five, and all on demand', () => {
    const words = wordsOf(<HistorySection view={reviewView({ history: entries })} act={notAsked} />);
    expect(words).toContain('History 7 entries');
    expect(words).toMatch(/note 0.*note 4.*Show all 7/);
    expect(words).not.toContain('note 5');
  });

  it('says what was done, by whom, when with its zone and in UTC, and from where to where', () => {
    const submitted = entry({
      action: 'submit',
      from: 'MSP preparing',
      to: 'Under review',
      comments: 'on the phone',
    });
    const shown = <HistorySection view={reviewView({ history: [submitted] })} act={notAsked} />;
    expect(wordsOf(shown)).toContain(
      'Submitted on behalf of the partner Anna, Distributor, Tier 1 · 3 Nov 2025, 10:00 CET MSP preparing → Under review “on the phone”',
    );
    const own = { ...submitted, by: { ...submitted.by, role: 'Tier 2' } } as const;
    expect(wordsOf(<HistorySection view={reviewView({ history: [own] })} act={notAsked} />)).toContain(
      'Submitted Anna, Distributor, Tier 2',
    );
    expect(markupOf(shown)).toContain('title="3 Nov 2025, 09:00:00 UTC"');
  });

  it('R31 says when an automatic step was due, in the zone of the entry', () => {
    const due = entry({ changes: [{ field: 'Due', old: '', new: '2025-11-06T00:00:00Z' }] });
    expect(wordsOf(<HistorySection view={reviewView({ history: [due] })} act={notAsked} />)).toContain(
      'Due: 6 Nov 2025, 01:00 CET',
    );
  });

  it('says that nobody has done anything yet', () => {
    expect(wordsOf(<HistorySection view={reviewView({})} act={notAsked} />)).toContain(
      'Nobody has done anything',
    );
  });
});
