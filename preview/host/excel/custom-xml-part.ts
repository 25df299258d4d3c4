import type { Book } from '../book/book';
import { newId } from '../book/ids';
import { HostClass, unguarded } from '../wire/host-class';
import { invalidArgument, itemNotFound, refuse } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';

interface Part {
  readonly book: Book;
  readonly id: string;
}

const xmlOf = ({ book, id }: Part): string => {
  const xml = book.parts.customXml.get(id);
  if (xml === undefined) throw itemNotFound(`the custom XML part ${id}`);
  return xml;
};

/** The namespace of the first element: its default one, or that of its prefix. */
function namespaceOf(xml: string): string {
  const [, prefix, attributes = ''] =
    /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*<(?:([\w.-]+):)?[\w.-]+((?:\s+[^<>]*)?)\/?>/.exec(xml) ??
    [];
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single ?? '';
}

/** Excel refuses what is not XML; here only the grossest faults are seen. */
function checkXml(xml: string): string {
  const [, name] = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*<([\w.:-]+)/.exec(xml) ?? [];
  const closed = name !== undefined && (xml.trimEnd().endsWith(`</${name}>`) || /\/>\s*$/.test(xml));
  if (!closed) throw invalidArgument('the text is not well-formed XML');
  return xml;
}

const customXmlPart = new HostClass<Part>('CustomXmlPart', {
  guard: unguarded,
  identity: ['Id'],
  scalars: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (part) => namespaceOf(xmlOf(part)) },
  },
  reads: { GetXml: xmlOf },
  writes: {
    SetXml: (part, args) => {
      xmlOf(part);
      part.book.parts.customXml.set(part.id, checkXml(args.text(0)));
      part.book.parts.touch();
    },
    Delete: ({ book, id }) => {
      book.parts.customXml.delete(id);
      book.parts.touch();
    },
  },
});

const wrap = (book: Book, id: string): HostObject => customXmlPart.wrap({ book, id });

interface Scoped {
  readonly book: Book;
  readonly namespace: string;
}

const idsOf = ({ book, namespace }: Scoped): readonly string[] =>
  [...book.parts.customXml].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);

const scopedCollection = new HostClass<Scoped>('CustomXmlPartScopedCollection', {
  guard: unguarded,
  items: (scoped) => idsOf(scoped).map((id) => wrap(scoped.book, id)),
  item: (scoped, args) => (idsOf(scoped).includes(args.text(0)) ? wrap(scoped.book, args.text(0)) : null),
  reads: {
    GetOnlyItem: (scoped) => {
      const ids = idsOf(scoped);
      const [only] = ids;
      if (only === undefined || ids.length > 1) {
        throw refuse('GeneralException', `There are ${ids.length} parts in ${scoped.namespace}, not one.`);
      }
      return wrap(scoped.book, only);
    },
    GetOnlyItemOrNullObject: (scoped) => {
      const ids = idsOf(scoped);
      return ids.length === 1 && ids[0] !== undefined ? wrap(scoped.book, ids[0]) : null;
    },
  },
});

export const customXmlPartCollection = new HostClass<Book>('CustomXmlPartCollection', {
  guard: unguarded,
  items: (book) => [...book.parts.customXml.keys()].map((id) => wrap(book, id)),
  item: (book, args) => (book.parts.customXml.has(args.text(0)) ? wrap(book, args.text(0)) : null),
  reads: {
    GetByNamespace: (book, args) => scopedCollection.wrap({ book, namespace: args.text(0) }),
  },
  writes: {
    Add: (book, args) => {
      const id = newId();
      book.parts.customXml.set(id, checkXml(args.text(0)));
      book.parts.touch();
      return wrap(book, id);
    },
  },
});
