import type { FileInspection, ReadRequest, LoadPreview, UsageReading } from '../desk/usage-views';
import { withDecision } from './column-choice';
import { controlTotalOf } from './control-total';
import type { EventOf, LoadEvent } from './load-event';
import { answeredForSample, questionsToShow } from './load-questions';
import {
  called,
  canRead,
  decisionsFor,
  firstThings,
  materialOf,
  needsPerson,
  NOTHING_CHOSEN,
  PLAIN_REQUEST,
  withFiles,
  type LoadState,
  type Material,
  type Reckoning,
  type TypedTotal,
} from './load-state';

/**
 * Where a load stands after something happened.
 *
 * Rule:  an event that does not belong to the step changes nothing, so that a late answer does no harm.
 * Edges: a cancelled or failed reading keeps files, columns and answers; a load that was not written keeps its decisions.
 */
export function loadStep(state: LoadState, event: LoadEvent): LoadState {
  if (event.kind === 'started-over') return NOTHING_CHOSEN;
  if (event.kind === 'files-chosen') return withChosenFiles(state, event);
  // Each row of the table takes its own step and each column its own event, which the index cannot tell the compiler.
  const row = WHAT_FOLLOWS[state.step] as Partial<
    Record<LoadEvent['kind'], (state: LoadState, event: LoadEvent) => LoadState>
  >;
  return row[event.kind]?.(state, event) ?? state;
}

type At<Step extends LoadState['step']> = Extract<LoadState, { readonly step: Step }>;

type WhatFollows = {
  readonly [Step in LoadState['step']]: {
    readonly [Kind in LoadEvent['kind']]?: (state: At<Step>, event: EventOf<Kind>) => LoadState;
  };
};

/** Step by step, the events that belong to it. */
const WHAT_FOLLOWS: WhatFollows = {
  choosing: {},
  inspecting: {
    failed: (_, { message }) => ({ step: 'choosing', problem: message }),
    inspected: ({ material }, { inspections }) => {
      const inspected = withInspections(material, inspections);
      return needsPerson(inspected) ? matching(inspected) : reading(inspected);
    },
  },
  matching: {
    inspected: (state, { inspections }) => ({
      ...state,
      material: withInspections(state.material, inspections),
      isInspected: true,
    }),
    failed: (state, { message }) => ({ ...state, isInspected: true, problem: message }),
    'namesake-decided': (state, event) => withoutNamesake(state, event),
    'file-removed': (state, { file }) => withoutFile(state, file),
    'column-chosen': (state, { decision }) => {
      const { material } = state;
      const columns = withDecision(material.request.columns, decision, material.inspections);
      return { ...state, material: withRequest(material, { columns }), isInspected: false };
    },
    'request-changed': (state, { change }) => ({ ...state, material: withRequest(state.material, change) }),
    'reading-begun': (state) =>
      state.isInspected && canRead(state.material) ? reading(state.material) : state,
  },
  reading: {
    progressed: (state, { progress }) => {
      const others = state.progress.filter(({ file }) => file !== progress.file);
      return { ...state, progress: [...others, progress] };
    },
    cancelled: ({ material }) => matching(material),
    failed: ({ material }, { message }) => ({ ...matching(material), problem: message }),
    'was-read': ({ material }, event) => reckoned(material, event.reading),
  },
  deciding: {
    'columns-opened': ({ material }) => matching(material),
    'read-again': ({ material }, { change }) => reading(withRequest(material, change)),
    'cycle-chosen': (state, { cycle }) => ofCycle(state, cycle),
    decided: (state, { change }) => ({ ...state, decisions: { ...state.decisions, ...change } }),
    'total-typed': (state, { typed }) => withTotal(state, typed),
    previewed: (state, event) =>
      event.decisions === state.decisions ? withPreview(state, event.preview) : state,
    'preview-failed': (state, event) =>
      event.decisions === state.decisions ? { ...state, problem: event.message } : state,
    'writing-begun': (state) => ({ ...state, step: 'writing' }),
  },
  writing: {
    written: (state, { outcome }) =>
      outcome === 'done' || outcome === 'nothing'
        ? { ...state, step: 'done', changed: outcome === 'done' }
        : { ...state, step: 'deciding' },
  },
  done: {
    'cycle-chosen': (state, { cycle }) => ofCycle(state, cycle),
  },
};

function withChosenFiles(state: LoadState, { files, isSample }: EventOf<'files-chosen'>): LoadState {
  const isBusy = state.step === 'reading' || state.step === 'writing';
  if (files.length === 0 || isBusy) return state;
  // What is loaded is done with, and the sample is a month of its own.
  const present = state.step === 'done' || isSample ? null : materialOf(state);
  const all = withFiles(present ?? { files: [], namesakes: [] }, files);
  // Other files may repeat other keys.
  const request: ReadRequest = { ...(present?.request ?? PLAIN_REQUEST), duplicates: 'ask' };
  return { step: 'inspecting', material: { ...all, inspections: [], request, isSample } };
}

/** Both files are meant, each by its own name; or the later one is the earlier one corrected, and takes its place. */
function withoutNamesake(state: At<'matching'>, { file, keeps }: EventOf<'namesake-decided'>): LoadState {
  const { material } = state;
  const namesake = material.namesakes.find((one) => one.file === file);
  if (namesake === undefined) return state;
  const namesakes = material.namesakes.filter((one) => one !== namesake);
  if (keeps === 'both') return { ...state, material: { ...material, namesakes } };
  const files = material.files
    .filter(({ name }) => name !== namesake.of)
    .map((one) => (one.name === file ? called(one, namesake.of) : one));
  const inspections = material.inspections.filter((one) => one.file !== file);
  return {
    ...state,
    problem: '',
    isInspected: false,
    material: { ...material, files, inspections, namesakes },
  };
}

function withoutFile(state: At<'matching'>, name: string): LoadState {
  const { material } = state;
  const files = material.files.filter((file) => file.name !== name);
  if (files.length === 0) return NOTHING_CHOSEN;
  const inspections = material.inspections.filter(({ file }) => file !== name);
  const namesakes = material.namesakes.filter(({ file, of }) => file !== name && of !== name);
  return { ...state, problem: '', material: { ...material, files, inspections, namesakes } };
}

function reckoned(material: Material, read: UsageReading): LoadState {
  const state = ofCycle({ material, reading: read }, read.cycles[0]?.cycle ?? '');
  const canAnswer = material.isSample && firstThings(state) === 'duplicates';
  return canAnswer ? reading(withRequest(material, { duplicates: 'sum' })) : state;
}

function withTotal(state: At<'deciding'>, typed: TypedTotal): LoadState {
  const controlTotal = {
    units: controlTotalOf(typed.units).value,
    credits: controlTotalOf(typed.credits).value,
  };
  const before = state.decisions.controlTotal;
  const isSame = before.units === controlTotal.units && before.credits === controlTotal.credits;
  return { ...state, typed, decisions: isSame ? state.decisions : { ...state.decisions, controlTotal } };
}

function withPreview(state: At<'deciding'>, preview: LoadPreview): LoadState {
  const decisions = state.material.isSample
    ? answeredForSample(state.decisions, preview.questions)
    : state.decisions;
  const asked = questionsToShow(state.asked, preview.questions);
  return { ...state, decisions, preview, previewOf: state.decisions, asked, problem: '' };
}

function matching(material: Material): At<'matching'> {
  return { step: 'matching', material, isInspected: true, problem: '' };
}

function reading(material: Material): At<'reading'> {
  return { step: 'reading', material, progress: [] };
}

/** What was said of the columns in an earlier load counts as said now, until somebody says otherwise. */
function withInspections(material: Material, inspections: readonly FileInspection[]): Material {
  const earlier = inspections.filter(({ choiceOf }) => choiceOf !== null);
  const columns = Object.fromEntries(earlier.map(({ file, choice }) => [file, choice]));
  return withRequest({ ...material, inspections }, { columns: { ...columns, ...material.request.columns } });
}

function withRequest(material: Material, change: Partial<ReadRequest>): Material {
  return { ...material, request: { ...material.request, ...change } };
}

/** A reading with a cycle about which nothing is decided yet. */
function ofCycle(
  { material, reading: read }: Pick<Reckoning, 'material' | 'reading'>,
  cycle: string,
): At<'deciding'> {
  return {
    step: 'deciding',
    material,
    reading: read,
    decisions: decisionsFor(cycle),
    typed: { units: '', credits: '' },
    preview: null,
    previewOf: null,
    asked: [],
    problem: '',
  };
}
