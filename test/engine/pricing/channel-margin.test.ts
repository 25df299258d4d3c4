import { decimal } from '../../../src/engine';
import { channelMargin } from '../../../src/engine/pricing/channel-margin';

describe('channelMargin', () => {
  it.each([
    { price: '2.50', units: '95', owed: '190', margin: '0.2' },
    { price: '2.50', units: '95', owed: '237.5', margin: '0' },
    { price: '2.50', units: '95', owed: '0', margin: '1' },
    { price: '2.50', units: '95', owed: '285', margin: '-0.2' },
    { price: '1', units: '3', owed: '2', margin: `0.${'3'.repeat(38)}` },
    { price: '0', units: '95', owed: '0', margin: undefined },
    { price: '0', units: '95', owed: '10', margin: undefined },
    { price: '2.50', units: '0', owed: '0', margin: undefined },
  ])('R21 of $owed owed for $units × $price is $margin', (line) => {
    const margin = channelMargin({
      unitPrice: decimal(line.price),
      chargeableUnits: decimal(line.units),
      owed: decimal(line.owed),
    });
    expect(margin?.toFixed()).toBe(line.margin);
  });
});
