import * as engine from '../../src/engine';

describe('the engine’s face', () => {
  it.each([
    'channelMargin',
    'chargeableUnits',
    'creditPacks',
    'dailyTotals',
    'dayOfSerial',
    'netCredits',
    'overProvisionedRatio',
    'overProvisionedUnits',
    'peakDay',
    'serialOf',
    'subtotal',
    'sumOfStated',
  ] as const)('offers %s to cells', (name) => {
    expect(typeof engine[name]).toBe('function');
  });
});
