import { DraftLine } from '../../../src/taskpane/review/draft-line';
import { PreparingSection } from '../../../src/taskpane/review/preparing-section';
import { issueOf } from '../../../src/engine';
import { act, entry, line, markupOf, review, violation, wordsOf } from './review-material';

const preparing = (differs = {}) => <PreparingSection view={review(differs)} act={act} />;

describe('preparing a report', () => {
  it('R31, R32 explains threshold and penalty at first sight', () => {
    expect(wordsOf(preparing({ threshold: '10 %' }))).toMatch(
      /more than 10 % is a violation.*submitted automatically.*charged as provisioned/,
    );
    expect(wordsOf(preparing({ lines: [line({ tab: 'services' })] }))).not.toContain('violation');
  });

  it('R31 threatens no automatic submission once the report was sent back, and says why it was', () => {
    const words = wordsOf(preparing({ status: 'Rejected', history: [entry()] }));
    expect(words).toContain('Sent back by Anna Which ones?');
    expect(words).not.toContain('charged as provisioned');
  });

  it('R32 says the violation at its line, before the other lines', () => {
    expect(wordsOf(preparing())).toMatch(/Worry-Free.*25 of 120 provisioned units.*Apex One/);
  });

  it('opens the fields of violations and of what was written on; the others wait for a click', () => {
    const markup = markupOf(
      preparing({ lines: [line(), violation, line({ name: 'Email', comment: 'spare' })] }),
    );
    expect(markup.match(/<textarea/g)).toHaveLength(3);
    expect(markup).toContain('aria-label="Lower or comment on Apex One"');
    expect(markup).toContain('>spare</textarea>');
  });

  it('takes comments of 2,000 characters and no more', () => {
    expect(markupOf(preparing()).match(/<textarea[^>]*maxLength="2000"/gi)).toHaveLength(2);
  });

  it('shows only fields that are editable', () => {
    const markup = markupOf(preparing({ editable: ['Line comment'] }));
    expect(markup).toContain('Comment');
    expect(markup).not.toContain('inputMode');
    expect(wordsOf(preparing({ editable: ['Line comment'] }))).not.toContain('Comment on the report');
  });

  it('saves nothing while nothing was typed', () => {
    expect(markupOf(preparing())).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Save draft/);
    expect(wordsOf(preparing())).toContain('Everything is saved.');
  });

  it('says what was refused at the field that it is about', () => {
    const path = ['Harbour IT', 'smb', 'Apex One'];
    const unreadable = issueOf('review.number-unreadable', path, {
      what: 'Chargeable units',
      text: '9o',
      takes: 'a number',
    });
    const markup = markupOf(
      <DraftLine
        line={line()}
        shown={{ loweredTo: '9o', comment: '' }}
        refusals={[unreadable]}
        isSelected={false}
        isOpen
        isReadOnly={false}
        canLower
        canComment
        onSelect={() => undefined}
        onOpen={() => undefined}
        onType={() => undefined}
      />,
    );
    expect(markup).toMatch(/<input[^>]*aria-invalid="true"/);
    expect(markup).not.toMatch(/<textarea[^>]*aria-invalid="true"/);
    expect(markup).toContain('“9o” cannot be read');
  });

  it('is there to read for those who may not enter anything, and absent where nothing was entered', () => {
    const entered = review({
      editable: [],
      comment: 'please check',
      lines: [line({ loweredTo: '90', comment: 'returned' }), line({ name: 'Email' })],
    });
    const words = wordsOf(<PreparingSection view={entered} act={act} />);
    expect(words).toMatch(/please check.*Apex One.*lowered from 95 to 90 returned$/);
    expect(words).not.toContain('Email');
    expect(markupOf(<PreparingSection view={entered} act={act} />)).not.toContain('<textarea');
    expect(wordsOf(preparing({ editable: [] }))).toBe('');
  });
});
