import {
  draftInputs,
  lineKey,
  NO_DRAFT,
  shownLine,
  typedOn,
  violationsFirst,
} from '../../../src/taskpane/review/draft';
import { line, review, violation } from './review-material';

const apex = line();
const lowered = line({ loweredTo: '90.5', comment: 'returned' });

describe('a draft that is not saved yet', () => {
  it('sends nothing where nothing differs, also where it was typed and taken back', () => {
    expect(draftInputs(review(), NO_DRAFT)).toBeNull();
    const typed = typedOn(NO_DRAFT, [lineKey(apex)], { loweredTo: '90' });
    expect(draftInputs(review(), typedOn(typed, [lineKey(apex)], { loweredTo: ' ' }))).toBeNull();
  });

  it('sends the fields that were changed, as typed, and no others', () => {
    const typed = typedOn(NO_DRAFT, [lineKey(apex)], { loweredTo: '90.50' });
    expect(draftInputs(review(), typed)).toEqual({
      lines: [{ tab: 'smb', name: 'Apex One', billingUnit: 'seat', loweredTo: '90.50' }],
    });
  });

  it('takes a lowering and a comment back with a blank', () => {
    const typed = typedOn(NO_DRAFT, [lineKey(lowered)], { loweredTo: '', comment: '' });
    expect(draftInputs(review({ lines: [lowered] }), typed)?.lines).toEqual([
      { tab: 'smb', name: 'Apex One', billingUnit: 'seat', loweredTo: '', comment: '' },
    ]);
  });

  it('puts one comment on several lines and leaves their numbers', () => {
    const one = typedOn(NO_DRAFT, [lineKey(apex)], { loweredTo: '90' });
    const both = typedOn(one, [lineKey(apex), lineKey(violation)], { comment: 'spare seats' });
    expect(draftInputs(review(), both)?.lines).toEqual([
      { tab: 'smb', name: 'Apex One', billingUnit: 'seat', loweredTo: '90', comment: 'spare seats' },
      { tab: 'smb', name: 'Worry-Free', billingUnit: 'seat', comment: 'spare seats' },
    ]);
  });

  it('sends the comment on the report, and a line that is gone not at all', () => {
    const gone = typedOn(NO_DRAFT, [lineKey(line({ name: 'Gone' }))], { comment: 'x' });
    expect(draftInputs(review(), { ...gone, comment: ' please check ' })).toEqual({
      reportComment: 'please check',
    });
    expect(draftInputs(review({ comment: 'old' }), { ...NO_DRAFT, comment: '' })).toEqual({
      reportComment: '',
    });
  });

  it('shows what was typed, else what is saved', () => {
    const typed = typedOn(NO_DRAFT, [lineKey(lowered)], { comment: 'returned on the 3rd' });
    expect(shownLine(lowered, typed)).toEqual({ loweredTo: '90.5', comment: 'returned on the 3rd' });
  });

  it('tells lines apart by tab, name and billing unit', () => {
    const typed = typedOn(NO_DRAFT, [lineKey(line({ billingUnit: 'server' }))], { comment: 'x' });
    expect(shownLine(apex, typed).comment).toBe('');
  });

  it('R32 lists violations first, the others in the order of the report', () => {
    const other = line({ name: 'Aardvark' });
    expect(violationsFirst([apex, violation, other])).toEqual([violation, apex, other]);
  });
});
