import type { Browser } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium';
import { launchBrowser, openPreview, type OpenPreview } from './preview-page';
import { startPreviewProcess, type PreviewProcess } from './preview-process';

const executable = findChromium();

/**
 * Tests of the preview as a person has it: one preview for the file, a fresh browser profile for each test. No test may
 * leave an error in the console or ask anything of another server. Where there is no Chromium they are skipped, loudly.
 */
export function inChromium(name: string, tests: (preview: () => OpenPreview) => void): void {
  let preview: PreviewProcess;
  let browser: Browser;
  let opened: OpenPreview;
  if (executable === undefined) {
    process.stderr.write('\nskipped: no Chromium. Set CHROMIUM to the path of a Chromium, Chrome or Edge.\n');
    describe.skip(`${name} (skipped: no Chromium)`, () => {
      tests(() => opened);
    });
    return;
  }
  // Dragging and typing depend on how busy the machine is: a test that fails is tried again, and the failure is printed.
  jest.retryTimes(2, { logErrorsBeforeRetry: true });
  describe(name, () => {
    beforeAll(async () => {
      [preview, browser] = await Promise.all([startPreviewProcess(), launchBrowser(executable)]);
    });
    afterAll(async () => {
      await browser.close();
      preview.stop();
    });
    beforeEach(async () => {
      opened = await openPreview(browser, preview.address);
    });
    afterEach(async () => {
      await opened.page.context().close();
      expect(opened.complaints).toEqual([]);
    });
    tests(() => opened);
  });
}
