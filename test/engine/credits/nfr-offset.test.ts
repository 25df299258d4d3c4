import { decimal } from '../../../src/engine';
import { nfrOffset } from '../../../src/engine/credits/nfr-offset';

describe('nfrOffset', () => {
  it.each([
    ['0', '0'],
    ['7999.5', '7999.5'],
    ['8000', '8000'],
    ['8000.0000000000000000000001', '8000'],
    ['126700', '8000'],
  ])('R8 takes off %s credits %s', (allocated, offset) => {
    expect(nfrOffset(decimal(allocated), decimal('8000')).toFixed()).toBe(offset);
  });

  it('R8 takes nothing off where the license includes no credits', () => {
    expect(nfrOffset(decimal('126700'), decimal('0')).toFixed()).toBe('0');
  });
});
