import { decimal } from '../../../src/engine';
import { subtotal } from '../../../src/engine/pricing/subtotal';

describe('subtotal', () => {
  it.each([
    { price: '2.50', units: '95', margin: '0', currency: 'USD', owed: '237.50' },
    { price: '2.50', units: '95', margin: '0.2', currency: 'USD', owed: '190.00' },
    { price: '61.335', units: '161', margin: '0', currency: 'USD', owed: '9874.94' },
    { price: '2.50', units: '95', margin: '1', currency: 'USD', owed: '0.00' },
    { price: '0', units: '95', margin: '0', currency: 'USD', owed: '0.00' },
    { price: '2.50', units: '0', margin: '0', currency: 'USD', owed: '0.00' },
    // 1.005 is a little less in binary floats
    { price: '1.005', units: '1', margin: '0', currency: 'USD', owed: '1.01' },
    // 0.01 × 1 × 0.5 = 0.005
    { price: '0.01', units: '1', margin: '0.5', currency: 'EUR', owed: '0.01' },
    // 10 × 1 × 0.666667 = 6.66667, rounded once: 6.67
    { price: '10', units: '1', margin: '0.333333', currency: 'EUR', owed: '6.67' },
    // 12.5 × 3 = 37.5, to no digits
    { price: '12.5', units: '3', margin: '0', currency: 'JPY', owed: '38' },
    { price: '12.49', units: '1', margin: '0', currency: 'KRW', owed: '12' },
    { price: '1.2345', units: '1', margin: '0', currency: 'KWD', owed: '1.235' },
    { price: '1.00005', units: '1', margin: '0', currency: 'CLF', owed: '1.0001' },
    // a hundredth, whatever Intl prints
    { price: '1.005', units: '1', margin: '0', currency: 'HUF', owed: '1.01' },
    { price: '0.005', units: '-1', margin: '0', currency: 'USD', owed: '-0.01' },
  ])('R20 R23 owes $owed $currency for $units × $price, margin $margin', (line) => {
    const owed = subtotal({
      unitPrice: decimal(line.price),
      chargeableUnits: decimal(line.units),
      channelMargin: decimal(line.margin),
      currency: line.currency,
    });
    const digits = line.owed.split('.')[1]?.length ?? 0;
    expect(owed.toFixed(digits)).toBe(line.owed);
    expect(owed.decimalPlaces()).toBeLessThanOrEqual(digits);
  });

  it('R23 rounds once: 0.0149 × 0.5 = 0.00745 is 0.01, never first 0.0075 and then 0.008', () => {
    const line = {
      unitPrice: decimal('0.0149'),
      chargeableUnits: decimal('1'),
      channelMargin: decimal('0.5'),
    };
    expect(subtotal({ ...line, currency: 'USD' }).toFixed(2)).toBe('0.01');
    expect(subtotal({ ...line, currency: 'KWD' }).toFixed(3)).toBe('0.007');
  });
});
