import { control } from '../host/control';
import { rowsOf } from './changes';
import type { PaneOnWorkbook } from './pane-on-workbook';
import { appendHistory, historyOf } from './replica';
import { askFor, billedPartners, requireDone, viewOf, type Step } from './reviewed-workbook';
import { paneOnWorkbook } from './pane-on-workbook';

const SUBMIT: Step = { action: 'submit', inputs: { comments: 'on the phone' } };
const REJECT: Step = { action: 'reject', inputs: { comments: 'Which seats?' } };
const LATER = new Date('2025-11-03T10:00:00Z');

/** More than an action has syncs. */
const SYNCS = 30;

/** Every report's history, as the rows say: who did what after whom. */
async function histories(): Promise<ReadonlyMap<string, readonly string[]>> {
  const byPartner = new Map<string, string[]>();
  for (const row of await rowsOf('LMP_History')) {
    const [, partner, , , , action] = row.map(String);
    const seal = String(row[13]);
    const found = byPartner.get(partner ?? '') ?? [];
    if (!found.includes(`${action} ${seal}`)) found.push(`${action} ${seal}`);
    byPartner.set(partner ?? '', found);
  }
  return byPartner;
}

describe('two panes on one workbook', () => {
  let anna: PaneOnWorkbook;
  let ben: PaneOnWorkbook;

  beforeAll(async () => {
    anna = await billedPartners(Array.from({ length: SYNCS }, (_, index) => `Partner ${index}`));
    requireDone(await anna.actions.changeSetting('Automatic approval', 'off'));
    ben = paneOnWorkbook(LATER);
    await ben.actions.refresh();
  }, 120_000);

  it('write nothing for who has not seen the last action, and say who did what', async () => {
    const ask = await askFor(ben, 'Partner 0', SUBMIT);
    requireDone(await anna.actions.review([await askFor(anna, 'Partner 0', SUBMIT)]));
    const before = await rowsOf('LMP_History');
    const outcome = await ben.actions.review([ask]);
    expect(outcome).toMatchObject({ kind: 'failed', refusals: [{ code: 'review.moved' }] });
    expect(outcome.message).toContain('Anna: submit, 2025-11-03T09:00:00Z');
    expect(outcome.message).toContain('Nothing was written');
    expect(await rowsOf('LMP_History')).toEqual(before);
  }, 60_000);

  it('take one action after the other, whichever sync of one is delayed while the other acts', async () => {
    const kinds = new Set<string>();
    for (let nth = 1; nth < SYNCS; nth += 1) {
      const partner = `Partner ${nth}`;
      const [first, second] = [await askFor(anna, partner, SUBMIT), await askFor(ben, partner, SUBMIT)];
      control.delaySync(nth, 60);
      const [ofAnna, ofBen] = await Promise.all([anna.actions.review([first]), ben.actions.review([second])]);
      control.resetFaults();
      await control.idle();
      const done = [ofAnna, ofBen].filter(({ kind }) => kind === 'done');
      kinds.add([ofAnna.kind, ofBen.kind].sort().join());
      // One of them at most: both would be two submissions of one revision.
      expect([nth, done.length]).toEqual([nth, done.length === 0 ? 0 : 1]);
      for (const { kind, message } of [ofAnna, ofBen]) {
        if (kind !== 'done')
          expect([nth, message]).toEqual([nth, expect.stringMatching(/Nothing was (written|changed)/)]);
      }
      const view = await viewOf(anna, partner);
      expect([nth, view.revision, view.branches, view.isOutOfDate]).toEqual([nth, done.length, [], false]);
      expect((await histories()).get(partner) ?? []).toHaveLength(done.length);
      const { keys, sheets } = await leftovers();
      expect([nth, keys, sheets]).toEqual([nth, [], []]);
    }
    expect(kinds).toContain('done,failed');
  }, 600_000);

  it('whose replicas met with two entries after one: both branches are shown, and one is chosen by a person', async () => {
    const partner = 'Partner 0';
    // What co-authoring brings: a row that Ben's replica had appended after the same entry as Anna's next one.
    const ask = await askFor(anna, partner, REJECT);
    const others = await historyOf(ben, { ...ask, inputs: { comments: 'Not yet.' } });
    requireDone(await anna.actions.review([ask]));
    await appendHistory(others);
    const forked = await viewOf(anna, partner);
    expect(forked.branches.map(({ entries }) => entries.map(({ comments }) => comments))).toEqual([
      ['Which seats?'],
      ['Not yet.'],
    ]);
    expect(forked.actions.map(({ action }) => action)).toEqual(['resolve-fork']);
    const [, second] = forked.branches;
    const choice = {
      action: 'resolve-fork',
      inputs: { keep: second?.head ?? '', comments: 'Ben was right.' },
    } as const;
    requireDone(await anna.actions.review([await askFor(anna, partner, choice)]));
    const resolved = await viewOf(ben, partner);
    expect([resolved.branches, resolved.status]).toEqual([[], 'Rejected']);
    expect(resolved.history.map(({ comments }) => comments)).toEqual(
      expect.arrayContaining(['Which seats?', 'Not yet.', 'Ben was right.']),
    );
  }, 60_000);
});

/** What a write leaves behind where two got in each other's way. */
async function leftovers(): Promise<{
  readonly keys: readonly string[];
  readonly sheets: readonly string[];
}> {
  return Excel.run(async (context) => {
    const { settings, worksheets } = context.workbook;
    settings.load('items/key');
    worksheets.load('items/name');
    await context.sync();
    return {
      keys: settings.items.map(({ key }) => key).filter((key) => key !== 'LMP_Written'),
      sheets: worksheets.items.map(({ name }) => name).filter((name) => name.startsWith('LMP~')),
    };
  });
}
