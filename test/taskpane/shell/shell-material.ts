import type { CycleOverview, Overview, ReportSummary } from '../../../src/taskpane/desk/report-views';
import type { Pane } from '../../../src/taskpane/shared/pane-context';

const notCalled = (): never => {
  throw new Error('Rendering calls nothing.');
};

/** A report without anything to say. */
export const report = (over: Partial<ReportSummary>): ReportSummary => ({
  cycle: '2025-10',
  partner: 'Harbour IT',
  status: 'MSP preparing',
  billingStatus: '',
  flag: '',
  revision: 0,
  head: '',
  isAltered: false,
  isForked: false,
  submissionDue: null,
  openExceptions: 0,
  isWithoutExceptions: true,
  isOutOfDate: false,
  isReceived: true,
  hasNothingToBill: false,
  packs: '142',
  smbUnits: null,
  currency: null,
  total: null,
  isComplete: true,
  issues: [],
  ...over,
});

/** A cycle without reports. */
export const cycle = (over: Partial<CycleOverview>): CycleOverview => ({
  cycle: '2025-10',
  reports: [],
  totals: [],
  packs: '0',
  issues: [],
  isOutOfDate: false,
  ...over,
});

/** A workbook without tables of ours. */
export const overview = (over: Partial<Overview>): Overview => ({
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
  issues: [],
  rejected: 0,
  ...over,
});

/** A pane that can be looked at, and not used. */
export const pane = (over: Partial<Pane>): Pane => ({
  desk: new Proxy({}, { get: () => notCalled }) as Pane['desk'],
  workbook: new Proxy({}, { get: () => notCalled }) as Pane['workbook'],
  actions: new Proxy({}, { get: () => notCalled }) as Pane['actions'],
  overview: null,
  busy: null,
  outcome: null,
  cycle: null,
  chooseCycle: notCalled,
  ...over,
});
