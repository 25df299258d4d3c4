import { loadStep } from '../../../src/taskpane/usage/load-step';
import { after, at, file, inspection } from './load-material';

describe('files of one name', () => {
  const both = after({
    kind: 'files-chosen',
    files: [file('usage.csv'), file('usage.csv')],
    isSample: false,
  });
  const asked = loadStep(both, {
    kind: 'inspected',
    inspections: [inspection(), inspection({ file: 'usage (2).csv' })],
  });
  const names = (state: typeof asked) => at('matching', state).material.files.map(({ name }) => name);

  it('are both there, each by its own name, and are asked about: none vanishes', () => {
    expect(names(asked)).toEqual(['usage.csv', 'usage (2).csv']);
    expect(at('matching', asked).material.namesakes).toEqual([{ file: 'usage (2).csv', of: 'usage.csv' }]);
    expect(loadStep(asked, { kind: 'reading-begun' })).toBe(asked);
  });

  it('are read when both are meant', () => {
    const kept = loadStep(asked, { kind: 'namesake-decided', file: 'usage (2).csv', keeps: 'both' });
    expect(loadStep(kept, { kind: 'reading-begun' }).step).toBe('reading');
  });

  it('are one again when the later is the first one corrected', () => {
    const later = loadStep(asked, { kind: 'namesake-decided', file: 'usage (2).csv', keeps: 'later' });
    expect(names(later)).toEqual(['usage.csv']);
    expect(at('matching', later)).toMatchObject({ isInspected: false, material: { namesakes: [] } });
  });
});
