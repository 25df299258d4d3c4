import { proxy, wrap } from 'comlink';
import type { Edit } from '../../book/edit';
import { DESK_WORDS } from '../text/desk-words';
import type { Desk } from './desk';

/**
 * Starts the desk in a worker and answers its other end.
 *
 * Edges: a worker that cannot start, or that dies, refuses what waits and whatever is asked later.
 */
export function deskInWorker(): Desk {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module', name: 'desk' });
  const died = new Promise<never>((_, reject) => {
    const refuse = (event: Event): void => {
      reject(new Error(DESK_WORDS.died(event instanceof ErrorEvent ? event.message : event.type)));
    };
    worker.addEventListener('error', refuse);
    worker.addEventListener('messageerror', refuse);
  });
  // Whoever asks is told; where nobody does, nobody is to hear of it.
  died.catch(() => undefined);
  const desk = wrap<Desk>(worker);
  const alive = <T>(answer: Promise<T> | PromiseLike<T>): Promise<T> => Promise.race([answer, died]);
  return {
    beginBook: (shapes, note) => alive(desk.beginBook(shapes, note)),
    takeRows: (table, values) => alive(desk.takeRows(table, values)),
    iAm: (self) => alive(desk.iAm(self)),
    overview: () => alive(desk.overview()),
    inspect: (files, columns) => alive(desk.inspect(files, columns)),
    // A function cannot be copied to a worker; it is called across.
    read: (files, request, onProgress) => alive(desk.read(files, request, proxy(onProgress))),
    cancel: () => alive(desk.cancel()),
    rejectsCsv: () => alive(desk.rejectsCsv()),
    previewLoad: (decisions) => alive(desk.previewLoad(decisions)),
    planLoad: (decisions) => alive(desk.planLoad(decisions)),
    planRecompute: () => alive(desk.planRecompute()),
    planSetting: (name, value) => alive(desk.planSetting(name, value)),
    readReference: (table, file) => alive(desk.readReference(table, file)),
    planReferences: (readings) => alive(desk.planReferences(readings)),
    review: (id) => alive(desk.review(id)),
    planReview: (asks) => alive(desk.planReview(asks)),
    automaticSteps: () => alive(desk.automaticSteps()),
    planAutomaticSteps: () => alive(desk.planAutomaticSteps()),
    planRepair: () => alive(desk.planRepair()),
    planTables: () => alive(desk.planTables()),
    edit: (index) => alive<Edit>(desk.edit(index)),
    confirm: (rows, values) => alive(desk.confirm(rows, values)),
    report: (id) => alive(desk.report(id)),
    step: (id, step) => alive(desk.step(id, step)),
    dailyChart: (id, tab) => alive(desk.dailyChart(id, tab)),
    explain: (cell) => alive(desk.explain(cell)),
    exportFile: (request, format) => alive(desk.exportFile(request, format)),
    exportGrid: (request) => alive(desk.exportGrid(request)),
  };
}
