import { ProposedTotals } from '../../../src/taskpane/review/proposed-totals';
import { differenceText, isAsCalculated } from '../../../src/taskpane/review/total-text';
import type { TotalView } from '../../../src/taskpane/desk/review-views';
import { act, line, packs, review, wordsOf } from './review-material';

const units: TotalView = { ...packs, label: 'SMB units', unit: 'units', calculated: '120', proposed: '95.5' };
const money: TotalView = {
  label: 'Total invoice amount',
  unit: 'EUR',
  isMoney: true,
  calculated: '1074.23',
  proposed: '1000.2',
};

const totals = (view = {}) => wordsOf(<ProposedTotals view={review(view)} act={act} />);

describe('R33 the two totals', () => {
  it('are one row where nothing was lowered', () => {
    expect(totals()).toBe('Proposed totals as calculated Services packs 142');
    expect(isAsCalculated(review({ lines: [line({ loweredTo: '0' })] }))).toBe(false);
  });

  it('stand side by side with their difference in words where something was', () => {
    expect(totals({ totals: [units, packs, money] })).toMatch(
      /Calculated Proposed SMB units 120 95.5 \( ?−24.5 ?\) Services packs 142 142 Total invoice amount 1,074.23 EUR 1,000.20 EUR \( ?−74.03 EUR ?\)$/,
    );
  });

  it('R31 says what a penalty adds', () => {
    expect(differenceText({ ...units, calculated: '95', proposed: '120' })).toBe('+25');
  });

  it('R24 compare nothing with what is not known', () => {
    const unknown = { ...money, proposed: null };
    expect(differenceText(unknown)).toBe('');
    expect(totals({ totals: [unknown] })).toContain('not known');
  });

  it('go once the report is approved', () => {
    expect(totals({ billingStatus: 'Under review', status: 'Approved' })).toBe('');
  });
});
