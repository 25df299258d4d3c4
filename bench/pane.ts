import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../scripts/find-chromium';
import { builtPreview } from './pane/built-preview';
import { mainThreadOf, TRACE_CATEGORIES, type MainThread, type Task } from './pane/main-thread';
import { say, sayMachine, sayTable, whole } from './report';
import { USAGE_HEADER, usageRows, type UsageShape } from './usage-data';

/**
 * `tsx bench/pane.ts [--mode development] [--reuse] [--partners many]`: the pane in Chromium, in the preview: when it answers, what holds up its
 * thread, how heavy its scripts are. A development build has readable function names; `--reuse` takes
 * the last build again.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mode: { type: 'string', default: 'production' },
      reuse: { type: 'boolean', default: false },
      partners: { type: 'string', default: 'few' },
    },
  });
  const mode = values.mode === 'development' ? 'development' : 'production';
  const executablePath = findChromium();
  if (executablePath === undefined) {
    say('Skipped: no Chromium, Chrome or Edge. Set CHROMIUM.');
    return;
  }
  const { address, server, scripts } = await builtPreview(mode, values.reuse);
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    say(`## The pane in Chromium ${browser.version()}, ${mode} build\n`);
    sayMachine();
    sayTable(
      ['script', 'kB', 'kB gzip'],
      scripts.map(({ name, kilobytes, gzip }) => [
        name.split('.')[0] ?? name,
        kilobytes.toFixed(0),
        gzip.toFixed(0),
      ]),
    );
    await sayOpening(browser, address);
    await sayStory(browser, address, values.partners === 'many' ? MANY : FEW);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

const OPENINGS = 5;
const MARK = 'bench:';

/** When the pane of a fresh browser profile can be used, from its page's own beginning. */
async function sayOpening(browser: Browser, address: string): Promise<void> {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await openPage(browser);
    await page.goto(address);
    times.push(await interactiveAt(page));
    await page.context().close();
  }
  const sorted = [...times].sort((a, b) => a - b);
  say(
    `Interactive ${whole(sorted[Math.floor(OPENINGS / 2)] ?? 0)} ms after its page began to load ` +
      `(median of ${OPENINGS}: ${times.map(whole).join(', ')}), with the grid loading beside it on one thread.\n`,
  );
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    // In the pane's frame: the moment in which files can be chosen.
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('#pane input[type=file]') === null) return;
      observer.disconnect();
      performance.mark('bench-interactive');
    }).observe(document, { childList: true, subtree: true });
  });
  return page;
}

async function interactiveAt(page: Page): Promise<number> {
  await paneOf(page).locator('input[type=file]').first().waitFor({ state: 'attached' });
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
    return frame?.contentWindow?.performance.getEntriesByName('bench-interactive')[0]?.startTime ?? NaN;
  });
}

const paneOf = (page: Page): FrameLocator => page.frameLocator('#pane-frame');

type Month = Omit<UsageShape, 'cycles'>;

/** 20,160 rows. */
const FEW: Month = { partners: 20, customers: 12, services: 3, days: 28, rowsPerKey: 1 };

/** 8,400 rows. */
const MANY: Month = { partners: 300, customers: 1, services: 1, days: 28, rowsPerKey: 1 };

/** A month, from the file to an opened report. */
async function sayStory(browser: Browser, address: string, month: Month): Promise<void> {
  const page = await openPage(browser);
  page.setDefaultTimeout(240_000);
  const pane = paneOf(page);
  const folder = mkdtempSync(join(tmpdir(), 'lmp-bench-'));
  const file = join(folder, 'usage-2025-10.csv');
  writeFileSync(file, USAGE_HEADER + [...usageRows({ ...month, cycles: ['2025-10'] })].join(''));
  await page.goto('about:blank');
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  const mark = (name: string): Promise<void> =>
    page.evaluate((text) => {
      performance.mark(text);
    }, MARK + name);

  await page.goto(address, { waitUntil: 'commit' });
  await mark('first render');
  await interactiveAt(page);
  await page.waitForTimeout(2000);
  await mark('choose and read');
  // From the disk, as people choose files: a buffer would be unpacked on the page's thread.
  await pane.locator('input[type=file]').first().setInputFiles(file);
  await pane.getByRole('heading', { name: 'What the files hold' }).waitFor();
  await mark('preview');
  await pane.getByRole('button', { name: /^None for all/ }).click();
  await pane.getByText('are open').waitFor({ state: 'detached' });
  await pane.locator('button:not([aria-disabled=true])', { hasText: /^Load [\d,]+ rows/ }).waitFor();
  await mark('load');
  await pane.getByRole('button', { name: /^Load [\d,]+ rows/ }).click();
  await pane.getByRole('heading', { name: /is loaded$/ }).waitFor();
  await page.waitForTimeout(1000);
  await mark('list of reports');
  await pane.getByRole('button', { name: 'Show the reports' }).click();
  const first = pane.locator('button[data-partner]').first();
  await first.waitFor();
  await page.waitForTimeout(1000);
  await mark('open a report');
  // Not by the mouse: what lies above the row, a tooltip or the pane's foot, is not what is measured.
  await first.focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: 'All reports' }).waitFor();
  await page.waitForTimeout(1000);
  await mark('end');
  const trace = await browser.stopTracing();
  await page.context().close();
  rmSync(folder, { recursive: true });
  sayTasks(mainThreadOf(trace.toString('utf8'), MARK));
}

const LONG_MS = 50;

function sayTasks({ tasks, marks }: MainThread): void {
  const phases = marks.slice(0, -1).map((mark, index) => {
    const until = marks[index + 1]?.at ?? Infinity;
    return { ...mark, until, tasks: tasks.filter(({ at }) => at >= mark.at && at < until) };
  });
  say(
    `Tasks of the page’s one thread over ${LONG_MS} ms, and those of which pane and office.js alone have over ${LONG_MS} ms ` +
      `(in Excel the grid’s part is not on the pane’s thread):\n`,
  );
  sayTable(
    [
      'phase',
      'seconds',
      'long tasks',
      'longest, ms',
      'long by the pane itself',
      'longest, ms',
      'pane, ms',
      'office.js, ms',
      'grid, ms',
      'style and layout, ms',
    ],
    phases.map(({ name, at, until, tasks: own }) => {
      const sum = (owner: keyof Task['by']): string =>
        whole(own.reduce((total, { by }) => total + by[owner], 0));
      const long = own.filter(({ milliseconds }) => milliseconds > LONG_MS);
      const ofPane = own.filter((task) => ownTime(task) > LONG_MS);
      return [
        name,
        ((until - at) / 1000).toFixed(1),
        String(long.length),
        whole(Math.max(0, ...long.map(({ milliseconds }) => milliseconds))),
        String(ofPane.length),
        whole(Math.max(0, ...ofPane.map(ownTime))),
        sum('pane'),
        sum('office.js'),
        sum('grid'),
        sum('style and layout'),
      ];
    }),
  );
  for (const { name, tasks: own } of phases) sayWorst(name, own);
}

function ownTime({ by }: Task): number {
  return by.pane + by['office.js'];
}

/** The functions of the worst tasks of the pane itself. */
function sayWorst(phase: string, tasks: readonly Task[]): void {
  const worst = tasks
    .filter((task) => ownTime(task) > LONG_MS)
    .sort((a, b) => ownTime(b) - ownTime(a))
    .slice(0, 3);
  for (const task of worst) {
    const functions = [...task.functions].sort(([, a], [, b]) => b - a).slice(0, 8);
    const { pane, 'office.js': office } = task.by;
    say(`- ${phase}: ${whole(pane)} ms pane + ${whole(office)} ms office.js, mostly in`);
    say(`  ${functions.map(([place, time]) => `${place} (${whole(time)})`).join(', ')}`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
