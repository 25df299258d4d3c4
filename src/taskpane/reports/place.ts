import type { ReportId, StepView } from '../desk/report-views';

/** A step that was opened, by the name under which it was shown. */
export interface TrailStep {
  readonly step: number;
  readonly name: string;
}

/** Where in the reports a person is: the list, one report, or so many steps into a figure's working. */
export interface Place {
  readonly report: ReportId | null;
  /** From the figure down to the step that is looked at; empty is the report itself. */
  readonly trail: readonly TrailStep[];
}

export const LIST: Place = { report: null, trail: [] };

/** One report, from its beginning. */
export function reportPlace(report: ReportId): Place {
  return { report, trail: [] };
}

/** A figure's working. */
export function whyPlace(report: ReportId, figure: TrailStep): Place {
  return { report, trail: [figure] };
}

/** One step further down. */
export function deeper({ report, trail }: Place, step: TrailStep): Place {
  return { report, trail: [...trail, step] };
}

/** The place above; of the list there is none. */
export function above({ report, trail }: Place): Place {
  return trail.length === 0 ? LIST : { report, trail: trail.slice(0, -1) };
}

/** Back up to a level: 0 is the list, 1 the report, from 2 on the steps. */
export function upTo({ report, trail }: Place, level: number): Place {
  return level === 0 ? LIST : { report, trail: trail.slice(0, level - 1) };
}

/** How deep a place is: 0 is the list, 1 a report, from 2 on the steps. */
export function levelOf({ report, trail }: Place): number {
  return report === null ? 0 : trail.length + 1;
}

/**
 * What a place shows of the cycle that is looked at.
 *
 * Rule: another cycle shows the same partner's report there, and the list where it has none; a working stays with its
 *       cycle. After the workbook was computed anew its steps are numbered anew: each level then sees to it that it still
 *       shows the same step.
 */
export function placeIn(place: Place, cycle: CycleReports): Place {
  const { report, trail } = place;
  const here = cycle.reports.find(({ partner }) => partner === report?.partner);
  if (report === null || here === undefined) return LIST;
  return {
    report: { cycle: cycle.cycle, partner: here.partner },
    trail: report.cycle === cycle.cycle ? trail : [],
  };
}

/** Whether a step that is shown again, under the number that it had, is still the one that was opened. */
export function isSameStep(before: StepIdentity, now: StepIdentity): boolean {
  return before.name === now.name && before.rule === now.rule && before.unit === now.unit;
}

type StepIdentity = Pick<StepView, 'name' | 'rule' | 'unit'>;

interface CycleReports {
  readonly cycle: string;
  readonly reports: readonly { readonly partner: string }[];
}
