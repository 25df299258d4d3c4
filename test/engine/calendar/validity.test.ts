import { isInForce } from '../../../src/engine/calendar/validity';

describe('isInForce', () => {
  it.each([
    ['the day before it begins', '2025-09-30', false],
    ['its first day', '2025-10-01', true],
    ['its last day', '2025-10-15', true],
    ['the day that it excludes', '2025-10-16', false],
  ])('R26 from 1 October until 16 October (excluded): %s', (_, day, expected) => {
    const validity = { effectiveFrom: '2025-10-01', effectiveUntil: '2025-10-16' };
    expect(isInForce(validity, day)).toBe(expected);
  });

  it('R26 is open where an end is not stated', () => {
    expect(isInForce({ effectiveFrom: null, effectiveUntil: null }, '0001-01-01')).toBe(true);
    expect(isInForce({ effectiveFrom: null, effectiveUntil: '2025-10-01' }, '1999-12-31')).toBe(true);
    expect(isInForce({ effectiveFrom: '2025-10-01', effectiveUntil: null }, '9999-12-31')).toBe(true);
  });
});
