import { chromium, type Browser, type Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startPreview } from '../preview/server/start-preview';
import { chromiumArguments, findChromium } from './find-chromium';
import { showFunctions } from './pictures/functions';
import { showBilledMonth, showRejected, showReview, showWhy } from './pictures/sample-month';

/** `npm run screenshots`: pictures of the running preview for the README. */
const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));

/** Each picture, and what brings the page there from a first visit. */
const pictures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  preview: showBilledMonth,
  why: showWhy,
  rejected: showRejected,
  review: showReview,
  functions: showFunctions,
};

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('There is no Chromium, Chrome or Edge here. Set CHROMIUM.');
  const { address, server } = await startPreview(0);
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, show] of Object.entries(pictures)) {
      await take(browser, { address, name, show });
      process.stdout.write(`docs/pictures/${name}.png\n`);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

interface Picture {
  readonly address: string;
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

async function take(browser: Browser, { address, name, show }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 960 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await show(page);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  await context.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
