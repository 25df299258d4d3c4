import type { PlannedChange } from '../desk/desk';
import type { Issue } from '../../engine';
import type { PlannedReview } from '../desk/review-views';
import type { Outcome, PaneActions, ReviewOutcome } from '../shared/pane-context';
import { ACTION_WORDS } from '../text/action-words';
import { keepSelf } from '../host/kept-self';
import { exportToSheet } from './export-to-sheet';
import type { PaneStore, Work } from './pane-store';
import { SAMPLE_MONTH, sampleFile } from './sample-month';

/** What features may do, each a use case in numbered stages: read, compute, check, write. */
export function paneActions(store: PaneStore): PaneActions {
  const { desk } = store;

  /** 1. Read the workbook. 2. Compute what is to change. 3. Write it, or say that nothing changes. */
  const change = (label: string, plan: () => Promise<PlannedChange>): Promise<Outcome> =>
    store.perform({
      label,
      canCancel: true,
      run: async (work) => {
        await store.readWorkbook(work);
        const planned = await plan();
        return store.write(planned, work);
      },
    });

  return {
    refresh: () =>
      store.perform({
        label: ACTION_WORDS.reading,
        canCancel: false,
        // What the last action came to is still to be read.
        keepsOutcome: true,
        run: (work) => refresh(store, work),
      }),
    recompute: () => change(ACTION_WORDS.recomputing, () => desk.planRecompute()),
    loadUsage: async (decisions) => {
      const outcome = await change(ACTION_WORDS.loading, () => desk.planLoad(decisions));
      if (outcome.kind === 'done') {
        store.set({ chosenCycle: decisions.cycle });
        // What was loaded is to be seen; a sheet that cannot be shown takes nothing from that.
        await store.door.showTable('LMP_Reports').catch(() => false);
      }
      return outcome;
    },
    changeSetting: (name, value) => change(ACTION_WORDS.changing, () => desk.planSetting(name, value)),
    iAm: (self) =>
      store.perform({
        label: ACTION_WORDS.reading,
        canCancel: false,
        run: async (work) => {
          const isKept = keepSelf(self);
          await desk.iAm(self);
          await store.readWorkbook(work);
          return { kind: 'done', message: ACTION_WORDS.self(self?.name ?? '', isKept) };
        },
      }),
    loadReference: (reading) => change(ACTION_WORDS.loading, () => desk.planReferences([reading])),
    review: (asks) => reviewed(store, ACTION_WORDS.reviewing, () => desk.planReview(asks)),
    applyAutomaticSteps: () => reviewed(store, ACTION_WORDS.reviewing, () => desk.planAutomaticSteps()),
    repair: () =>
      store.perform({
        label: ACTION_WORDS.repairing,
        canCancel: false,
        run: async (work) => {
          await refresh(store, work);
          // The reports are not computed anew at once: what stood in a lost table has to come back first.
          return store.write(await desk.planRepair(), work);
        },
      }),
    showTable: (table) =>
      store.perform({
        label: ACTION_WORDS.opening,
        canCancel: false,
        run: async (work) => {
          if (await store.door.showTable(table)) return DONE;
          await store.readWorkbook(work);
          const made = await store.write(await desk.planTables(), work);
          await store.door.showTable(table);
          return made;
        },
      }),
    showChart: (id, tab) =>
      store.perform({
        label: ACTION_WORDS.drawing,
        canCancel: false,
        run: async () => {
          const chart = await desk.dailyChart(id, tab);
          if (chart === null) return { kind: 'nothing', message: ACTION_WORDS.noDaily };
          await store.door.showDailyChart(chart);
          return DONE;
        },
      }),
    exportToSheet: (request) => exportToSheet(store, request),
    startSample: () => startSample(store),
    cancel: store.cancel,
  };
}

/**
 * 1. Read the workbook: whoever acted meanwhile is seen. 2. Plan, which refuses what may not be done. 3. Write.
 *
 * Edges: where somebody else acts between reading and writing, nothing is written, and the answer says who did what.
 */
async function reviewed(
  store: PaneStore,
  label: string,
  plan: () => Promise<PlannedReview>,
): Promise<ReviewOutcome> {
  let refusals: readonly Issue[] = [];
  const refused = (planned: PlannedReview): Outcome => {
    refusals = planned.refusals;
    return { kind: 'failed', message: refusals.map(({ message }) => message).join(' ') };
  };
  const outcome = await store.perform({
    label,
    canCancel: true,
    run: async (work) => {
      await store.readWorkbook(work);
      const planned = await plan();
      if (planned.refusals.length > 0) return refused(planned);
      return store.write(planned, work).catch(async (failure: unknown) => {
        await store.readWorkbook({ ...work, signal: new AbortController().signal });
        const again = await plan();
        if (again.refusals.length > 0) return refused(again);
        throw failure;
      });
    },
  });
  return { ...outcome, refusals };
}

const DONE: Outcome = { kind: 'done', message: '' };

/** Puts right what an earlier write left behind, then reads. */
async function refresh(store: PaneStore, work: Work): Promise<Outcome> {
  const found = await store.door.recover();
  await store.readWorkbook(work);
  return found === 'undone' ? { kind: 'done', message: ACTION_WORDS.recovered } : DONE;
}

/** Loads the sample's partners and prices as a person would from files; its usage is left for the second click. */
async function startSample(store: PaneStore): Promise<readonly File[]> {
  const { desk } = store;
  const files: File[] = [];
  await store.perform({
    label: ACTION_WORDS.sample,
    canCancel: false,
    run: async (work) => {
      await store.readWorkbook(work);
      const readings = [];
      for (const { table, file } of SAMPLE_MONTH.references) {
        readings.push(await desk.readReference(table, await sampleFile(file)));
      }
      await store.write(await desk.planReferences(readings), work);
      files.push(await sampleFile(SAMPLE_MONTH.usage));
      return DONE;
    },
  });
  return files;
}
