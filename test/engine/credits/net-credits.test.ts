import { decimal, netCredits } from '../../../src/engine';

describe('net credits', () => {
  it.each([
    ['126700', '118700'],
    ['8049', '49'],
    ['8000', '0'],
    ['7999', '0'],
    ['0', '0'],
  ])('R8 leaves of %s allocated and 8,000 free credits %s', (allocated, expected) => {
    expect(netCredits(decimal(allocated), decimal('8000')).toFixed()).toBe(expected);
  });
});
