import type {
  FileInspection,
  LoadDecisions,
  LoadPreview,
  ReadProgress,
  ReadRequest,
  UsageReading,
} from '../desk/usage-views';
import { withDecision, type ColumnDecision } from './column-choice';
import { controlTotalOf } from './control-total';
import { answeredForSample, questionsToShow } from './load-questions';
import {
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

/** What can happen to a load: what a person does, and what the desk answers. */
export type LoadEvent =
  | { readonly kind: 'files-chosen'; readonly files: readonly File[]; readonly isSample: boolean }
  | { readonly kind: 'file-removed'; readonly file: string }
  | { readonly kind: 'started-over' }
  | { readonly kind: 'inspected'; readonly inspections: readonly FileInspection[] }
  | { readonly kind: 'column-chosen'; readonly decision: ColumnDecision }
  | { readonly kind: 'request-changed'; readonly change: Partial<Pick<ReadRequest, 'partner' | 'signed'>> }
  | { readonly kind: 'columns-opened' }
  | { readonly kind: 'reading-begun' }
  | { readonly kind: 'progressed'; readonly progress: ReadProgress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'was-read'; readonly reading: UsageReading }
  | { readonly kind: 'read-again'; readonly change: Partial<Omit<ReadRequest, 'columns'>> }
  | { readonly kind: 'cycle-chosen'; readonly cycle: string }
  | { readonly kind: 'decided'; readonly change: Partial<Omit<LoadDecisions, 'cycle' | 'controlTotal'>> }
  | { readonly kind: 'total-typed'; readonly typed: TypedTotal }
  | { readonly kind: 'previewed'; readonly decisions: LoadDecisions; readonly preview: LoadPreview }
  | { readonly kind: 'preview-failed'; readonly decisions: LoadDecisions; readonly message: string }
  | { readonly kind: 'writing-begun' }
  | { readonly kind: 'written'; readonly outcome: 'done' | 'nothing' | 'cancelled' | 'failed' };

/**
 * Where a load stands after something happened.
 *
 * Rule:  an event that does not belong to the step changes nothing, so that a late answer does no harm.
 * Edges: a cancelled or failed reading keeps files, columns and answers; a load that was not written keeps its decisions.
 */
export function loadStep(state: LoadState, event: LoadEvent): LoadState {
  if (event.kind === 'started-over') return NOTHING_CHOSEN;
  if (event.kind === 'files-chosen') return withChosenFiles(state, event);
  switch (state.step) {
    case 'choosing':
      return state;
    case 'inspecting':
      return afterInspecting(state, event);
    case 'matching':
      return afterMatching(state, event);
    case 'reading':
      return afterReading(state, event);
    case 'deciding':
      return afterDeciding(state, event);
    case 'writing':
      return afterWriting(state, event);
    case 'done':
      return event.kind === 'cycle-chosen' ? ofCycle(state, event.cycle) : state;
  }
}

type At<Step extends LoadState['step']> = Extract<LoadState, { readonly step: Step }>;

function withChosenFiles(
  state: LoadState,
  { files, isSample }: Extract<LoadEvent, { kind: 'files-chosen' }>,
): LoadState {
  const isBusy = state.step === 'reading' || state.step === 'writing';
  if (files.length === 0 || isBusy) return state;
  // What is loaded is done with, and the sample is a month of its own.
  const present = state.step === 'done' || isSample ? null : materialOf(state);
  const all = withFiles(present?.files ?? [], files);
  const request = present?.request ?? PLAIN_REQUEST;
  // Other files may repeat other keys.
  return {
    step: 'inspecting',
    material: { files: all, inspections: [], request: { ...request, duplicates: 'ask' }, isSample },
  };
}

function afterInspecting(state: At<'inspecting'>, event: LoadEvent): LoadState {
  if (event.kind === 'failed') return { step: 'choosing', problem: event.message };
  if (event.kind !== 'inspected') return state;
  const material = { ...state.material, inspections: event.inspections };
  return needsPerson(material) ? matching(material) : reading(material);
}

function afterMatching(state: At<'matching'>, event: LoadEvent): LoadState {
  const { material } = state;
  const { request } = material;
  switch (event.kind) {
    case 'inspected':
      return { ...state, material: { ...material, inspections: event.inspections }, isInspected: true };
    case 'failed':
      return { ...state, isInspected: true, problem: event.message };
    case 'file-removed':
      return withoutFile(state, event.file);
    case 'column-chosen': {
      const columns = withDecision(request.columns, event.decision, material.inspections);
      return { ...state, material: { ...material, request: { ...request, columns } }, isInspected: false };
    }
    case 'request-changed':
      return { ...state, material: { ...material, request: { ...request, ...event.change } } };
    case 'reading-begun':
      return state.isInspected && canRead(material) ? reading(material) : state;
    default:
      return state;
  }
}

function withoutFile(state: At<'matching'>, name: string): LoadState {
  const { material } = state;
  const files = material.files.filter((file) => file.name !== name);
  if (files.length === 0) return NOTHING_CHOSEN;
  const inspections = material.inspections.filter(({ file }) => file !== name);
  return { ...state, problem: '', material: { ...material, files, inspections } };
}

function afterReading(state: At<'reading'>, event: LoadEvent): LoadState {
  switch (event.kind) {
    case 'progressed': {
      const others = state.progress.filter(({ file }) => file !== event.progress.file);
      return { ...state, progress: [...others, event.progress] };
    }
    case 'cancelled':
      return matching(state.material);
    case 'failed':
      return { ...matching(state.material), problem: event.message };
    case 'was-read':
      return reckoned(state.material, event.reading);
    default:
      return state;
  }
}

function reckoned(material: Material, read: UsageReading): LoadState {
  const cycle = read.cycles[0]?.cycle ?? '';
  const state = ofCycle({ material, reading: read }, cycle);
  const canAnswer = material.isSample && firstThings(state) === 'duplicates';
  return canAnswer ? reading(withRequest(material, { duplicates: 'sum' })) : state;
}

function afterDeciding(state: At<'deciding'>, event: LoadEvent): LoadState {
  switch (event.kind) {
    case 'columns-opened':
      return matching(state.material);
    case 'read-again':
      return reading(withRequest(state.material, event.change));
    case 'cycle-chosen':
      return ofCycle(state, event.cycle);
    case 'decided':
      return { ...state, decisions: { ...state.decisions, ...event.change } };
    case 'total-typed':
      return withTotal(state, event.typed);
    case 'previewed':
      return event.decisions === state.decisions ? withPreview(state, event.preview) : state;
    case 'preview-failed':
      return event.decisions === state.decisions ? { ...state, problem: event.message } : state;
    case 'writing-begun':
      return { ...state, step: 'writing' };
    default:
      return state;
  }
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

function afterWriting(state: At<'writing'>, event: LoadEvent): LoadState {
  if (event.kind !== 'written') return state;
  const isDone = event.outcome === 'done' || event.outcome === 'nothing';
  return isDone
    ? { ...state, step: 'done', changed: event.outcome === 'done' }
    : { ...state, step: 'deciding' };
}

function matching(material: Material): At<'matching'> {
  return { step: 'matching', material, isInspected: true, problem: '' };
}

function reading(material: Material): At<'reading'> {
  return { step: 'reading', material, progress: [] };
}

function withRequest(material: Material, change: Partial<Omit<ReadRequest, 'columns'>>): Material {
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
