import { proxy, wrap } from 'comlink';
import type { Desk } from './desk';

/** Starts the desk in a worker and answers its other end. */
export function deskInWorker(): Desk {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module', name: 'desk' });
  const desk = wrap<Desk>(worker);
  return {
    beginBook: (shapes) => desk.beginBook(shapes),
    takeRows: (table, values) => desk.takeRows(table, values),
    overview: () => desk.overview(),
    inspect: (files, columns) => desk.inspect(files, columns),
    // A function cannot be copied to a worker; it is called across.
    read: (files, request, onProgress) => desk.read(files, request, proxy(onProgress)),
    cancel: () => desk.cancel(),
    rejectsCsv: () => desk.rejectsCsv(),
    previewLoad: (decisions) => desk.previewLoad(decisions),
    planLoad: (decisions) => desk.planLoad(decisions),
    planRecompute: () => desk.planRecompute(),
    planSetting: (name, value) => desk.planSetting(name, value),
    readReference: (table, file) => desk.readReference(table, file),
    planReference: () => desk.planReference(),
    planRepair: () => desk.planRepair(),
    planTables: () => desk.planTables(),
    edit: (index) => desk.edit(index),
    report: (id) => desk.report(id),
    step: (id, step) => desk.step(id, step),
    dailyChart: (id) => desk.dailyChart(id),
    explain: (cell) => desk.explain(cell),
  };
}
