import { absoluteReference } from '../book/address';
import type { Book } from '../book/book';
import { readTypes, readValues } from '../book/cells';
import { blockOfName, definedNames, findName, removeName, saveName } from '../book/names';
import type { DefinedName } from '../book/names';
import { requireAllowed } from '../book/protection';
import { HostClass, unguarded } from '../wire/host-class';
import { invalidArgument, itemNotFound } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { Area } from './area';
import { range } from './range';
import { worksheet } from './worksheet';

/** A name, looked up again each time: the grid renames sheets inside its formula. */
class Named {
  constructor(
    readonly book: Book,
    readonly sheetId: string | null,
    readonly name: string,
  ) {}

  get current(): DefinedName {
    const found = findName(this.book, this.name, this.sheetId);
    if (!found) throw itemNotFound(`the name ${this.name}`);
    return found;
  }

  get area(): Area | null {
    const block = blockOfName(this.book, this.current);
    return block && Area.of(block);
  }

  change(part: Partial<DefinedName>): void {
    saveName(this.book, { ...this.current, ...part });
  }
}

function valueOf({ current, area }: Named): unknown {
  if (area) return current.formula;
  const text = current.formula.slice(1);
  const number = Number(text);
  if (!Number.isNaN(number)) return number;
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : current.formula;
}

function typeOf(named: Named): string {
  if (named.area) return 'Range';
  const value = valueOf(named);
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return 'String';
}

const namedItem = new HostClass<Named>('NamedItem', {
  guard: unguarded,
  identity: ['_Id'],
  scalars: {
    _Id: { get: ({ current }) => current.name },
    Name: { get: ({ current }) => current.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
    Visible: {
      get: ({ current }) => !current.hidden,
      set: (named, value) => {
        named.change({ hidden: value !== true });
      },
    },
    Comment: {
      get: ({ current }) => current.comment,
      set: (named, value) => {
        named.change({ comment: String(value) });
      },
    },
    Formula: {
      get: ({ current }) => current.formula,
      set: (named, value) => {
        named.change({ formula: String(value) });
      },
    },
  },
  links: {
    ArrayValues: ({ area }) => arrayValues.wrapOrNull(area),
    WorksheetOrNullObject: ({ book, sheetId }) =>
      sheetId === null ? null : worksheet.wrap(book.sheet(sheetId)),
  },
  reads: {
    GetRange: ({ area, name }) => {
      if (!area) throw itemNotFound(`${name} is not a range`);
      return range.wrap(area);
    },
    GetRangeOrNullObject: ({ area }) => range.wrapOrNull(area),
  },
  writes: {
    Delete: ({ book, current }) => {
      removeName(book, current);
    },
  },
});

const arrayValues = new HostClass<Area>('NamedItemArrayValues', {
  guard: unguarded,
  scalars: { Values: { get: readValues }, Types: { get: readTypes } },
});

interface Scope {
  readonly book: Book;
  readonly sheetId: string | null;
}

const known = new WeakMap<Book, Map<string, Named>>();

function named({ book, sheetId }: Scope, name: string): HostObject {
  const ofBook = known.get(book) ?? new Map<string, Named>();
  known.set(book, ofBook);
  const key = `${sheetId ?? ''}!${name.toLowerCase()}`;
  const one = ofBook.get(key) ?? new Named(book, sheetId, name);
  ofBook.set(key, one);
  return namedItem.wrap(one);
}

const namedItemCollection: HostClass<Scope> = new HostClass<Scope>('NamedItemCollection', {
  guard: ({ book, sheetId }) => {
    if (sheetId !== null) requireAllowed(book, sheetId, null);
  },
  items: (scope) => definedNames(scope.book, scope.sheetId).map(({ name }) => named(scope, name)),
  item: (scope, args) => {
    const found = findName(scope.book, args.text(0), scope.sheetId);
    return found && named(scope, found.name);
  },
  writes: {
    Add: (scope, args) => {
      const { book, sheetId } = scope;
      const name = args.text(0);
      const area = range.of(args.raw(1));
      const formula = area
        ? `=${absoluteReference(book.sheet(area.sheetId).getName(), area.rect)}`
        : args.text(1);
      if (formula === '') throw invalidArgument('a name needs a range or a formula');
      saveName(book, { name, formula, comment: args.optionalText(2) ?? '', hidden: false, sheetId });
      return named(scope, name);
    },
  },
});

export const namesOfBook = (book: Book): HostObject => namedItemCollection.wrap({ book, sheetId: null });

export const namesOfSheet = (book: Book, sheetId: string): HostObject =>
  namedItemCollection.wrap({ book, sheetId });
