import { cycleOf, sumOfStated } from '../../engine';
import { loadRowOf } from '../../book/load-rows';
import type { Row } from '../../book/cell';
import { countText } from '../shared/amount';
import type { KeptAsTotals } from '../../book/usage-load';
import type { LoadInput } from './load-plan';
import type { FileSums, UsageRead } from './read-usage';
import type { FileCounts } from './usage-views';

interface Planned {
  /** By file. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly asTotals: KeptAsTotals | null;
}

/** Files of a load as rows of LMP_Loads, each with what it held itself. */
export function loadRows(input: LoadInput, { numberOf, asTotals }: Planned): readonly Row[] {
  const { read, decisions, context, by } = input;
  const options = [...optionsOf(input), ...(asTotals === null ? [] : ['kept as totals'])].join('; ');
  return read.files.map((file) => {
    const { otherCycles, usedUnits, allocatedCredits } = sumsOfFile(file, read, decisions.cycle);
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
      otherCycles,
      usedUnits,
      allocatedCredits,
      columns: read.columns.get(file.file) ?? '',
      options,
    });
  });
}

/**
 * What a file adds to the load, although keys may be summed across files.
 *
 * Rule: the sums that were taken row by row count. Where rows with one key are rejected (R14), each key that is left has
 *       one row, whose file is known.
 */
function sumsOfFile(
  { file }: FileCounts,
  { totals, request, sums, files }: UsageRead,
  cycle: string,
): FileSums & { readonly otherCycles: number } {
  const counted = files.length > 1 && request.duplicates !== 'reject' ? sums.get(file) : undefined;
  if (counted !== undefined) {
    const own = counted.get(cycle) ?? { rows: 0, usedUnits: null, allocatedCredits: null };
    const all = [...counted.values()].reduce((sum, { rows }) => sum + rows, 0);
    return { ...own, otherCycles: all - own.rows };
  }
  const own = totals.filter(({ first }) => first.file === file);
  const ofCycle = own.filter(({ day }) => cycleOf(day) === cycle);
  const rowsOf = (some: typeof own): number => some.reduce((sum, { rows }) => sum + rows, 0);
  return {
    rows: rowsOf(ofCycle),
    usedUnits: sumOfStated(ofCycle.map(({ usedUnits }) => usedUnits)),
    allocatedCredits: sumOfStated(ofCycle.map(({ allocatedCredits }) => allocatedCredits)),
    otherCycles: rowsOf(own) - rowsOf(ofCycle),
  };
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
