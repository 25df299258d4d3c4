import { issueOf, REVIEW_ACTIONS } from '../../../src/engine';
import { ActionBar } from '../../../src/taskpane/review/action-bar';
import {
  barActions,
  consequencesOf,
  finalFigures,
  recordedText,
} from '../../../src/taskpane/review/bar-actions';
import type { ActionView } from '../../../src/taskpane/desk/review-views';
import { act, line, markupOf, packs, review, violation, wordsOf } from './review-material';

const can = (action: ActionView['action'], differs: Partial<ActionView> = {}): ActionView => ({
  action,
  asks: [],
  blockers: [],
  ...differs,
});
const poMissing = issueOf('review.po-missing', ['Harbour IT'], {});
const exports = <button>CSV file</button>;
const back = (): void => undefined;
const outOfDate = issueOf('review.out-of-date', ['Harbour IT'], { does: 'approve' });

describe('what may be done with a report', () => {
  it('R34 has a button for each action that stands nowhere else, what takes it further first', () => {
    const all = Object.keys(REVIEW_ACTIONS).map((action) => can(action as ActionView['action']));
    expect(barActions(all, false).map(({ action }) => action)).toEqual([
      'submit',
      'approve',
      'submit-to-trend-micro',
      'record-completion',
      'reject',
      'withdraw-approval',
      'return-to-partner',
      'record-return',
    ]);
  });

  it('names what each does and who the history will name', () => {
    const view = review({ actions: [can('approve'), can('reject', { asks: ['reason'] })] });
    expect(wordsOf(<ActionBar view={view} act={act} exports={exports} onBack={back} />)).toMatch(
      /Approve Makes the proposed figures final.*Reject Sends the report back.*Recorded as Ben, Harbour IT, Tier 2\. Names are self-declared/,
    );
  });

  it('says a submission on behalf of the partner where it asks a reason', () => {
    expect(barActions([can('submit', { asks: ['reason'] })], false)[0]).toMatchObject({
      asks: true,
      words: { name: 'Submit on behalf of the partner', writes: 'Reason' },
    });
    expect(barActions([can('submit')], false)[0]?.words.name).toBe('Submit');
  });

  it('R32 names the violations on which the reason for a submission on behalf of the partner will stand', () => {
    const lines = [line(), { ...violation, name: 'Email Security', comment: 'a project' }, violation];
    const [onBehalf] = barActions([can('submit', { asks: ['reason'] })], false);
    expect(consequencesOf(onBehalf!, lines).at(-1)).toBe(
      'Your reason stands as the comment on each violation that has none, marked “On behalf of the partner”: Worry-Free.',
    );
    const [submit] = barActions([can('submit')], false);
    expect(consequencesOf(submit!, lines)).toEqual(submit!.words.consequences);
    expect(consequencesOf(onBehalf!, lines.slice(0, 2))).toEqual(onBehalf!.words.consequences);
  });

  it('R34 has Back where the tables have it, which records nothing', () => {
    const wordsWith = (...actions: readonly ActionView['action'][]): string =>
      wordsOf(
        <ActionBar
          view={review({ actions: actions.map((one) => can(one)) })}
          act={act}
          exports={exports}
          onBack={back}
        />,
      );
    expect(wordsWith('reject', 'back')).toMatch(/Back Leaves the report for the list.*nothing is recorded/);
    expect(wordsWith('submit')).not.toContain('Back');
  });

  it('says what blocks an action, and lets the button be reached', () => {
    const view = review({
      actions: [can('submit-to-trend-micro', { blockers: [poMissing, outOfDate] }), can('reject')],
    });
    const markup = markupOf(<ActionBar view={view} act={act} exports={exports} onBack={back} />);
    expect(markup).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Submit to Trend Micro/);
    expect(markup).not.toMatch(/<button[^>]*aria-disabled="true"[^>]*>Reject/);
    expect(wordsOf(<ActionBar view={view} act={act} exports={exports} onBack={back} />)).toContain(
      `Blocked for 2 reasons ${poMissing.message} Show 1 more`,
    );
  });

  it('does not submit a report without what was typed and not saved', () => {
    expect(barActions([can('submit')], true)[0]?.blockers).toEqual([
      'What you typed is not saved yet, and would not be a part of it. Save the draft first.',
    ]);
    expect(barActions([can('approve')], true)[0]?.blockers).toEqual([]);
  });

  it('R33 names the figures that an approval makes final', () => {
    expect(finalFigures('approve', [{ ...packs, proposed: '1267' }])).toBe('Services packs 1,267');
    expect(finalFigures('reject', [packs])).toBe('');
  });

  it('says that nothing is to be done, or what must be put right first', () => {
    expect(wordsOf(<ActionBar view={review()} act={act} exports={exports} onBack={back} />)).toContain(
      'Nothing is to be done by Tier 2 now.',
    );
    const altered = review({ actions: [can('restore-approved-values')] });
    expect(wordsOf(<ActionBar view={altered} act={act} exports={exports} onBack={back} />)).toContain(
      'Put right what is said at the top',
    );
  });

  it('has the export at hand after the submission to Trend Micro', () => {
    const submitted = review({ billingStatus: 'Submitted to Trend Micro' });
    expect(wordsOf(<ActionBar view={submitted} act={act} exports={exports} onBack={back} />)).toMatch(
      /Nothing was sent by itself Export the report here, .* CSV file/,
    );
    expect(wordsOf(<ActionBar view={review()} act={act} exports={exports} onBack={back} />)).not.toContain(
      'CSV file',
    );
  });

  it('says that nobody’s name is set instead of recording nobody', () => {
    const person = { name: ' ', company: 'Distributor', role: 'Tier 1' } as const;
    expect(recordedText(person)).toContain('Enter yours in Settings');
    expect(recordedText({ ...person, name: 'Anna' })).toContain('Recorded as Anna, Distributor, Tier 1.');
  });
});
