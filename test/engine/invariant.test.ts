import { invariant } from '../../src/engine/invariant';

describe('invariant', () => {
  it('lets pass what holds', () => {
    expect(() => {
      invariant(true, 'a day');
    }).not.toThrow();
  });

  it('stops on what does not, and says what', () => {
    expect(() => {
      invariant(false, 'a peak day needs at least one day');
    }).toThrow('Broken invariant: a peak day needs at least one day');
  });
});
