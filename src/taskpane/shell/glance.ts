import type { CycleOverview, Overview } from '../desk/report-views';
import { needsAction, type Asker } from '../shared/needs-action';

/** How many reports of a cycle wait for whoever works with this workbook. */
export function pendingIn({ reports }: CycleOverview, asker: Asker): number {
  return reports.filter((report) => needsAction(report, asker)).length;
}

/** The name of whoever works here, as LMP_Settings has it; '' where nobody is named. */
export function nameIn({ person }: Overview): string {
  return person.name.trim();
}

/** R38: what was computed before its inputs changed. */
export interface OutOfDate {
  readonly reports: number;
  /** Their report cycles, in the order of the overview. */
  readonly cycles: readonly string[];
}

/** R38: the reports that are out of date, over all cycles; null where none is. */
export function outOfDateIn({ cycles }: Overview): OutOfDate | null {
  const old = cycles.filter(({ isOutOfDate }) => isOutOfDate);
  if (old.length === 0) return null;
  const reports = old.flatMap((cycle) => cycle.reports).filter(({ isOutOfDate }) => isOutOfDate);
  return { reports: reports.length, cycles: old.map(({ cycle }) => cycle) };
}
