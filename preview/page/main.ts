import { createPageGrid } from '../grid/page-grid';
import { newWorkbook } from '../file/workbook-content';
import { readLastWorkbook } from '../file/workbook-store';
import { installAppearance, startsDark } from './appearance';
import { element } from './element';
import { WorkbookPage } from './workbook-page';
import { showNotice } from './notice';

async function main(): Promise<void> {
  const dark = startsDark();
  const grid = createPageGrid({ container: element('grid', HTMLElement), dark });
  const page = new WorkbookPage(grid);
  installAppearance(dark, (isDark) => {
    grid.api.toggleDarkMode(isDark);
    void page.restartAddin();
  });
  const last = await readLastWorkbook().catch(() => undefined);
  await page.start(last ?? newWorkbook('Book1'));
}

main().catch((error: unknown) => {
  void showNotice({
    title: 'The preview did not start',
    text: error instanceof Error ? error.message : String(error),
    ok: 'Close',
  });
});
