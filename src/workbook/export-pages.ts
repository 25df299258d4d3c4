import type { ExportGrid } from '../exchange/export-grid';

/** What fits the width of a page upright before it becomes too small to read. */
const UPRIGHT_CHARACTERS = 100;

/**
 * Sets up how the sheet of an export is printed: one page wide, lying where it is wide, its title on each page, and which
 * of how many that is; false where Excel refuses.
 *
 * Cost: 1 sync.
 */
export async function layOutExport(name: string, { title, widths }: ExportGrid): Promise<boolean> {
  const isWide = widths.reduce((sum, width) => sum + width, 0) > UPRIGHT_CHARACTERS;
  const laidOut = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { pageLayout } = sheet;
    pageLayout.orientation = isWide ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows('$1:$1');
    const footer = pageLayout.headersFooters.defaultForAllPages;
    footer.leftFooter = footerText(title);
    footer.rightFooter = 'Page &P of &N';
    await context.sync();
    return true;
  });
  return laidOut.catch(() => false);
}

/** In a footer & begins a code; it holds 255 characters at most. */
function footerText(title: string): string {
  return title
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 100)
    .replaceAll('&', '&&');
}
