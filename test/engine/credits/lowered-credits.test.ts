import { decimal } from '../../../src/engine';
import { loweredCredits } from '../../../src/engine/credits/lowered-credits';

describe('loweredCredits', () => {
  it.each([
    // 13,000 × 150 ÷ 200
    { credits: '13000', used: '200', chargeable: '150', lowered: '9750' },
    { credits: '13000', used: '200', chargeable: '200', lowered: '13000' },
    { credits: '13000', used: '200', chargeable: '0', lowered: '0' },
    { credits: '100', used: '3', chargeable: '1', lowered: `33.${'3'.repeat(38)}` },
    // divided first, three thirds would be 99.99…
    { credits: '100', used: '3', chargeable: '3', lowered: '100' },
    { credits: '0.3', used: '0.05', chargeable: '0.02', lowered: '0.12' },
    { credits: '0', used: '200', chargeable: '150', lowered: '0' },
  ])('R11 lowers $credits credits of $used used to $chargeable units: $lowered', (line) => {
    const credits = loweredCredits({
      allocatedCredits: decimal(line.credits),
      usedUnits: decimal(line.used),
      chargeableUnits: decimal(line.chargeable),
    });
    expect(credits.toFixed()).toBe(line.lowered);
  });

  it('R11 leaves no credits where 0 units were used', () => {
    const line = {
      allocatedCredits: decimal('500'),
      usedUnits: decimal('0'),
      chargeableUnits: decimal('0'),
    };
    expect(loweredCredits(line).toFixed()).toBe('0');
  });
});
