import type { Change } from '../../src/book/change';
import { readTables } from '../../src/workbook/read-tables';
import { recover } from '../../src/workbook/recover';
import { writeChange } from '../../src/workbook/write-change';
import { control } from '../host/control';
import { appended, changeOf, created, headersOf, makeTable, partners, rowsOf, written } from './changes';
import { dump, emptyWorkbook, failureOf, syncsOf } from './dump';

/** More digits than a number has: it stays text in a column of numbers. */
const EXACT = '0.1234567890123456789';

/** Rows that make a change of several blocks. */
const MANY = 2500;

const headers = [...headersOf('LMP_Partners').toSpliced(2, 0, 'Note'), 'Twice'];

/**
 * A workbook as people have it: a moved table with their own columns and formulas, sorted, filtered, a renamed sheet, text
 * below and beside, formulas elsewhere; and another table of ours.
 */
async function lively(): Promise<void> {
  await emptyWorkbook();
  const rows = partners(6).map((row, index) => (index === 1 ? row.with(7, EXACT) : row));
  await makeTable('LMP_Partners', rows, ['LMP Partners', 'ours', '6 partners']);
  await makeTable('LMP_Tiers', [
    ['XDR', 'EUR', 1, 0.2, ''],
    ['XDR', 'EUR', 10, EXACT, ''],
  ]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('LMP_Partners');
    const sheet = table.worksheet;
    sheet.name = 'Our partners';
    sheet.getRange('3:3').insert('Down');
    table.columns.add(2, [['Note'], ...partners(6).map((_row, index) => [`note ${index}`])]);
    table.columns.add(undefined, [['Twice'], ...partners(6).map((_row, index) => [`=I${7 + index}*2`])]);
    table.columns.getItem('Twice').getDataBodyRange().numberFormat = partners(6).map(() => ['0.0%']);
    table.sort.apply([{ key: 0, ascending: false }]);
    table.columns.getItem('Partner').filter.applyValuesFilter(['Partner 2', 'Partner 3']);
    sheet.getRange('A1').formulas = [['="Partners of "&B1']];
    sheet.getRange('B1').values = [["'=2025"]];
    sheet.getRange('N7').values = [['beside']];
    sheet.getRange('A15').values = [['below']];
    const other = context.workbook.worksheets.getItem('Sheet1');
    other.getRange('A1:A4').formulas = [
      ["='Our partners'!A12"],
      ["=SUM('Our partners'!I7:I12)"],
      ['=SUM(LMP_Partners[Twice])'],
      ['=ROWS(LMP_Partners)&" rows, "&COUNT(LMP_Partners[Violation threshold])&" numbers"'],
    ];
    await context.sync();
  });
}

/** Every kind of step: rows go, come and change, a table is made, columns are added and renamed, lines are written. */
function everything(): Change {
  const withQuarter = headers.map((header) => (header === 'Note' ? 'Remark' : header));
  return changeOf(
    {
      LMP_Partners: { headers, rowCount: 6 },
      LMP_Tiers: { headers: headersOf('LMP_Tiers'), rowCount: 2 },
      LMP_Prices: null,
    },
    [
      { kind: 'delete', table: 'LMP_Partners', row: 3, count: 2 },
      { kind: 'rename-column', table: 'LMP_Partners', column: 2, name: 'Remark' },
      ...created(
        'LMP_Prices',
        Array.from({ length: MANY }, (_row, index) => ['', `Product ${index}`, 'EUR', 1.5, 0.2, 45_931, '']),
      ),
      appended(
        'LMP_Partners',
        MANY,
        withQuarter.map((header) => (header === 'Partner' ? '@' : null)),
      ),
      written(
        'LMP_Partners',
        4,
        partners(MANY, 7).map((row) => row.toSpliced(2, 0, null)),
      ),
      { kind: 'format', table: 'LMP_Tiers', formats: ['@', '@', '0', '0%', '0.00'] },
      { kind: 'delete', table: 'LMP_Tiers', row: 0, count: 1 },
      { kind: 'add-column', table: 'LMP_Tiers', column: 1, name: 'Extra' },
      written('LMP_Tiers', 0, [['=1+1', 'x', null, 5]]),
    ],
    [
      { table: 'LMP_Partners', lines: ['LMP Partners', '=1+1', 'new'] },
      { table: 'LMP_Prices', lines: ['LMP Prices', 'Prices of October'] },
    ],
  );
}

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
