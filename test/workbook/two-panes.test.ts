import type { Outcome } from '../../src/taskpane/shared/pane-context';
import { control } from '../host/control';
import { rowsOf } from './changes';
import { leftovers } from './dump';
import { paneOnWorkbook, type PaneOnWorkbook } from './pane-on-workbook';
import { appendHistory, historyOf } from './replica';
import { askFor, billedPartners, requireDone, viewOf, type Step } from './reviewed-workbook';

const SUBMIT: Step = { action: 'submit', inputs: { comments: 'on the phone' } };
const REJECT: Step = { action: 'reject', inputs: { comments: 'Which seats?' } };

/** So many that the workbook is read in several syncs. */
const PARTNERS = Array.from({ length: 30 }, (_, index) => `Partner ${index}`);

/** What is said where Ben acted first; and where Anna did, who is writing still or has written. */
const BEN_ACTED = /Ben: submit, .*Nothing was written/;
const ANNA_ACTED = /(Anna: submit, |Somebody else is writing).*Nothing was written/;

/** The seals of a report's entries. */
async function seals(partner: string): Promise<ReadonlySet<unknown>> {
  const rows = await rowsOf('LMP_History');
  return new Set(rows.filter((row) => row[1] === partner).map((row) => row[13]));
}

describe('two panes on one workbook', () => {
  let anna: PaneOnWorkbook;
  let ben: PaneOnWorkbook;

  beforeAll(async () => {
    anna = await billedPartners(PARTNERS);
    requireDone(await anna.actions.changeSetting('Automatic approval', 'off'));
    ben = paneOnWorkbook();
    await ben.store.desk.iAm({ name: 'Ben', company: '' });
    await ben.actions.refresh();
  }, 120_000);

  /** What became of one report after both panes asked for a step of it, one of their syncs being held. */
  async function came(nth: number, partner: string, seenRevision: number): Promise<number> {
    await control.idle();
    const { revision, branches, isOutOfDate } = await viewOf(anna, partner);
    expect([nth, branches, isOutOfDate]).toEqual([nth, [], false]);
    expect([nth, (await seals(partner)).size]).toEqual([nth, revision]);
    expect([nth, await leftovers()]).toEqual([nth, { keys: [], sheets: [], events: true }]);
    return revision - seenRevision;
  }

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

  it('take one action, and say who took it, whichever sync of one is held until the other has acted wholly', async () => {
    const done: string[] = [];
    for (let nth = 1; ; nth += 1) {
      const partner = `Partner ${nth}`;
      const [first, second] = [await askFor(anna, partner, SUBMIT), await askFor(ben, partner, SUBMIT)];
      const ofBen: Outcome[] = [];
      control.holdSync(nth, async () => ofBen.push(await ben.actions.review([second])));
      const ofAnna = await anna.actions.review([first]);
      control.resetFaults();
      expect([nth, await came(nth, partner, first.seenRevision)]).toEqual([nth, 1]);
      if (ofBen.length === 0) break;
      const isAnnas = ofAnna.kind === 'done';
      const [taken, refused] = isAnnas ? [ofAnna, ofBen[0]] : [ofBen[0], ofAnna];
      expect([nth, taken?.kind, refused?.kind]).toEqual([nth, 'done', 'failed']);
      expect([nth, refused?.message]).toEqual([nth, expect.stringMatching(isAnnas ? ANNA_ACTED : BEN_ACTED)]);
      done.push(isAnnas ? 'Anna' : 'Ben');
    }
    // Who claims the workbook first acts: from one sync on it is Anna.
    expect(new Set(done)).toEqual(new Set(['Ben', 'Anna']));
    expect(done).toEqual([...done].sort().reverse());
  }, 300_000);

  it('take one action at most where both act at once, whichever of their syncs is late', async () => {
    const counts = new Set<number>();
    for (let nth = 1, isHeld = true; isHeld; nth += 1) {
      const partner = `Partner ${nth}`;
      const { status } = await viewOf(anna, partner);
      const step = status === 'Under review' ? REJECT : SUBMIT;
      const [first, second] = [await askFor(anna, partner, step), await askFor(ben, partner, step)];
      isHeld = false;
      control.holdSync(nth, () => {
        isHeld = true;
        return new Promise((resolve) => setTimeout(resolve, 60));
      });
      const both = await Promise.all([anna.actions.review([first]), ben.actions.review([second])]);
      control.resetFaults();
      const refused = both.filter(({ kind }) => kind !== 'done');
      expect([nth, await came(nth, partner, first.seenRevision)]).toEqual([nth, 2 - refused.length]);
      expect([nth, refused.length]).not.toEqual([nth, 0]);
      for (const { message } of refused) {
        expect([nth, message]).toEqual([nth, expect.stringMatching(/Nothing was (written|changed)/)]);
      }
      counts.add(refused.length);
    }
    expect(counts).toContain(1);
  }, 300_000);

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
