import { File as NodeFile } from 'node:buffer';
import { parseArgs } from 'node:util';
import type { LoadDecisions } from '../src/taskpane/desk/usage-views';
import { say, sayMachine, sayTable, seconds } from './report';
import { partnersFile, pricesFile, USAGE_HEADER, usageRows, type UsageShape } from './usage-data';
import { startExcel, type HeadlessExcel } from './workbook/excel';
import { MeasuredPane, requireDone } from './workbook/measured-pane';
import { profiled } from './workbook/profile';

/**
 * `tsx bench/workbook.ts [--story lines|cycles] [--profile STEP]`: the pane without its picture, over the workbook's
 * stand-in, from an empty workbook to a loaded one: a process for each story.
 */
interface Story {
  readonly title: string;
  readonly shape: Omit<UsageShape, 'cycles'>;
  readonly cycles: readonly string[];
}

const STORIES: Readonly<Record<string, Story>> = {
  lines: {
    title: '20,000 usage lines a cycle: 20 partners, 12 customers, 3 services, 28 days',
    shape: { partners: 20, customers: 12, services: 3, days: 28, rowsPerKey: 1 },
    cycles: ['2025-09', '2025-10'],
  },
  cycles: {
    title: '300 partners × 12 cycles: 1 customer, 1 service, 28 days',
    shape: { partners: 300, customers: 1, services: 1, days: 28, rowsPerKey: 1 },
    cycles: Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`),
  },
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      story: { type: 'string', default: 'lines' },
      profile: { type: 'string' },
      cycles: { type: 'string' },
    },
  });
  const story = STORIES[values.story];
  if (story === undefined) throw new Error(`The stories are ${Object.keys(STORIES).join(' and ')}.`);
  const told = { ...story, cycles: story.cycles.slice(0, Number(values.cycles ?? story.cycles.length)) };
  say(`## ${story.title}\n`);
  sayMachine();
  const excel = await startExcel();
  const pane = new MeasuredPane(excel);
  await tell(told, { excel, pane, profile: values.profile ?? '' });
  sayTaken(pane);
}

interface Told {
  readonly excel: HeadlessExcel;
  readonly pane: MeasuredPane;
  /** The step that is profiled; '' for none. */
  readonly profile: string;
}

async function tell({ shape, cycles }: Story, { excel, pane, profile }: Told): Promise<void> {
  const { actions, store } = pane;
  const step = <T>(name: string, work: () => Promise<T>): Promise<T> =>
    pane.measure(name, () => (profile === name ? profiled(name, work) : work()));

  await actions.refresh();
  for (const [table, text] of [
    ['LMP_Partners', partnersFile(shape.partners)],
    ['LMP_Prices', pricesFile('9.50')],
  ] as const) {
    const reading = await store.desk.readReference(table, fileOf(`${table}.csv`, text));
    requireDone(await actions.loadReference(reading));
  }

  for (const cycle of cycles) {
    const file = fileOf(
      `usage-${cycle}.csv`,
      USAGE_HEADER + [...usageRows({ ...shape, cycles: [cycle] })].join(''),
    );
    const decided = decisions(cycle);
    await step(`read ${cycle}`, () =>
      store.desk.read(
        [file],
        { columns: {}, duplicates: 'ask', signed: false, partners: {} },
        () => undefined,
      ),
    );
    await step(`preview ${cycle}`, async () => {
      const { questions } = await store.desk.previewLoad(decided);
      if (questions.length > 0) throw new Error(questions[0]?.message);
    });
    await step(`load ${cycle}`, async () => {
      requireDone(await actions.loadUsage(decided));
    });
  }

  // A pane that has just been opened keeps nothing yet.
  const opened = new MeasuredPane(excel);
  await opened.measure('open: read and compute', () => opened.actions.refresh());
  pane.taken.push(...opened.taken);
  await step('read again, nothing changed', () => actions.refresh());
  const cycle = cycles.at(-1) ?? '';
  await step('show a report', () => store.desk.report({ cycle, partner: 'Partner 0001' }));
  await changePrice(excel);
  await step('recompute after a price change', async () => {
    requireDone(await actions.recompute());
  });
  await step('recompute, nothing changed', () => actions.recompute());
}

/** The price is found under its header, wherever the table begins. */
async function changePrice({ host, type }: HeadlessExcel): Promise<void> {
  const address = await Excel.run(async (context) => {
    const range = context.workbook.tables
      .getItem('LMP_Prices')
      .columns.getItem('Unit price')
      .getDataBodyRange();
    range.load({ address: true });
    await context.sync();
    return range.address;
  });
  const [sheet = '', cell = ''] = address.split('!');
  type(sheet.replace(/^'|'$/g, ''), cell.split(':')[0] ?? cell, 9.75);
  await host.idle();
}

function decisions(cycle: string): LoadDecisions {
  return {
    cycle,
    days: null,
    parts: null,
    nfrCustomers: {},
    acceptsNoUsed: true,
    controlTotal: { units: '', credits: '' },
  };
}

function fileOf(name: string, text: string): File {
  return new NodeFile([text], name) as unknown as File;
}

function sayTaken({ taken }: MeasuredPane): void {
  sayTable(
    ['step', 'seconds', 'CPU s', 'of which the stand-in for Excel', 'syncs', 'parts of the pane (s)'],
    taken.map(({ step, milliseconds, cpuMilliseconds, host, syncs, parts }) => [
      step,
      seconds(milliseconds),
      seconds(cpuMilliseconds),
      seconds(host),
      String(syncs),
      [...parts]
        .filter(([, time]) => time >= 50)
        .sort(([, a], [, b]) => b - a)
        .map(([part, time]) => `${part} ${seconds(time)}`)
        .join(', '),
    ]),
  );
  say(
    `Peak RSS ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, the stand-in's workbook included.\n`,
  );
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => {
    // The grid keeps timers of its own.
    process.exit();
  });
