import { rowsOf } from './changes';
import { dump, emptyWorkbook, syncsOf } from './dump';
import {
  decisions,
  loadReference,
  loadUsage,
  paneOnWorkbook,
  PLAIN,
  sample,
  textFile,
  type PaneOnWorkbook,
} from './pane-on-workbook';
import { paneActions } from '../../src/taskpane/actions/pane-actions';
import { PaneStore } from '../../src/taskpane/actions/pane-store';
import { control } from '../host/control';

const USAGE = sample('usage-2025-10.csv');

/** Chooses the usage file; what is left is to load it. */
async function readSample({ store, actions }: PaneOnWorkbook): Promise<void> {
  await actions.refresh();
  await store.desk.read([textFile('usage-2025-10.csv', USAGE)], PLAIN, () => undefined);
}

async function sampleMonth(): Promise<PaneOnWorkbook> {
  await emptyWorkbook();
  const pane = paneOnWorkbook();
  await loadReference(pane, 'LMP_Partners', sample('partners.csv'));
  await loadReference(pane, 'LMP_Prices', sample('prices.csv'));
  return pane;
}

describe('the first of the month', () => {
  it('fills the workbook from an empty one: reports of three partners, one of them silent', async () => {
    const pane = await sampleMonth();
    const outcome = await loadUsage(pane, USAGE, decisions('2025-10'));
    expect(outcome.kind).toBe('done');
    expect(outcome.message).toContain('311 rows of October 2025');
    const reports = await rowsOf('LMP_Reports');
    expect(reports.map((row) => [row[0], row[1], row[3]])).toEqual([
      ['2025-10', 'Harbour IT', 'MSP preparing'],
      ['2025-10', 'Lakeside Managed Services', 'MSP preparing'],
      ['2025-10', 'Quiet Hills IT', 'MSP preparing'],
    ]);
    expect(await rowsOf('LMP_Usage')).toHaveLength(311);
    expect(await rowsOf('LMP_Rejected')).toHaveLength(1);
    expect(await rowsOf('LMP_Loads')).toHaveLength(1);
    const { overview } = pane.store.state();
    expect(overview?.cycles.map(({ cycle, isOutOfDate }) => [cycle, isOutOfDate])).toEqual([
      ['2025-10', false],
    ]);
  }, 60_000);

  it('changes nothing when the same file is loaded again, and says so', async () => {
    const pane = paneOnWorkbook();
    const before = await dump();
    const shown = new Set<unknown>();
    pane.store.subscribe(() => shown.add(pane.store.state().overview));
    const outcome = await loadUsage(pane, USAGE, decisions('2025-10'));
    expect(outcome.kind).toBe('nothing');
    // Nothing yet, the workbook as it was read, and as it stood when nothing was to be loaded.
    expect([...shown].map((overview) => overview === null)).toEqual([true, false, false]);
    expect(outcome.message).toContain('load 1');
    expect(await dump()).toEqual(before);
  }, 60_000);

  it('refuses to write where somebody sorted a table after it was read, and writes nothing', async () => {
    const pane = paneOnWorkbook();
    await readSample(pane);
    const corrected = USAGE.replace(',123,,65,', ',124,,65,');
    expect(corrected).not.toBe(USAGE);
    await pane.store.desk.read([textFile('usage-2025-10.csv', corrected)], PLAIN, () => undefined);
    const { writeChange } = pane.store.door;
    const sorting = new PaneStore(pane.store.desk, {
      ...pane.store.door,
      writeChange: async (change, options) => {
        await Excel.run(async (context) => {
          context.workbook.tables.getItem('LMP_Usage').sort.apply([{ key: 8, ascending: false }]);
          await context.sync();
        });
        await writeChange(change, options);
      },
    });
    const before = await rowsOf('LMP_Usage');
    const outcome = await paneActions(sorting).loadUsage(decisions('2025-10'));
    expect(outcome.kind).toBe('failed');
    expect(outcome.message).toContain('stand in another order');
    expect((await rowsOf('LMP_Usage')).map(String).sort()).toEqual(before.map(String).sort());
  }, 60_000);

  it('leaves the workbook as it was, whichever sync of the load fails', async () => {
    let pane = await sampleMonth();
    await readSample(pane);
    const syncs = await syncsOf(() => pane.actions.loadUsage(decisions('2025-10')));
    const after = await dump();
    pane = await sampleMonth();
    await readSample(pane);
    const before = await dump();
    const outcomes: string[] = [];
    for (let nth = 1; nth <= syncs; nth += 1) {
      control.failSync(nth);
      const outcome = await pane.actions.loadUsage(decisions('2025-10'));
      control.resetFaults();
      outcomes.push(outcome.kind);
      if (outcome.kind === 'failed') expect(await dump()).toEqual(before);
      else {
        // Only what comes after the writing has failed: reading it again, which the outcome says, or showing it.
        expect(outcome.message).toMatch(/^311 rows of October 2025 loaded/);
        expect(await dump()).toEqual(after);
        pane = await sampleMonth();
        await readSample(pane);
      }
    }
    const failed = outcomes.indexOf('done');
    expect(failed).toBeGreaterThan(5);
    expect(outcomes).toEqual(outcomes.map((_, index) => (index < failed ? 'failed' : 'done')));
  }, 300_000);
});
