import { useCallback, useEffect, useReducer, type Dispatch } from 'react';
import { usePane, type Pane } from '../shared/pane-context';
import type { LoadEvent } from './load-event';
import { firstThings, NOTHING_CHOSEN, type LoadState } from './load-state';
import { loadStep } from './load-step';

/** While somebody types or clicks on, the preview waits this long. */
const PREVIEW_DELAY_MS = 250;

/** A load and what can be done with it. */
export interface Load {
  readonly state: LoadState;
  readonly dispatch: Dispatch<LoadEvent>;
  /** Fills an empty workbook with the sample month's prices, and begins to load its usage. */
  readonly trySample: () => Promise<void>;
  /** Writes what was decided. */
  readonly write: () => Promise<void>;
  readonly cancelReading: () => void;
}

/** The load of the tab Usage: the state machine, and the desk that works for it. */
export function useLoad(): Load {
  const pane = usePane();
  const [state, dispatch] = useReducer(loadStep, NOTHING_CHOSEN);
  useInspection(state, dispatch, pane);
  useReading(state, dispatch, pane);
  usePreview(state, dispatch, pane);
  const { actions, desk, chooseCycle } = pane;
  const trySample = useCallback(async () => {
    const files = await actions.startSample();
    dispatch({ kind: 'files-chosen', files, isSample: true });
  }, [actions]);
  const decisions = state.step === 'deciding' ? state.decisions : null;
  const write = useCallback(async () => {
    if (decisions === null) return;
    dispatch({ kind: 'writing-begun' });
    const outcome = await actions.loadUsage(decisions);
    dispatch({ kind: 'written', outcome: outcome.kind });
    if (outcome.kind === 'done') chooseCycle(decisions.cycle);
  }, [actions, chooseCycle, decisions]);
  const cancelReading = useCallback(() => {
    // The reading itself ends with an AbortError, and that is what counts.
    desk.cancel().catch(() => undefined);
  }, [desk]);
  return { state, dispatch, trySample, write, cancelReading };
}

/** Looks at files that were chosen, and again at those whose columns a person matched. */
function useInspection(state: LoadState, dispatch: Dispatch<LoadEvent>, { desk, workbook }: Pane): void {
  const wanted = state.step === 'inspecting' || (state.step === 'matching' && !state.isInspected);
  const files = wanted ? state.material.files : null;
  const columns = wanted ? state.material.request.columns : null;
  useEffect(() => {
    if (files === null || columns === null) return;
    return answered(desk.inspect(files, columns), {
      done: (inspections) => {
        dispatch({ kind: 'inspected', inspections });
      },
      failed: (failure) => {
        dispatch({ kind: 'failed', message: workbook.failureText(failure) });
      },
    });
  }, [files, columns, desk, workbook, dispatch]);
}

/** Reads the files while the load is at that step. */
function useReading(state: LoadState, dispatch: Dispatch<LoadEvent>, { desk, workbook }: Pane): void {
  const material = state.step === 'reading' ? state.material : null;
  useEffect(() => {
    if (material === null) return;
    const reading = desk.read(material.files, material.request, (progress) => {
      dispatch({ kind: 'progressed', progress });
    });
    return answered(reading, {
      done: (result) => {
        dispatch({ kind: 'was-read', reading: result });
      },
      failed: (failure) => {
        if (isAbort(failure)) dispatch({ kind: 'cancelled' });
        else dispatch({ kind: 'failed', message: workbook.failureText(failure) });
      },
    });
  }, [material, desk, workbook, dispatch]);
}

/** Works out what the load would do whenever decisions change, or the workbook; the latest wins. */
function usePreview(
  state: LoadState,
  dispatch: Dispatch<LoadEvent>,
  { desk, workbook, overview }: Pane,
): void {
  const reckoning = state.step === 'deciding' && firstThings(state) === null ? state : null;
  const decisions = reckoning?.decisions ?? null;
  const delay = (reckoning?.preview ?? null) === null ? 0 : PREVIEW_DELAY_MS;
  useEffect(() => {
    if (decisions === null) return;
    let stop: () => void = () => undefined;
    const timer = setTimeout(() => {
      stop = answered(desk.previewLoad(decisions), {
        done: (preview) => {
          dispatch({ kind: 'previewed', decisions, preview });
        },
        failed: (failure) => {
          dispatch({ kind: 'preview-failed', decisions, message: workbook.failureText(failure) });
        },
      });
    }, delay);
    return () => {
      clearTimeout(timer);
      stop();
    };
    // Not the delay: a preview that arrives changes it, and must not be asked for once more.
  }, [decisions, desk, workbook, overview, dispatch]);
}

/** Hands on what a promise comes to, until it is stopped. */
function answered<T>(promise: Promise<T>, hand: Hand<T>): () => void {
  let isStopped = false;
  promise.then(
    (result) => {
      if (!isStopped) hand.done(result);
    },
    (failure: unknown) => {
      if (!isStopped) hand.failed(failure);
    },
  );
  return () => {
    isStopped = true;
  };
}

interface Hand<T> {
  readonly done: (result: T) => void;
  readonly failed: (failure: unknown) => void;
}

/** Errors of a worker arrive as plain errors that keep their name. */
function isAbort(failure: unknown): boolean {
  return failure instanceof Object && 'name' in failure && failure.name === 'AbortError';
}
