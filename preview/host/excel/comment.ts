import { rectOf, parseAddress } from '../book/address';
import type { Book } from '../book/book';
import { newId } from '../book/ids';
import type { CommentPart } from '../book/parts';
import { requireAllowed } from '../book/protection';
import { HostClass } from '../wire/host-class';
import { invalidArgument, itemNotFound, notImplemented, refuse } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { Area } from './area';
import { range } from './range';

const AUTHOR = 'Preview';

interface Place {
  readonly book: Book;
  readonly sheetId: string;
  readonly id: string;
}

const partOf = ({ book, sheetId, id }: Place): CommentPart => {
  const part = book.parts.sheet(sheetId).comments.find((one) => one.id === id);
  if (!part) throw itemNotFound(`the comment ${id}`);
  return part;
};

const guard = ({ book, sheetId }: { book: Book; sheetId: string }): void => {
  requireAllowed(book, sheetId, 'allowEditObjects');
};

interface ReplyPlace extends Place {
  readonly replyId: string;
}

const replyOf = (place: ReplyPlace) => {
  const reply = partOf(place).replies.find(({ id }) => id === place.replyId);
  if (!reply) throw itemNotFound(`the reply ${place.replyId}`);
  return reply;
};

const commentReply = new HostClass<ReplyPlace>('CommentReply', {
  guard,
  identity: ['Id'],
  scalars: {
    Id: { get: ({ replyId }) => replyId },
    Content: {
      get: (place) => replyOf(place).content,
      set: (place, value) => {
        replyOf(place).content = String(value);
        place.book.parts.touch();
      },
    },
    AuthorName: { get: (place) => replyOf(place).author },
    CreationDate: { get: (place) => replyOf(place).created },
  },
});

const replyCollection = new HostClass<Place>('CommentReplyCollection', {
  guard,
  items: (place) => partOf(place).replies.map(({ id }) => commentReply.wrap({ ...place, replyId: id })),
  item: (place, args) => {
    const found = partOf(place).replies.find(({ id }) => id === args.text(0));
    return found ? commentReply.wrap({ ...place, replyId: found.id }) : null;
  },
  writes: {
    Add: (place, args) => {
      const reply = { id: newId(), content: args.text(0), author: AUTHOR, created: new Date().toISOString() };
      partOf(place).replies.push(reply);
      place.book.parts.touch();
      return commentReply.wrap({ ...place, replyId: reply.id });
    },
  },
});

const comment: HostClass<Place> = new HostClass<Place>('Comment', {
  guard,
  identity: ['Id'],
  scalars: {
    Id: { get: ({ id }) => id },
    Content: {
      get: (place) => partOf(place).content,
      set: (place, value) => {
        partOf(place).content = String(value);
        place.book.parts.touch();
      },
    },
    Resolved: {
      get: (place) => partOf(place).resolved,
      set: (place, value) => {
        partOf(place).resolved = value === true;
        place.book.parts.touch();
      },
    },
    AuthorName: { get: (place) => partOf(place).author },
    CreationDate: { get: (place) => partOf(place).created },
  },
  links: { Replies: (place) => replyCollection.wrap(place) },
  reads: {
    GetLocation: (place) => {
      const { row, column } = partOf(place);
      return range.wrap(new Area(place.book, place.sheetId, { row, column, rows: 1, columns: 1 }));
    },
  },
  writes: {
    Delete: ({ book, sheetId, id }) => {
      const sheet = book.parts.sheet(sheetId);
      sheet.comments = sheet.comments.filter((one) => one.id !== id);
      book.parts.touch();
    },
  },
});

/** All comments, or those of one sheet. */
interface Scope {
  readonly book: Book;
  readonly sheetId: string | null;
}

const places = ({ book, sheetId }: Scope): readonly Place[] =>
  (sheetId === null ? book.sheets.map((sheet) => sheet.getSheetId()) : [sheetId]).flatMap((on) =>
    book.parts.sheet(on).comments.map(({ id }) => ({ book, sheetId: on, id })),
  );

/** The cell that a comment is asked for, which must be one cell. */
function cellOf({ book, sheetId }: Scope, given: unknown): Area {
  const area = typeof given === 'string' ? fromAddress({ book, sheetId }, given) : range.of(given);
  if (!area || area.rect.rows * area.rect.columns !== 1)
    throw invalidArgument('a comment belongs to one cell');
  return area;
}

function fromAddress({ book, sheetId }: Scope, address: string): Area {
  if (sheetId === null && parseAddress(address).sheet === null) {
    throw invalidArgument('the address of a comment in the workbook names its worksheet');
  }
  rectOf(address);
  return Area.parse(book, sheetId ?? '', address);
}

const atCell = (scope: Scope, { sheetId, rect }: Area): Place | undefined =>
  places(scope).find((place) => {
    const { row, column } = partOf(place);
    return place.sheetId === sheetId && row === rect.row && column === rect.column;
  });

const commentCollection = new HostClass<Scope>('CommentCollection', {
  guard: () => undefined,
  items: (scope) => places(scope).map((place) => comment.wrap(place)),
  item: (scope, args) => comment.wrapOrNull(places(scope).find(({ id }) => id === args.text(0))),
  reads: {
    GetItemByCell: (scope, args) => {
      const place = atCell(scope, cellOf(scope, args.raw(0)));
      if (!place) throw itemNotFound('the cell has no comment');
      return comment.wrap(place);
    },
  },
  writes: {
    Add: (scope, args) => {
      const area = cellOf(scope, args.raw(0));
      const { book, sheetId, rect } = area;
      guard({ book, sheetId });
      if (typeof args.raw(1) !== 'string') throw notImplemented('CommentCollection.add with mentions');
      if (atCell({ book, sheetId: null }, area)) throw refuse('InvalidOperation', 'The cell has a comment.');
      const part: CommentPart = {
        id: newId(),
        row: rect.row,
        column: rect.column,
        content: args.text(1),
        resolved: false,
        author: AUTHOR,
        created: new Date().toISOString(),
        replies: [],
      };
      book.parts.sheet(sheetId).comments.push(part);
      book.parts.touch();
      return comment.wrap({ book, sheetId, id: part.id });
    },
  },
});

export const commentsOfBook = (book: Book): HostObject => commentCollection.wrap({ book, sheetId: null });

export const commentsOfSheet = (book: Book, sheetId: string): HostObject =>
  commentCollection.wrap({ book, sheetId });
