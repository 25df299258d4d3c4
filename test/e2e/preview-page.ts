import { chromium, type Browser, type ConsoleMessage, type Page } from 'playwright-core';
import { chromiumArguments } from '../../scripts/find-chromium';

export interface OpenPreview {
  readonly page: Page;
  /** Errors of the page and its console, and requests to anywhere but the preview. */
  readonly complaints: string[];
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...chromiumArguments] });
}

/** A preview in a browser of its own: nothing is kept from another. */
export async function openPreview(browser: Browser, address: string): Promise<OpenPreview> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const isLocal = url.startsWith(address) || url.startsWith('data:') || url.startsWith('blob:');
    if (!isLocal) complaints.push(`request: ${url}`);
  });
  await page.goto(address);
  await addinHasStarted(page);
  return { page, complaints };
}

/** The add-in's functions calculate, and the pane shows itself. */
export async function addinHasStarted(page: Page): Promise<void> {
  await page.locator('#addin-groups button').first().waitFor();
  await page.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
    const started = frame?.contentDocument?.querySelector('#pane .starting') === null;
    return started && frame.contentDocument.readyState === 'complete';
  });
}
