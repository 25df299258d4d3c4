/**
 * Figures that other billing engines and libraries publish in their own tests; figures only, none of their code.
 *
 * Lago      getlago/lago-api 1b1c24a, spec/services/charge_models and spec/scenarios/current_usage
 * Kill Bill killbill/killbill cb60779, TestContiguousIntervalConsumableInArrear
 * formulajs formulajs/formulajs af0f0b4, test/math-trig.js
 * dinero    dinerojs/dinero.js 76b969e, core/divide/__tests__/halfAwayFromZero.test.ts
 */

/** Packages of a size, free units off first; each engine rounds a started package up. */
export const PACKAGES = [
  { source: 'Lago', units: '121', size: '10', free: '0', packages: '13' },
  { source: 'Lago', units: '121', size: '10', free: '10', packages: '12' },
  { source: 'Lago', units: '121', size: '10', free: '200', packages: '0' },
  { source: 'Lago', units: '3', size: '10', free: '0', packages: '1' },
  { source: 'Lago', units: '15', size: '10', free: '0', packages: '2' },
  { source: 'Lago', units: '3', size: '10', free: '5', packages: '0' },
  { source: 'Lago', units: '12', size: '10', free: '5', packages: '1' },
  { source: 'Kill Bill', units: '401', size: '100', free: '0', packages: '5' },
  { source: 'Kill Bill', units: '199', size: '100', free: '0', packages: '2' },
  { source: 'Kill Bill', units: '30720', size: '512', free: '0', packages: '60' },
] as const;

/** Tiers by their first unit and price per unit. Lago's flat fees, which R12 does not know, are taken off. */
const LAGO_VOLUME = [
  ['1', '2'],
  ['101', '1'],
  ['201', '0.5'],
] as const;
const LAGO_GRADUATED = [
  ['1', '10'],
  ['11', '5'],
  ['21', '5'],
] as const;
const KILL_BILL = [
  ['1', '1.5'],
  ['11', '1.0'],
  ['111', '0.5'],
] as const;

export const TIERED_AMOUNTS = [
  { source: 'Lago', mode: 'volume', tiers: LAGO_VOLUME, units: '1', amount: '2' }, // 12 less 10 flat
  { source: 'Lago', mode: 'volume', tiers: LAGO_VOLUME, units: '100', amount: '200' }, // 210 less 10 flat
  { source: 'Lago', mode: 'volume', tiers: LAGO_VOLUME, units: '101', amount: '101' },
  { source: 'Lago', mode: 'volume', tiers: LAGO_VOLUME, units: '200', amount: '200' },
  { source: 'Lago', mode: 'volume', tiers: LAGO_VOLUME, units: '210', amount: '105' }, // 155 less 50 flat
  { source: 'Lago', mode: 'volume', tiers: LAGO_VOLUME, units: '300', amount: '150' }, // 200 less 50 flat
  { source: 'Kill Bill', mode: 'volume', tiers: KILL_BILL, units: '111', amount: '55.5' },
  { source: 'Lago', mode: 'graduated', tiers: LAGO_GRADUATED, units: '1', amount: '10' }, // 12 less 2 flat
  { source: 'Lago', mode: 'graduated', tiers: LAGO_GRADUATED, units: '10', amount: '100' }, // 102 less 2 flat
  { source: 'Lago', mode: 'graduated', tiers: LAGO_GRADUATED, units: '11', amount: '105' }, // 110 less 5 flat
  { source: 'Lago', mode: 'graduated', tiers: LAGO_GRADUATED, units: '12', amount: '110' }, // 115 less 5 flat
  { source: 'Lago', mode: 'graduated', tiers: LAGO_GRADUATED, units: '21', amount: '155' }, // 163 less 8 flat
  { source: 'Kill Bill', mode: 'graduated', tiers: KILL_BILL, units: '111', amount: '115.5' },
] as const;

/** Half away from zero. */
export const ROUNDED_MONEY = [
  { source: 'formulajs', amount: '2.15', digits: 1, rounded: '2.2' },
  { source: 'formulajs', amount: '2.149', digits: 1, rounded: '2.1' },
  { source: 'formulajs', amount: '600.425', digits: 2, rounded: '600.43' },
  { source: 'formulajs', amount: '600.435', digits: 2, rounded: '600.44' },
  { source: 'formulajs', amount: '-1.475', digits: 2, rounded: '-1.48' },
  { source: 'formulajs', amount: '0.04485', digits: 3, rounded: '0.045' },
  { source: 'formulajs', amount: '2.675', digits: 2, rounded: '2.68' },
  { source: 'formulajs', amount: '-10.5', digits: 0, rounded: '-11' },
  { source: 'formulajs', amount: '-2.5', digits: 0, rounded: '-3' },
  { source: 'dinero', amount: '1.5', digits: 0, rounded: '2' },
] as const;
