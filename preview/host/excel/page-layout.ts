import type { Worksheet } from '@univerjs/core';
import { bookOf } from '../book/book';
import type { SheetParts } from '../book/parts';
import type { Rect } from '../book/rect';
import { requireAllowed } from '../book/protection';
import type { Args } from '../wire/args';
import { HostClass } from '../wire/host-class';
import { invalidArgument } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { Area } from './area';
import { stored } from './fields';
import type { Store } from './fields';
import { range } from './range';

const partsOf = (sheet: Worksheet): SheetParts => bookOf(sheet).parts.sheet(sheet.getSheetId());

const guard = (sheet: Worksheet): void => {
  requireAllowed(bookOf(sheet), sheet.getSheetId(), null);
};

const at =
  (path: string) =>
  (sheet: Worksheet): Store => ({
    fields: partsOf(sheet).pageLayout,
    path,
    touch: () => {
      bookOf(sheet).parts.touch();
    },
  });

type Place = 'printArea' | 'printTitleRows' | 'printTitleColumns';

const read =
  (place: Place) =>
  (sheet: Worksheet): HostObject | null => {
    const rect = partsOf(sheet)[place];
    return rect && range.wrap(new Area(bookOf(sheet), sheet.getSheetId(), rect));
  };

const write =
  (place: Place, fits: (rect: Rect) => Rect = (rect) => rect) =>
  (sheet: Worksheet, args: Args): void => {
    const given = args.raw(0);
    const area =
      typeof given === 'string' ? Area.parse(bookOf(sheet), sheet.getSheetId(), given) : range.of(given);
    if (area?.sheetId !== sheet.getSheetId()) throw invalidArgument('a range of this worksheet was expected');
    partsOf(sheet)[place] = fits(area.rect);
    bookOf(sheet).parts.touch();
  };

const EMPTY = {
  LeftHeader: '',
  CenterHeader: '',
  RightHeader: '',
  LeftFooter: '',
  CenterFooter: '',
  RightFooter: '',
};

const headerFooter = new HostClass<Worksheet>('HeaderFooter', {
  guard,
  scalars: stored(at('headersFooters/defaultForAllPages/'), EMPTY),
});

const headersFooters = new HostClass<Worksheet>('HeaderFooterGroup', {
  guard,
  scalars: stored(at('headersFooters/'), { State: 'Default', UseSheetMargins: true, UseSheetScale: true }),
  links: { DefaultForAllPages: (sheet) => headerFooter.wrap(sheet) },
});

/** Stored for the file; nothing here prints. Margins are points. */
export const pageLayout = new HostClass<Worksheet>('PageLayout', {
  guard,
  scalars: stored(at(''), {
    Orientation: 'Portrait',
    PaperSize: 'Letter',
    BlackAndWhite: false,
    DraftMode: false,
    FirstPageNumber: '',
    Zoom: { scale: 100 },
    CenterHorizontally: false,
    CenterVertically: false,
    PrintComments: 'NoComments',
    PrintErrors: 'AsDisplayed',
    PrintGridlines: false,
    PrintHeadings: false,
    PrintOrder: 'DownThenOver',
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
  }),
  links: { HeadersFooters: (sheet) => headersFooters.wrap(sheet) },
  reads: {
    // In Excel this answers RangeAreas; of one area, its members address and cellCount are those of a range.
    GetPrintAreaOrNullObject: read('printArea'),
    GetPrintTitleRowsOrNullObject: read('printTitleRows'),
    GetPrintTitleColumnsOrNullObject: read('printTitleColumns'),
  },
  writes: {
    SetPrintArea: write('printArea'),
    SetPrintTitleRows: write('printTitleRows', (rect) => ({ ...rect, column: 0, columns: 16_384 })),
    SetPrintTitleColumns: write('printTitleColumns', (rect) => ({ ...rect, row: 0, rows: 1_048_576 })),
  },
});
