import { isBlocking, issueOf } from '../../../src/engine';

describe('an issue', () => {
  it('has the weight and the sentence of its code, and its place as a path', () => {
    expect(issueOf('usage.not-received', ['Northwind', 'services'], { cycle: '2025-10' })).toEqual({
      code: 'usage.not-received',
      weight: 'exception',
      path: 'Northwind/services',
      message: 'No usage was received for 2025-10: ask the partner for it, or end the partner’s activity.',
    });
  });

  it('concerns everything where it has no path', () => {
    expect(issueOf('usage.not-received', [], { cycle: '2025-10' }).path).toBe('');
  });

  it('forbids approval only where it is blocking', () => {
    expect(isBlocking(issueOf('discount.unknown', [], {}))).toBe(true);
    expect(isBlocking(issueOf('partner.unknown', [], {}))).toBe(false);
    expect(
      isBlocking(issueOf('usage.taken-as-full', [], { columns: 'license version', taken: 'Full' })),
    ).toBe(false);
  });
});
