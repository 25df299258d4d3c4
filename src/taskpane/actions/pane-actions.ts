import type { PlannedChange } from '../desk/desk';
import type { Outcome, PaneActions } from '../shared/pane-context';
import { ACTION_WORDS } from '../text/action-words';
import { keepSelf } from '../host/kept-self';
import { exportToSheet } from './export-to-sheet';
import type { PaneStore, Work } from './pane-store';
import { reviewed } from './review-actions';
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
    iAm: (self) => iAm(store, self),
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
    showChart: (...asked) => showChart(store, ...asked),
    exportToSheet: (request) => exportToSheet(store, request),
    startSample: () => startSample(store),
    cancel: store.cancel,
  };
}

const DONE: Outcome = { kind: 'done', message: '' };

/** Keeps the person's name on this computer and acts under it from then on. */
function iAm(store: PaneStore, self: Parameters<PaneActions['iAm']>[0]): Promise<Outcome> {
  return store.perform({
    label: ACTION_WORDS.reading,
    canCancel: false,
    run: async (work) => {
      const isKept = keepSelf(self);
      await store.desk.iAm(self);
      await store.readWorkbook(work);
      return { kind: 'done', message: ACTION_WORDS.self(self?.name ?? '', isKept) };
    },
  });
}

function showChart(store: PaneStore, ...asked: Parameters<PaneActions['showChart']>): Promise<Outcome> {
  return store.perform({
    label: ACTION_WORDS.drawing,
    canCancel: false,
    run: async () => {
      const chart = await store.desk.dailyChart(...asked);
      if (chart === null) return { kind: 'nothing', message: ACTION_WORDS.noDaily };
      await store.door.showDailyChart(chart);
      return DONE;
    },
  });
}

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
      const { tier } = await desk.overview();
      const readings = [];
      for (const { table, file } of SAMPLE_MONTH.references) {
        // Section 1: a Tier 2 workbook holds no prices.
        if (tier === 'Tier 2' && table === 'LMP_Prices') continue;
        readings.push(await desk.readReference(table, await sampleFile(file)));
      }
      await store.write(await desk.planReferences(readings), work);
      files.push(await sampleFile(SAMPLE_MONTH.usage));
      return DONE;
    },
  });
  return files;
}
