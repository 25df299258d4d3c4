import { ONE, quotientOf, roundedHalfAwayFromZero, ZERO, type Decimal } from '../decimal';
import { minorDigitsOf } from '../pricing/currency';
import { subtotal } from '../pricing/subtotal';
import { volumeDiscount, type TierShare } from '../pricing/volume-discount';
import type { Tier } from '../pricing/tier';
import type { RuleSet } from '../rules/rule-set';
import { figure, given, sumFigure, type Figure } from './figure';
import type { UnitPrice } from './line-price';

/** What is owed for a line, and the discount behind it. */
export interface Owed {
  /** A fraction off the list price (R12); null where it is not defined, or where the line has no discount. */
  readonly discount: Figure | null;
  /** The tiers that priced some of the packs; none where the list price did. */
  readonly tiers: readonly Tier[];
  readonly subtotal: Figure;
}

/** A line that is to be paid for. */
export interface LineToOwe {
  /** As "Apex One": what the subtotal is of. */
  readonly name: string;
  readonly chargeable: Figure;
  readonly price: UnitPrice;
  readonly currency: string;
}

/** The subtotal of a line of small and medium business solutions (R20, R23). */
export function lineOwed(line: LineToOwe): Owed {
  return { discount: null, tiers: [], subtotal: subtotalFigure(line, line.price.unitPrice) };
}

/** What decides the volume discount of a tab's packs (R12). */
export interface Discounting {
  /** All packs that count together. */
  readonly packs: Figure;
  /** The tiers of the product in the currency. */
  readonly tiers: readonly Tier[];
  readonly mode: RuleSet['discountMode'];
}

/**
 * The subtotal of a tab's packs: list price, then volume discount, then channel margin (R22).
 *
 * Rule:   `volume` prices every pack by the tier reached. `graduated` prices each pack by its own tier and gives the
 *         tab its part of that amount by its part of the packs: multiplied first, divided last.
 */
export function packsOwed(line: LineToOwe, { packs, tiers, mode }: Discounting): Owed {
  const { unitPrice } = line.price;
  const graduated = mode === 'graduated' && !packs.value.isZero();
  const shares = volumeDiscount({
    packs: packs.value,
    listPrice: unitPrice.value,
    tiers,
    mode: graduated ? 'graduated' : 'volume',
  });
  const reached = shares.flatMap(({ tier }) => tier ?? []);
  const [share] = shares;
  if (!graduated && share !== undefined) {
    const { discount, price } = tierPrice(share, line);
    return { discount, tiers: reached, subtotal: subtotalFigure(line, price) };
  }
  const all = graduatedAmount(shares, line);
  const value = all.value.times(line.chargeable.value).times(ONE.minus(line.price.channelMargin.value));
  const times = {
    name: 'Amount of all packs × packs of the tab × rest after margin',
    rule: 'R12',
    unit: line.currency,
    value,
  };
  const product = figure(times, { kind: 'product' }, [all, line.chargeable, restAfterMargin(line)]);
  const part = {
    name: `Amount owed for ${line.name}`,
    rule: 'R12',
    unit: line.currency,
    value: quotientOf(value, packs.value),
  };
  const owed = figure(part, { kind: 'quotient' }, [product, packs]);
  return {
    discount: graduatedDiscount(all, packs, line),
    tiers: reached,
    subtotal: rounded(line, owed, roundedHalfAwayFromZero(owed.value, minorDigitsOf(line.currency))),
  };
}

/** The price per pack in a tier, and the discount that it is (R12). */
function tierPrice(
  { tier, pricePerPack }: TierShare,
  { price, currency }: LineToOwe,
): { readonly discount: Figure | null; readonly price: Figure } {
  const list = price.unitPrice;
  const description = {
    name: 'Price per pack after volume discount',
    rule: 'R12',
    unit: currency,
    value: pricePerPack,
  };
  if (tier === null) {
    const none = given({
      name: 'Volume discount',
      rule: 'R12',
      unit: 'fraction',
      value: ZERO,
      note: 'no tier is reached',
    });
    return { discount: none, price: figure(description, { kind: 'same' }, [list]) };
  }
  const note = `the tier from ${tier.fromPacks.toFixed()} packs`;
  if ('pricePerPack' in tier.terms) {
    const tierPriceFigure = given({ ...description, note });
    return { discount: discountFigure(list, tierPriceFigure), price: tierPriceFigure };
  }
  const discount = given({
    name: 'Volume discount',
    rule: 'R12',
    unit: 'fraction',
    value: tier.terms.discount,
    note,
  });
  return {
    discount,
    price: figure(description, { kind: 'product' }, [list, rest('Rest after volume discount', discount)]),
  };
}

/** R12, `graduated`: what all packs cost, each at its own tier's price. */
function graduatedAmount(shares: readonly TierShare[], line: LineToOwe): Figure {
  const amounts = shares.map((share) => {
    const { price } = tierPrice(share, line);
    const note =
      share.tier === null ? 'below the first tier' : `in the tier from ${share.tier.fromPacks.toFixed()}`;
    const inTier = given({ name: 'Packs of the tier', rule: 'R12', unit: 'packs', value: share.packs, note });
    const value = price.value.times(inTier.value);
    return figure(
      { name: 'Amount of the tier', rule: 'R12', unit: line.currency, value },
      { kind: 'product' },
      [price, inTier],
    );
  });
  return sumFigure(
    { name: 'Amount of all packs that count together', rule: 'R12', unit: line.currency },
    amounts,
  );
}

function graduatedDiscount(all: Figure, packs: Figure, { price, currency }: LineToOwe): Figure | null {
  const value = price.unitPrice.value.times(packs.value);
  const atList = figure(
    { name: 'Amount of all packs at the list price', rule: 'R12', unit: currency, value },
    { kind: 'product' },
    [price.unitPrice, packs],
  );
  return discountFigure(atList, all);
}

/** The discount between two amounts, as a fraction of the first; null where that is 0. */
function discountFigure(list: Figure, reduced: Figure): Figure | null {
  if (list.value.isZero()) return null;
  const off = list.value.minus(reduced.value);
  const less = figure(
    { name: 'Amount off', rule: 'R12', unit: list.unit, value: off },
    { kind: 'difference' },
    [list, reduced],
  );
  const description = {
    name: 'Volume discount',
    rule: 'R12',
    unit: 'fraction',
    value: quotientOf(off, list.value),
  };
  return figure(description, { kind: 'quotient' }, [less, list]);
}

/** R20: price × chargeable × (1 − margin), then rounded. */
function subtotalFigure(line: LineToOwe, pricePerUnit: Figure): Figure {
  const { chargeable, currency, name, price } = line;
  const remaining = restAfterMargin(line);
  const value = pricePerUnit.value.times(chargeable.value).times(remaining.value);
  const description = { name: `Amount owed for ${name}`, rule: 'R20', unit: currency, value };
  const amount = figure(description, { kind: 'product' }, [pricePerUnit, chargeable, remaining]);
  const terms = { chargeableUnits: chargeable.value, channelMargin: price.channelMargin.value, currency };
  return rounded(line, amount, subtotal({ ...terms, unitPrice: pricePerUnit.value }));
}

function restAfterMargin({ price }: LineToOwe): Figure {
  return rest('Rest after channel margin', price.channelMargin);
}

/** 1 less a fraction. */
function rest(name: string, fraction: Figure): Figure {
  const whole = given({ name: 'The whole', rule: 'R20', unit: 'fraction', value: ONE });
  const value: Decimal = ONE.minus(fraction.value);
  return figure({ name, rule: 'R20', unit: 'fraction', value }, { kind: 'difference' }, [whole, fraction]);
}

/** R23: an amount as it is printed. */
function rounded({ name, currency }: LineToOwe, amount: Figure, value: Decimal): Figure {
  const description = { name: `Subtotal of ${name}`, rule: 'R23', unit: currency, value };
  return figure(description, { kind: 'minor-unit', digits: minorDigitsOf(currency) }, [amount]);
}
