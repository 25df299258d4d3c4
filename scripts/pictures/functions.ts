import type { Page } from 'playwright-core';
import type { Grid } from '../../preview/grid/grid';

/** A small month as somebody at work in it sees it: a column that spills, a result, an error with its sentence. */
const cells: Readonly<Record<string, string>> = {
  A1: 'Credits allocated in October 2025',
  A3: 'Day',
  B3: 'Endpoint',
  C3: 'Email',
  D3: 'All services',
  F3: 'Peak day',
  F4: 'Its credits',
  F5: 'Credit packs',
  F7: 'Typed by hand',
  G3: '=LMP.PEAKDAY(A4:A10,D4:D10)',
  G4: '=LMP.PEAKCREDITS(A4:A10,D4:D10)',
  G5: '=LMP.CREDITPACKS(G4)',
  G7: '=LMP.CREDITPACKS("14k")',
};
const endpoint = [7200, 7400, 7900, 8600, 9100, 8800, 8700];
const email = [4600, 4700, 4650, 5000, 5100, 5050, 4900];
/** 13 October 2025 as Excel counts days. */
const firstDay = 45943;

/** Fills the grid, and hovers the cell with the error. */
export async function showFunctions(page: Page): Promise<void> {
  await page.frameLocator('#pane-frame').getByRole('heading', { name: 'Selected cell' }).waitFor();
  await fill(page);
  await page.getByText('Saved in this browser').waitFor();
  await showError(page);
}

async function fill(page: Page): Promise<void> {
  const days = endpoint.map((used, index) => [firstDay + index, used, email[index] ?? 0]);
  await page.evaluate(
    ({ contents, rows }) => {
      const { grid } = (window as unknown as { lmpPreview: { grid: Grid } }).lmpPreview;
      const book = grid.api.getActiveWorkbook();
      const sheet = book?.getActiveSheet();
      if (!sheet) throw new Error('No sheet is open.');
      sheet.setName('October');
      for (const [address, content] of Object.entries(contents)) {
        if (content.startsWith('=')) sheet.getRange(address).setFormula(content);
        else sheet.getRange(address).setValue(content);
      }
      sheet.getRange('A4:C10').setValues(rows);
      sheet.getRange('D4:D10').setFormulas(rows.map((_, index) => [`=B${index + 4}+C${index + 4}`]));
      sheet.getRange('A1').setFontSize(14).setFontWeight('bold');
      sheet.getRange('A3:D3').setFontWeight('bold').setBackground('#dcefe3').setHorizontalAlignment('center');
      sheet.getRange('F3:F7').setFontWeight('bold');
      sheet.getRange('A4:A10').setNumberFormat('d mmm yyyy');
      sheet.getRange('B4:D10').setNumberFormat('#,##0');
      sheet.getRange('G3').setNumberFormat('d mmm yyyy');
      sheet.getRange('G4:G5').setNumberFormat('#,##0');
      sheet.setColumnWidths(0, 7, 104);
      sheet.setColumnWidth(4, 36);
      sheet.setColumnWidth(5, 124);
      sheet.getRange('G5').activate();
    },
    { contents: cells, rows: days },
  );
  await page.locator('#book-name').fill('Credits October 2025');
  await page.locator('#book-name').press('Enter');
  await page.frameLocator('#pane-frame').getByText('G5').first().waitFor();
}

async function showError(page: Page): Promise<void> {
  const place = await page.evaluate(() => {
    const { grid } = (window as unknown as { lmpPreview: { grid: Grid } }).lmpPreview;
    const rect = grid.api.getActiveWorkbook()?.getActiveSheet().getRange('G7').getCellRect();
    const canvas = document.querySelector('#univer-sheet-main-canvas_workbook')?.getBoundingClientRect();
    return { x: (canvas?.left ?? 0) + (rect?.left ?? 0) + 20, y: (canvas?.top ?? 0) + (rect?.top ?? 0) + 10 };
  });
  await page.mouse.move(place.x, place.y);
  await page.mouse.move(place.x + 2, place.y);
  await page.getByText('is not a number').first().waitFor();
}
