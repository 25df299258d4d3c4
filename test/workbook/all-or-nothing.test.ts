import { readTables } from '../../src/workbook/read-tables';
import { recover } from '../../src/workbook/recover';
import { writeChange } from '../../src/workbook/write-change';
import { control } from '../host/control';
import { changeOf, makeTable, rowsOf, written } from './changes';
import { dump, failureOf, syncsOf } from './dump';
import { everything, EXACT, lively, MANY } from './lively-workbook';

let before: unknown;

describe('a write', () => {
  let syncs = 0;

  beforeAll(async () => {
    await lively();
    before = await dump();
    expect(JSON.stringify(before).match(new RegExp(`"${EXACT}"`, 'g'))).toHaveLength(4);
    const [first] = (before as { sheets: { values: unknown[][] }[] }).sheets;
    expect(first?.values[3]?.[0]).toBe('6 rows, 5 numbers');
    syncs = await syncsOf(() => writeChange(everything()));
  }, 30_000);

  it('does all of it when nothing fails, and leaves no trace of its journal', async () => {
    const rows = await rowsOf('LMP_Partners');
    expect(rows).toHaveLength(6 - 2 + MANY);
    expect(rows.slice(0, 5).map((row) => [row[0], row[2], row[11]])).toEqual([
      ['Partner 6', 'note 5', 0.4],
      ['Partner 5', 'note 4', 0.4],
      ['Partner 4', 'note 3', 0.4],
      ['Partner 1', 'note 0', 0.4],
      ['Partner 7', '', ''],
    ]);
    expect(await rowsOf('LMP_Prices')).toHaveLength(MANY);
    expect(await rowsOf('LMP_Tiers')).toEqual([['=1+1', 'x', 'EUR', 5, EXACT, '']]);
    const { settings, sheets, events } = (await dump()) as {
      settings: unknown[];
      sheets: { name: string; values: unknown[][] }[];
      events: boolean;
    };
    expect([settings, events]).toEqual([[], true]);
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Our partners', 'LMP Tiers', 'LMP Prices']);
    expect(sheets[0]?.values.slice(2, 4).map(([value]) => value)).toEqual([
      4 * 0.4,
      `${6 - 2 + MANY} rows, ${6 - 2 + MANY} numbers`,
    ]);
  });

  it('of this size takes more than the three syncs that every write takes', () => {
    expect(syncs).toBeGreaterThanOrEqual(6);
  });

  it('leaves everything as it was whichever of its syncs fails, the last one aside', async () => {
    await lively();
    expect(await dump()).toEqual(before);
    for (let nth = 1; nth < syncs; nth += 1) {
      control.failSync(nth);
      const failure = await failureOf(() => writeChange(everything()));
      expect([nth, failure.name, failure.isUndone]).toEqual([nth, 'WriteFailed', true]);
      expect(failure.message).toMatch(/Nothing was changed\.$/);
      control.resetFaults();
      expect(await dump()).toEqual(before);
    }
  }, 120_000);

  it('stands when only its last sync fails, which lets events come again: it and the next write try that again', async () => {
    await lively();
    await writeChange(everything());
    const after = (await dump()) as object;
    await lively();
    control.failSync(syncs);
    await writeChange(everything());
    control.resetFaults();
    expect(await dump()).toEqual(after);
    await lively();
    control.failSync(syncs);
    control.failSync(syncs + 1);
    await writeChange(everything());
    control.resetFaults();
    expect(await dump()).toEqual({ ...after, events: false });
    await makeTable('LMP_BidDesk', []);
    expect(await dump()).toMatchObject({ events: true });
  }, 60_000);

  it('leaves everything as it was when it is cancelled after any block', async () => {
    await lively();
    for (let blocks = 1; blocks <= syncs - 5; blocks += 1) {
      const controller = new AbortController();
      let seen = 0;
      const act = () =>
        writeChange(everything(), {
          signal: controller.signal,
          onProgress: () => {
            seen += 1;
            if (seen === blocks) controller.abort();
          },
        });
      const failure = await failureOf(act);
      expect([blocks, failure.isCancelled, failure.message]).toEqual([
        blocks,
        true,
        'Cancelled. Nothing was changed.',
      ]);
      expect(await dump()).toEqual(before);
    }
    const controller = new AbortController();
    controller.abort();
    const failure = await failureOf(() => writeChange(everything(), { signal: controller.signal }));
    expect(failure.isCancelled).toBe(true);
    expect(await dump()).toEqual(before);
  }, 120_000);

  it('leaves everything as it was when a step cannot be carried out', async () => {
    await lively();
    const change = everything();
    const outside = changeOf(
      change.expects,
      [...change.edits, written('LMP_Partners', 2 * MANY, [['beyond the table']])],
      change.lines,
    );
    const failure = await failureOf(() => writeChange(outside));
    expect(failure.message).toMatch(/lies outside of LMP_Partners.*Nothing was changed\.$/);
    expect(await dump()).toEqual(before);
  }, 60_000);

  it('whose undoing fails too says so, and is put right by recover, whichever of its syncs fails in turn', async () => {
    await lively();
    for (let nth = 2; nth < syncs; nth += 1) {
      for (let undoing = 1; undoing <= 3; undoing += 1) {
        control.failSync(nth);
        control.failSync(nth + undoing);
        const failure = await failureOf(() => writeChange(everything()));
        // The first sync of the undoing may find that nothing was noted yet.
        const isUndone = nth === 2 && undoing > 1;
        expect([nth, undoing, failure.isUndone]).toEqual([nth, undoing, isUndone]);
        if (!isUndone)
          expect(failure.message).toMatch(/will be put right the next time the pane opens, or by Repair\.$/);
        control.resetFaults();
        await recoverWithFailures();
        expect(await dump()).toEqual(before);
      }
    }
  }, 300_000);

  it('is not begun, and nothing is read, while an earlier one is not put right', async () => {
    await lively();
    control.failSync(3);
    control.failSync(4);
    await failureOf(() => writeChange(everything()));
    control.resetFaults();
    expect(await failureOf(() => writeChange(everything()))).toMatchObject({ name: 'UnfinishedWrite' });
    const taker = { beginBook: () => Promise.resolve(), takeRows: () => Promise.resolve() };
    expect(await failureOf(() => readTables(taker))).toMatchObject({ name: 'UnfinishedWrite' });
    expect(await recover({ patience: 0 })).toBe('undone');
    expect(await dump()).toEqual(before);
    expect(await recover({ patience: 0 })).toBe('nothing');
  }, 60_000);
});

/** Recovers as somebody does whose pane is closed at each of its three syncs in turn. */
async function recoverWithFailures(): Promise<void> {
  for (let nth = 1; nth <= 3; nth += 1) {
    control.failSync(nth);
    await recover({ patience: 0 }).catch(() => undefined);
    control.resetFaults();
  }
  await recover({ patience: 0 });
}
