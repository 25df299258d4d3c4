import { control } from '../host/control';
import { dump } from './dump';
import type { PaneOnWorkbook } from './pane-on-workbook';
import { askFor, requireDone, viewOf, type Step } from './reviewed-workbook';

/** More than the syncs after a write, in which alone a failure leaves the action done. */
export const PARTNERS = Array.from(
  { length: 12 },
  (_, index) => `Partner ${String.fromCharCode(65 + index)}`,
);

/**
 * Takes one action with each of its syncs failing in turn, on one report after another: the workbook is as before, or the
 * action is done. Answers how many of the syncs failed it, and how many came after it was done.
 */
export async function everySync(pane: PaneOnWorkbook, step: Step) {
  const counts = { undone: 0, done: 0 };
  const left = [...PARTNERS];
  let [ask, before] = [await askFor(pane, left[0] ?? '', step), await dump()];
  for (let nth = 1; ; nth += 1) {
    const first = control.syncs();
    control.failSync(nth);
    const outcome = await pane.actions.review([ask]);
    const taken = control.syncs() - first;
    control.resetFaults();
    if (outcome.kind === 'failed') {
      expect([step.action, nth, outcome.refusals]).toEqual([step.action, nth, []]);
      expect(await dump()).toEqual(before);
      counts.undone += 1;
      continue;
    }
    expect([step.action, nth, outcome.kind]).toEqual([step.action, nth, 'done']);
    expect((await viewOf(pane, ask.partner)).revision).toBeGreaterThan(ask.seenRevision);
    left.shift();
    if (taken < nth) break;
    counts.done += 1;
    [ask, before] = [await askFor(pane, left[0] ?? '', step), await dump()];
  }
  await onAll(pane, step, left);
  return counts;
}

/** Takes one action on several reports at once. */
export async function onAll(pane: PaneOnWorkbook, step: Step, partners = PARTNERS): Promise<void> {
  const asks = [];
  for (const partner of partners) asks.push(await askFor(pane, partner, step));
  if (asks.length > 0) requireDone(await pane.actions.review(asks));
}
