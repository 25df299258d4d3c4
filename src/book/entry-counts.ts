import * as z from 'zod/mini';
import { issueOf, type Issue } from '../engine';
import { BLANK, type Row } from './cell';
import { cellText } from './cell-text';
import { TABLES } from './schema-table';

/** How many entries a history had when it was written last, by report cycle; '' is the log of inputs. */
export type EntryCounts = Readonly<Record<string, number>>;

const ENTRY_COUNTS = z.record(z.string(), z.number());

/** The counts that a note of the workbook holds; none where there is no note, or where it is not one of ours. */
export function entryCountsIn(note: string): EntryCounts {
  try {
    const read = ENTRY_COUNTS.safeParse(JSON.parse(note));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/**
 * The counts to note with a history that is about to be written.
 *
 * Rule:  what is missing stays missing, however many entries are added; where replicas met and there are more entries
 *        than were noted, they all count from now on.
 */
export function entryCountsAfter(
  noted: EntryCounts,
  { stands, wanted }: { readonly stands: readonly Row[]; readonly wanted: readonly Row[] },
): EntryCounts {
  const [before, after] = [countsOf(stands), countsOf(wanted)];
  const cycles = new Set([...Object.keys(noted), ...after.keys()]);
  return Object.fromEntries(
    [...cycles].map((cycle) => {
      const now = after.get(cycle) ?? 0;
      return [cycle, Math.max(now, (noted[cycle] ?? 0) + now - (before.get(cycle) ?? 0))];
    }),
  );
}

/** The entries that were removed at the end of a history, where nothing that follows names them (D10), by cycle. */
export function removedEntries(
  noted: EntryCounts,
  history: readonly Row[],
): ReadonlyMap<string, readonly Issue[]> {
  const counts = countsOf(history);
  return new Map(
    Object.entries(noted).flatMap(([cycle, before]) => {
      const entries = before - (counts.get(cycle) ?? 0);
      return entries <= 0 ? [] : [[cycle, [issueOf('history.removed', [], { cycle, entries })]] as const];
    }),
  );
}

function countsOf(history: readonly Row[]): ReadonlyMap<string, number> {
  const { at } = TABLES.LMP_History;
  const seals = new Map<string, Set<string>>();
  for (const row of history) {
    const cycle = cellText(row[at.Cycle] ?? BLANK, 'cycle').trim();
    const found = seals.get(cycle) ?? new Set();
    seals.set(cycle, found.add(cellText(row[at.Seal] ?? BLANK, 'text')));
  }
  return new Map([...seals].map(([cycle, { size }]) => [cycle, size]));
}
