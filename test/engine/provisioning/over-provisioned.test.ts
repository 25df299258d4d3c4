import { decimal } from '../../../src/engine';
import {
  isViolation,
  overProvisionedRatio,
  overProvisionedUnits,
} from '../../../src/engine/provisioning/over-provisioned';

const stated = (text: string | null) => (text === null ? null : decimal(text));

describe('over-provisioned', () => {
  it.each([
    { provisioned: '120', used: '95', over: '25', percent: '20.83' },
    { provisioned: '100', used: '100', over: '0', percent: '0.00' },
    { provisioned: '80', used: '95', over: '0', percent: '0.00' },
    { provisioned: '120', used: '0', over: '120', percent: '100.00' },
    { provisioned: '2.5', used: '0.2', over: '2.3', percent: '92.00' },
    { provisioned: '0', used: '0', over: '0', percent: undefined },
    { provisioned: '0', used: '5', over: '0', percent: undefined },
    { provisioned: '120', used: null, over: undefined, percent: undefined },
    { provisioned: '0', used: null, over: undefined, percent: undefined },
  ])('R2 of $provisioned provisioned, $used used: $over units, $percent %', (line) => {
    const provisioned = decimal(line.provisioned);
    const used = stated(line.used);
    expect(overProvisionedUnits(provisioned, used)?.toFixed()).toBe(line.over);
    expect(overProvisionedRatio(provisioned, used)?.times(100).toFixed(2)).toBe(line.percent);
  });

  it('R2 gives the ratio as a fraction: 25 ÷ 100 = 0.25', () => {
    expect(overProvisionedRatio(decimal('100'), decimal('75'))?.toFixed()).toBe('0.25');
  });
});

describe('isViolation', () => {
  it.each([
    ['0.0000000000000000000001', '0', true],
    ['0', '0', false],
    ['0.25', '0.25', false],
    ['0.2500000000000000000001', '0.25', true],
    ['0.2', '0.25', false],
    [null, '0', false],
  ])('R32 of ratio %s with threshold %s: %s', (ratio, threshold, expected) => {
    expect(isViolation(stated(ratio), decimal(threshold))).toBe(expected);
  });
});
