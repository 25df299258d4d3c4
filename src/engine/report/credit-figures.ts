import { creditPacks } from '../credits/credit-packs';
import { netCredits as netCreditsAfter } from '../credits/net-credits';
import { nfrOffset } from '../credits/nfr-offset';
import { quotientOf, ZERO } from '../decimal';
import type { RuleSet } from '../rules/rule-set';
import type { CreditLine } from './credit-lines';
import type { CreditFigures, CreditTab } from './credit-tab';
import { figure, given, sumFigure, type Figure } from './figure';

/** The tab's credits after the partner lowered lines (R11): the billing day stays, the credits shrink. */
export function afterLowering(calculated: Figure, lines: readonly CreditLine[]): Figure {
  const reductions = lines.flatMap(({ name, calculatedCredits, allocatedCredits: lowered }) => {
    if (lowered === calculatedCredits) return [];
    const value = calculatedCredits.value.minus(lowered.value);
    const description = {
      name: `Credits that lowering takes off ${name}`,
      rule: 'R11',
      unit: 'credits',
      value,
    };
    return figure(description, { kind: 'difference' }, [calculatedCredits, lowered]);
  });
  if (reductions.length === 0) return calculated;
  const value = reductions.reduce((rest, reduction) => rest.minus(reduction.value), calculated.value);
  const description = { name: 'Allocated credits after lowered lines', rule: 'R11', unit: 'credits', value };
  return figure(description, { kind: 'difference' }, [calculated, ...reductions]);
}

/** The packs of a report in all, each tab rounded by itself (R9); null where a tab's cannot be told, or where there is none. */
export function packsInAll(tabs: readonly CreditTab[]): Figure | null {
  const packs = tabs.flatMap(({ figures }) => figures?.finalBilledUnits ?? []);
  if (packs.length === 0 || packs.length < tabs.length) return null;
  return sumFigure({ name: 'Packs of the report', rule: 'R9', unit: 'packs' }, packs);
}

const PACKS_OF = { services: 'services', nfr: 'the NFR license' } as const;

/** Offset, net credits and packs (R8, R9). Only the NFR tab has an offset. */
export function packFigures(
  allocated: Figure,
  { name, rules }: { readonly name: 'services' | 'nfr'; readonly rules: RuleSet },
): Omit<CreditFigures, 'calculatedCredits'> {
  const credits = { rule: 'R8', unit: 'credits' };
  const complimentary = given({
    ...credits,
    name: 'Complimentary credits of the NFR license',
    value: rules.nfrCredits,
  });
  const offset =
    name === 'nfr'
      ? figure(
          { ...credits, name: 'NFR offset', value: nfrOffset(allocated.value, rules.nfrCredits) },
          { kind: 'lowest' },
          [allocated, complimentary],
        )
      : given({
          ...credits,
          name: 'NFR offset',
          value: ZERO,
          note: 'only the customer with the NFR license has one',
        });
  const net = netCreditsAfter(allocated.value, offset.value);
  const netCredits = figure({ ...credits, name: 'Net credits', value: net }, { kind: 'difference' }, [
    allocated,
    offset,
  ]);
  const packSize = given({ name: 'Credits in a pack', rule: 'R9', unit: 'credits', value: rules.packSize });
  const exactPacks = figure(
    { name: 'Packs before rounding', rule: 'R9', unit: 'packs', value: quotientOf(net, rules.packSize) },
    { kind: 'quotient' },
    [netCredits, packSize],
  );
  const finalBilledUnits = figure(
    {
      name: `Final billed units of ${PACKS_OF[name]}`,
      rule: 'R9',
      unit: 'packs',
      value: creditPacks(net, rules),
    },
    { kind: 'whole', rounding: rules.packRounding },
    [exactPacks],
  );
  return { allocatedCredits: allocated, nfrOffset: offset, netCredits, finalBilledUnits };
}
