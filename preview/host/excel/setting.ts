import type { Book } from '../book/book';
import { HostClass, unguarded } from '../wire/host-class';
import { itemNotFound } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';

interface Setting {
  readonly book: Book;
  readonly key: string;
}

const read = ({ book, key }: Setting): unknown => {
  if (!book.parts.settings.has(key)) throw itemNotFound(`the setting ${key}`);
  return book.parts.settings.get(key);
};

const write = ({ book, key }: Setting, value: unknown): void => {
  book.parts.settings.set(key, value);
  book.parts.touch();
};

const setting = new HostClass<Setting>('Setting', {
  guard: unguarded,
  identity: ['_Id'],
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: { get: read, set: write },
  },
  writes: {
    Delete: ({ book, key }) => {
      book.parts.settings.delete(key);
      book.parts.touch();
    },
  },
});

const wrap = (book: Book, key: string): HostObject => setting.wrap({ book, key });

/** The workbook's own settings, the same bag as `document.settings`. */
export const settingCollection = new HostClass<Book>('SettingCollection', {
  guard: unguarded,
  items: (book) => [...book.parts.settings.keys()].map((key) => wrap(book, key)),
  item: (book, args) => (book.parts.settings.has(args.text(0)) ? wrap(book, args.text(0)) : null),
  writes: {
    Add: (book, args) => {
      const key = args.text(0);
      write({ book, key }, args.raw(1));
      return wrap(book, key);
    },
  },
});
