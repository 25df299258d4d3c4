import type { Overview } from '../../../src/taskpane/desk/report-views';
import type { Pane } from '../../../src/taskpane/shared/pane-context';

/** A pane that is only rendered: whatever it is asked for fails. */
export function paneOf(overview: Overview | null): Pane {
  const refuse = (): never => {
    throw new Error('not asked while rendering');
  };
  const everything = new Proxy({}, { get: () => refuse }) as never;
  return {
    desk: everything,
    actions: everything,
    workbook: everything,
    overview,
    busy: null,
    outcome: null,
    cycle: overview?.cycles[0] ?? null,
    chooseCycle: refuse,
  };
}

/** An overview with nothing in it but what is said. */
export function overviewOf(differs: Partial<Overview>): Overview {
  return {
    isEmpty: false,
    problems: [],
    hidesReports: false,
    tier: 'Tier 1',
    person: { name: 'Anna', company: 'Distributor', role: 'Tier 1' },
    self: null,
    automaticSteps: 'ask',
    cycles: [],
    settings: [],
    inputs: [],
    moneyLeft: [],
    rejected: 0,
    issues: [],
    ...differs,
  };
}
