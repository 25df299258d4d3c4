import { decimal } from '../../../src/engine';
import {
  chargeableUnits,
  isChargedAutomatically,
  type Chargeable,
} from '../../../src/engine/provisioning/chargeable';

const line = (more: Partial<Chargeable> = {}): Chargeable => ({
  provisionedUnits: decimal('120'),
  usedUnits: decimal('95'),
  loweredTo: null,
  submission: null,
  commented: false,
  violationThreshold: decimal('0'),
  ...more,
});
const charged = (more: Partial<Chargeable>): string => chargeableUnits(line(more)).toFixed();

describe('chargeableUnits', () => {
  it('R3 charges the 95 used of 120 provisioned', () => {
    expect(charged({})).toBe('95');
  });

  it('R3 charges the 120 provisioned where used is not reported', () => {
    expect(charged({ usedUnits: null })).toBe('120');
  });

  it('R3 charges a reported 0: it is not “not reported”', () => {
    expect(charged({ usedUnits: decimal('0') })).toBe('0');
  });

  it('R3 charges 130 used of 120 provisioned', () => {
    expect(charged({ usedUnits: decimal('130') })).toBe('130');
  });

  it.each(['90', '0', '94.5'])('R3 charges %s where the partner lowered to it', (loweredTo) => {
    expect(charged({ loweredTo: decimal(loweredTo), submission: 'manual' })).toBe(loweredTo);
    expect(charged({ loweredTo: decimal(loweredTo), usedUnits: null })).toBe(loweredTo);
  });

  it('R31 charges 120 on automatic submission of a violation without comment', () => {
    expect(charged({ submission: 'automatic' })).toBe('120');
  });

  it('R31 charges 95 on automatic submission with a comment', () => {
    expect(charged({ submission: 'automatic', commented: true })).toBe('95');
  });

  it('R31 charges 95 on manual submission without a comment, and before any', () => {
    expect(charged({ submission: 'manual' })).toBe('95');
    expect(charged({ submission: null })).toBe('95');
  });
});

describe('isChargedAutomatically', () => {
  it.each<[string, Partial<Chargeable>, boolean]>([
    ['a violation without comment', {}, true],
    ['a violation with a comment', { commented: true }, false],
    ['Used that is not known', { usedUnits: null }, false],
    ['as much used as provisioned', { usedUnits: decimal('120') }, false],
    ['more used than provisioned', { usedUnits: decimal('121') }, false],
    ['nothing provisioned', { provisionedUnits: decimal('0'), usedUnits: decimal('0') }, false],
    // 30 ÷ 120 = 0.25
    ['a ratio at the threshold', { usedUnits: decimal('90'), violationThreshold: decimal('0.25') }, false],
    ['a ratio above the threshold', { usedUnits: decimal('89'), violationThreshold: decimal('0.25') }, true],
  ])('R31 R32 on automatic submission, %s', (_, more, expected) => {
    expect(isChargedAutomatically(line({ ...more, submission: 'automatic' }))).toBe(expected);
    expect(isChargedAutomatically(line({ ...more, submission: 'manual' }))).toBe(false);
  });
});
