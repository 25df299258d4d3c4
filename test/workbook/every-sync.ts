import type { Outcome } from '../../src/taskpane/shared/pane-context';
import { control } from '../host/control';
import { dump, leftovers } from './dump';
import type { PaneOnWorkbook } from './pane-on-workbook';
import { askFor, requireDone, viewOf, type Step } from './reviewed-workbook';

/** More than the syncs after a write, in which alone a failure leaves the action done. */
export const PARTNERS = Array.from(
  { length: 12 },
  (_, index) => `Partner ${String.fromCharCode(65 + index)}`,
);

/** Something that can be done again and again. */
export interface Trial {
  /** Makes something to do; false where nothing is left. */
  readonly prepare: () => Promise<boolean>;
  readonly act: () => Promise<Outcome>;
  /** Expects what it was to come to. */
  readonly expectDone: () => Promise<void>;
}

/**
 * Takes an action with each of its syncs failing in turn, from the first to the last: the workbook is as before, or the
 * action is done and has left nothing behind. Answers how many of the syncs failed it, and how many came after it was done.
 *
 * Shape: a failing sync is refused (0), carried out by that part of its actions, or only its answer is lost (1).
 */
export async function tryEverySync({ prepare, act, expectDone }: Trial, share = 0) {
  const counts = { undone: 0, done: 0 };
  let before: unknown = null;
  for (let nth = 1; ; nth += 1) {
    if (before === null) {
      if (!(await prepare())) return counts;
      before = await dump();
    }
    const first = control.syncs();
    control.breakSync(nth, share);
    const outcome = await act();
    const taken = control.syncs() - first;
    control.resetFaults();
    if (outcome.kind === 'failed') {
      expect([nth, await dump()]).toEqual([nth, before]);
      counts.undone += 1;
      continue;
    }
    expect([nth, outcome.kind]).toEqual([nth, 'done']);
    expect([nth, await leftovers()]).toEqual([nth, { keys: [], sheets: [], events: true }]);
    await expectDone();
    if (taken < nth) return counts;
    counts.done += 1;
    before = null;
  }
}

/** `tryEverySync` of one action of the review, on one report after another; in the end it is taken on all of them. */
export async function everySync(pane: PaneOnWorkbook, step: Step, share = 0) {
  const left = [...PARTNERS];
  let ask = await askFor(pane, PARTNERS[0] ?? '', step);
  const counts = await tryEverySync(
    {
      prepare: async () => {
        ask = await askFor(pane, left.shift() ?? '', step);
        return true;
      },
      act: async () => {
        const outcome = await pane.actions.review([ask]);
        expect([step.action, outcome.refusals]).toEqual([step.action, []]);
        return outcome;
      },
      expectDone: async () => {
        expect((await viewOf(pane, ask.partner)).revision).toBeGreaterThan(ask.seenRevision);
      },
    },
    share,
  );
  await onAll(pane, step, left);
  return counts;
}

/** Takes one action on several reports at once. */
export async function onAll(pane: PaneOnWorkbook, step: Step, partners = PARTNERS): Promise<void> {
  const asks = [];
  for (const partner of partners) asks.push(await askFor(pane, partner, step));
  if (asks.length > 0) requireDone(await pane.actions.review(asks));
}
