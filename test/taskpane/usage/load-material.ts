import type { FileInspection, LoadPreview, UsageReading } from '../../../src/taskpane/desk/usage-views';
import type { EventOf, LoadEvent } from '../../../src/taskpane/usage/load-event';
import { NOTHING_CHOSEN, type LoadState } from '../../../src/taskpane/usage/load-state';
import { loadStep } from '../../../src/taskpane/usage/load-step';

/** A file by its name. */
export const file = (name: string): File => new File(['Day,Customer\n'], name);

/** A file in which everything was recognised. */
export const inspection = (over: Partial<FileInspection> = {}): FileInspection => ({
  file: 'usage.csv',
  bytes: 1240,
  encoding: 'UTF-8',
  delimiter: 'comma',
  columns: [
    { header: 'Day', field: 'day', by: 'label', samples: ['2025-10-01'], readAs: ['2025-10-01'] },
    { header: 'Partner', field: 'partner', by: 'label', samples: ['Harbour IT'], readAs: ['Harbour IT'] },
    { header: 'How many', field: null, by: null, samples: ['5'], readAs: [] },
  ],
  missing: [],
  ambiguous: [],
  choice: {},
  choiceOf: null,
  refusal: null,
  ...over,
});

/** A reading of ten rows, nine of them accepted. */
export const reading = (over: Partial<UsageReading> = {}): UsageReading => ({
  files: [
    { file: 'usage.csv', bytes: 1240, sha256: '', read: 10, accepted: 9, rejected: 1, withoutPartner: 0 },
  ],
  read: 10,
  accepted: 9,
  rejected: 1,
  rejects: [],
  negative: 0,
  cycles: [
    { cycle: '2025-10', rows: 7 },
    { cycle: '2025-09', rows: 2 },
  ],
  duplicates: null,
  ...over,
});

/** A load that may be written. */
export const preview = (over: Partial<LoadPreview> = {}): LoadPreview => ({
  cycle: '2025-10',
  otherCycles: [],
  questions: [],
  notices: [],
  daysPresent: 29,
  daysExpected: 31,
  customers: 3,
  services: 4,
  totals: { units: '1234.5', credits: '126700', withoutCredits: 0 },
  partners: [],
  changesNothing: false,
  nothingBecause: '',
  ...over,
});

/** Where a load stands after these events. */
export const after = (...events: readonly LoadEvent[]): LoadState => events.reduce(loadStep, NOTHING_CHOSEN);

/** The state, known to be at a step. */
export function at<Step extends LoadState['step']>(
  step: Step,
  state: LoadState,
): Extract<LoadState, { readonly step: Step }> {
  if (state.step !== step) throw new Error(`At ${state.step}, not at ${step}.`);
  return state as Extract<LoadState, { readonly step: Step }>;
}

export const CHOSEN: EventOf<'files-chosen'> = {
  kind: 'files-chosen',
  files: [file('usage.csv')],
  isSample: false,
};
export const SAMPLE: LoadEvent = { ...CHOSEN, isSample: true };
export const INSPECTED: LoadEvent = { kind: 'inspected', inspections: [inspection()] };
export const READ: LoadEvent = { kind: 'was-read', reading: reading() };
