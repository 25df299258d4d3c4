import type { Book } from '../book/book';
import { activeCell, selectedBlock } from '../book/selection';
import type { EventSender } from '../events/event-sender';
import type { References } from '../wire/references';
import { HostClass, unguarded } from '../wire/host-class';
import { itemNotFound } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { application } from './application';
import { Area } from './area';
import { commentsOfBook } from './comment';
import { customXmlPartCollection } from './custom-xml-part';
import { namesOfBook } from './named-item';
import { range } from './range';
import { settingCollection } from './setting';
import { tablesOfBook } from './table-collection';
import { workbookProtection } from './worksheet-protection';
import { worksheetCollection } from './worksheet-collection';

/** The root of all paths: the workbook, and what the client keeps of it. */
export interface Root {
  readonly book: Book;
  readonly references: References;
  readonly events: EventSender;
}

const runtime = new HostClass<Root>('Runtime', {
  guard: unguarded,
  scalars: {
    EnableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = value === true;
      },
    },
  },
});

const eventRange = ({ references }: Root, id: string): HostObject | null => references.get(id) ?? null;

export const workbook: HostClass<Root> = new HostClass<Root>('Workbook', {
  guard: unguarded,
  scalars: {
    Name: { get: ({ book }) => `${book.workbook.name}.xlsx` },
    ReadOnly: { get: () => false },
    CalculationEngineVersion: { get: () => 191_029 },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  links: {
    Application: ({ book }) => application.wrap(book),
    Comments: ({ book }) => commentsOfBook(book),
    CustomXmlParts: ({ book }) => customXmlPartCollection.wrap(book),
    Names: ({ book }) => namesOfBook(book),
    Protection: ({ book }) => workbookProtection.wrap(book),
    Settings: ({ book }) => settingCollection.wrap(book),
    Tables: ({ book }) => tablesOfBook(book),
    Worksheets: ({ book }) => worksheetCollection.wrap(book),
    _Runtime: (root) => runtime.wrap(root),
  },
  reads: {
    GetActiveCell: ({ book }) => range.wrap(Area.of(activeCell(book))),
    GetSelectedRange: ({ book }) => range.wrap(Area.of(selectedBlock(book))),
    _GetRangeForEventByReferenceId: (root, args) => {
      const found = eventRange(root, args.text(0));
      if (!found) throw itemNotFound(`the range ${args.text(0)} of an event`);
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (root, args) => eventRange(root, args.text(0)),
    _RemoveReference: ({ references }, args) => {
      references.release(args.text(0));
    },
    _RemoveAllReferences: ({ references }) => {
      references.clear();
    },
    _GetReferenceCount: ({ references }) => references.size,
  },
});
