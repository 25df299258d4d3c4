import { alteredText, differingText } from '../../../src/taskpane/review/frozen-cells';
import { ReviewNotices } from '../../../src/taskpane/review/review-notices';
import { timeText } from '../../../src/taskpane/review/time-text';
import { act, entry, markupOf, review, wordsOf } from './review-material';

const cell = { key: 'LMP_SMB · Apex One · seat', column: 'Used units', stands: '99', approved: '1' };
const notices = (differs = {}) => <ReviewNotices view={review(differs)} act={act} />;

describe('what is to be put right first', () => {
  it('is nothing where all is well', () => {
    expect(wordsOf(notices())).toBe('');
  });

  it('says which cells were changed after the approval, and that they are recorded before they are restored', () => {
    const restore = { action: 'restore-approved-values', asks: [], blockers: [] } as const;
    expect(wordsOf(notices({ altered: [cell], actions: [restore] }))).toMatch(
      /Changed after approval 1 cell .*LMP_SMB · Apex One · seat, Used units : stands 99, approved 1 The altered values are recorded in the history first.*Restore approved values$/,
    );
    expect(wordsOf(notices({ altered: [cell] }))).not.toContain('Restore approved values');
  });

  it('tells a blank cell, a row that is gone and one that nobody approved', () => {
    expect(alteredText({ ...cell, stands: '' })).toBe('stands blank, approved 1');
    expect(alteredText({ ...cell, column: '', stands: '' })).toBe('the row is gone');
    expect(alteredText({ ...cell, column: '', approved: '' })).toBe('a row that was not approved');
  });

  it('shows five cells before somebody asks for the rest', () => {
    const altered = Array.from({ length: 7 }, (_, index) => ({ ...cell, column: `Column ${index}` }));
    expect(wordsOf(notices({ altered }))).toMatch(/7 cells .*Column 4.*Show 2 more/);
    expect(wordsOf(notices({ altered }))).not.toContain('Column 5');
  });

  it('R33 says what would be computed now, and that what was approved stands', () => {
    expect(wordsOf(notices({ differing: [cell] }))).toMatch(/What was approved stands .*approved 1, now 99/);
    expect(differingText({ ...cell, column: '', stands: '' })).toBe('would not be there now');
  });

  it('R38 offers to recompute what is out of date', () => {
    expect(wordsOf(notices({ isOutOfDate: true }))).toMatch(/^Out of date .* Recompute$/);
  });

  it('asks for a name and says that it is self-declared', () => {
    const person = { name: ' ', company: '', role: 'Tier 1' } as const;
    expect(wordsOf(notices({ person }))).toMatch(
      /Enter your name in Settings\. It is self-declared.*history/,
    );
  });

  it('R35 shows who did what on each branch of a forked history, and takes a choice with a reason', () => {
    const change = { field: 'smb/Apex One/seat: Chargeable units', old: '95', new: '90' };
    const branches = [
      { head: 'e1', entries: [entry()] },
      {
        head: 'e2',
        entries: [
          entry({
            id: 'e2',
            action: 'approve',
            by: { name: 'Cleo', company: '', role: 'Tier 1' },
            changes: [change],
          }),
        ],
      },
    ];
    expect(wordsOf(notices({ branches }))).toMatch(
      /2 branches.*Branch 1 rejected Anna, Distributor, Tier 1, 3 Nov 2025, 09:05 UTC Which ones\? .*Branch 2 approved Cleo, Tier 1.*Chargeable units: 95 → 90.*Reason.*Keep the chosen branch/,
    );
    expect(markupOf(notices({ branches })).match(/type="radio"/g)).toHaveLength(2);
  });

  it('writes a time as a day, an hour and its zone', () => {
    expect(timeText(Date.UTC(2025, 9, 17, 0, 4, 59))).toBe('17 Oct 2025, 00:04 UTC');
  });
});
