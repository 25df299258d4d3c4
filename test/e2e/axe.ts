import { readFile } from 'node:fs/promises';
import type axeCore from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe found in the pane that is serious or critical, each with its rule and the elements; none is good. */
export async function seriousIn(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  const frame = await paneFrame(page);
  await settled(frame);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(await axeSource());
  return frame.evaluate(
    async (asked) => {
      const { axe } = window as unknown as { readonly axe: typeof axeCore };
      // Fluent keeps these for itself: they catch the focus at the ends of a group.
      const { violations } = await axe.run({ exclude: '[data-tabster-dummy]' }, asked);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, help, nodes }) =>
            `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 400)} ${failureSummary ?? ''}`).join(' | ')}`,
        );
    },
    { ...RUN, ...options },
  );
}

const RUN: RunOptions = { resultTypes: ['violations'] };

/** How much wider than the pane its contents are, in pixels; under a dialog they are narrower by the scroll bar. */
export async function overhang(page: Page): Promise<number> {
  const frame = await paneFrame(page);
  return frame.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}

async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#pane-frame');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The pane is not there.');
  return frame;
}

/** Colours on their way to others are neither. */
async function settled(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

let source: Promise<string> | undefined;

function axeSource(): Promise<string> {
  source ??= readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  return source;
}
