import { decimal, type Tier } from '../../../src/engine';
import { sumOf } from '../../../src/engine/decimal';
import { volumeDiscount } from '../../../src/engine/pricing/volume-discount';
import { tierOf } from '../months';
import { TIERED_AMOUNTS } from './published-figures';

interface Asked {
  readonly packs: string;
  readonly tiers: readonly Tier[];
  readonly mode: 'volume' | 'graduated';
}

const sharesOf = ({ packs, tiers, mode }: Asked) =>
  volumeDiscount({ packs: decimal(packs), listPrice: decimal('10'), tiers, mode });
/** As "999 at 10, 101 at 9". */
const inShort = (asked: Asked): string =>
  sharesOf(asked)
    .map(({ packs, pricePerPack }) => `${packs.toFixed()} at ${pricePerPack.toFixed()}`)
    .join(', ');

const TIERS = [
  tierOf('0', { discount: '0' }),
  tierOf('1000', { discount: '0.1' }),
  tierOf('5000', { pricePerPack: '7.5' }),
];

describe('volumeDiscount, volume', () => {
  it.each([
    ['0', '0 at 10'],
    ['999', '999 at 10'],
    ['1000', '1000 at 9'],
    ['4999', '4999 at 9'],
    ['5000', '5000 at 7.5'],
    ['1000000', '1000000 at 7.5'],
  ])('R12 gives the whole quantity of %s packs the tier reached: %s', (packs, expected) => {
    expect(inShort({ packs, tiers: TIERS, mode: 'volume' })).toBe(expected);
    expect(inShort({ packs, tiers: [...TIERS].reverse(), mode: 'volume' })).toBe(expected);
  });

  it('R12 leaves the list price where no tier is reached, or none is there', () => {
    expect(inShort({ packs: '9', tiers: [tierOf('10', { discount: '0.5' })], mode: 'volume' })).toBe(
      '9 at 10',
    );
    expect(inShort({ packs: '9', tiers: [], mode: 'volume' })).toBe('9 at 10');
  });

  it('R12 says which tier was reached', () => {
    expect(sharesOf({ packs: '1000', tiers: TIERS, mode: 'volume' })[0]?.tier).toBe(TIERS[1]);
    expect(sharesOf({ packs: '1000', tiers: [], mode: 'volume' })[0]?.tier).toBeNull();
  });

  it('R12 takes 100 % off, and a price per pack above the list’s', () => {
    expect(inShort({ packs: '2', tiers: [tierOf('1', { discount: '1' })], mode: 'volume' })).toBe('2 at 0');
    expect(inShort({ packs: '2', tiers: [tierOf('1', { pricePerPack: '11' })], mode: 'volume' })).toBe(
      '2 at 11',
    );
  });
});

describe('volumeDiscount, graduated', () => {
  it.each([
    ['999', '999 at 10'],
    ['1000', '999 at 10, 1 at 9'],
    ['1100', '999 at 10, 101 at 9'],
    ['5000', '999 at 10, 4000 at 9, 1 at 7.5'],
  ])('R12 gives each of %s packs the tier that it reaches itself: %s', (packs, expected) => {
    expect(inShort({ packs, tiers: TIERS, mode: 'graduated' })).toBe(expected);
    expect(inShort({ packs, tiers: [...TIERS].reverse(), mode: 'graduated' })).toBe(expected);
  });

  it('R12 leaves the packs before the first tier at the list price', () => {
    const tiers = [tierOf('10', { discount: '0.5' })];
    expect(inShort({ packs: '12', tiers, mode: 'graduated' })).toBe('9 at 10, 3 at 5');
    expect(inShort({ packs: '9', tiers, mode: 'graduated' })).toBe('9 at 10');
    expect(inShort({ packs: '9', tiers: [], mode: 'graduated' })).toBe('9 at 10');
  });

  it('R12 reads a tier from 0 and a tier from 1 alike: both hold from the first pack on', () => {
    expect(inShort({ packs: '3', tiers: [tierOf('0', { discount: '0.5' })], mode: 'graduated' })).toBe(
      '3 at 5',
    );
    expect(inShort({ packs: '3', tiers: [tierOf('1', { discount: '0.5' })], mode: 'graduated' })).toBe(
      '3 at 5',
    );
  });

  it('R12 reaches a tier from 10.5 with the eleventh pack in both modes', () => {
    const tiers = [tierOf('10.5', { discount: '0.5' })];
    expect(inShort({ packs: '11', tiers, mode: 'graduated' })).toBe('10 at 10, 1 at 5');
    expect(inShort({ packs: '10', tiers, mode: 'volume' })).toBe('10 at 10');
    expect(inShort({ packs: '11', tiers, mode: 'volume' })).toBe('11 at 5');
  });

  it.each(['0', '1', '999', '1000', '4999', '5000', '123456'])(
    'R12 splits %s packs into stretches that add up to them',
    (packs) => {
      const shares = sharesOf({ packs, tiers: TIERS, mode: 'graduated' });
      expect(sumOf(shares.map((share) => share.packs)).toFixed()).toBe(packs);
    },
  );
});

describe('volumeDiscount, published figures', () => {
  it.each(TIERED_AMOUNTS)('R12 agrees with $source: $units, $mode, cost $amount', (published) => {
    const shares = volumeDiscount({
      packs: decimal(published.units),
      listPrice: decimal('1000'),
      tiers: published.tiers.map(([from, pricePerPack]) => tierOf(from, { pricePerPack })),
      mode: published.mode,
    });
    expect(sumOf(shares.map((share) => share.packs.times(share.pricePerPack))).toFixed()).toBe(
      published.amount,
    );
  });
});
