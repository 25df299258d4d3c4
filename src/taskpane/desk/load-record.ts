import { cycleOf, type Catalogue, type UsageTotal } from '../../engine';
import { columnsText } from '../../book/column-matches';
import { loadRowOf } from '../../book/load-rows';
import type { Row } from '../../book/cell';
import { countText } from '../shared/amount';
import type { KeptAsTotals } from '../../book/usage-load';
import type { LoadInput } from './load-plan';
import { loadSums } from './load-sums';
import type { UsageRead } from './read-usage';
import type { FileCounts } from './usage-views';

interface Planned {
  /** By file. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly catalogue: Catalogue;
  readonly asTotals: KeptAsTotals | null;
}

/** Files of a load as rows of LMP_Loads, each with what it held itself. */
export function loadRows(input: LoadInput, { numberOf, catalogue, asTotals }: Planned): readonly Row[] {
  const { read, decisions, context, by } = input;
  const options = [...optionsOf(input), ...(asTotals === null ? [] : ['kept as totals'])].join('; ');
  return read.files.map((file) => {
    const usage = usageOfFile(file, read);
    const ofCycle = usage.filter(({ day }) => cycleOf(day) === decisions.cycle);
    const { usedUnits, allocatedCredits } = loadSums(ofCycle, catalogue);
    return loadRowOf({
      load: numberOf.get(file.file) ?? 1,
      at: context.now,
      by,
      file: file.file,
      bytes: file.bytes,
      sha256: file.sha256,
      read: file.read,
      accepted: file.accepted,
      rejected: file.rejected,
      otherCycles: rowsIn(usage) - rowsIn(ofCycle),
      usedUnits,
      allocatedCredits,
      columns: columnsText(read.columns.get(file.file) ?? []),
      options,
    });
  });
}

/**
 * The usage that a file adds to the load, although keys may be summed across files.
 *
 * Rule: what was taken row by row counts. Where rows with one key are rejected (R14), each key that is left has one row,
 *       whose file is known.
 */
function usageOfFile(
  { file }: FileCounts,
  { totals, request, usageByFile }: UsageRead,
): readonly UsageTotal[] {
  const counted = request.duplicates === 'reject' ? undefined : usageByFile.get(file);
  return counted ?? totals.filter(({ first }) => first.file === file);
}

function rowsIn(usage: readonly UsageTotal[]): number {
  return usage.reduce((sum, { rows }) => sum + rows, 0);
}

/** Everything that a person decided, in words. */
function optionsOf({ read, decisions }: LoadInput): readonly string[] {
  const { request, usage, timeZone } = read;
  const { cycle, days, parts, acceptsNoUsed } = decisions;
  const { duplicates } = usage;
  const named = Object.entries(request.partners).filter(([, partner]) => partner.trim() !== '');
  return [
    `cycle ${cycle}`,
    `zone ${timeZone}`,
    ...(duplicates.keys === 0
      ? []
      : [`${countText(duplicates.rows, 'repeated row')}: ${request.duplicates}`]),
    ...(request.signed ? ['signed corrections'] : []),
    ...(days === null
      ? []
      : [days === 'add' ? 'days added to those present' : 'days that the files lack removed']),
    ...(parts === null
      ? []
      : [`services and customers that the files lack ${parts === 'keep' ? 'kept' : 'removed'}`]),
    ...(acceptsNoUsed ? ['provisioned units charged where used units are unknown'] : []),
    ...named.map(([file, partner]) => `rows of ${file} without a partner: ${partner.trim()}`),
  ];
}
