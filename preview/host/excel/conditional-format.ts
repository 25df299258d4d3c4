import { newId } from '../book/ids';
import type { Book } from '../book/book';
import type { RulePart } from '../book/parts';
import { requireAllowed } from '../book/protection';
import { covers, intersection, without } from '../book/rect';
import { HostClass } from '../wire/host-class';
import { invalidArgument, itemNotFound, notImplemented } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { Area } from './area';
import { stored } from './fields';
import type { Store } from './fields';
import { range } from './range';
import { color } from './styled';

/** One conditional format of a sheet. Stored, and shown by the page; the model does not evaluate it. */
class Format {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly id: string,
  ) {}

  get list(): RulePart[] {
    return this.book.parts.sheet(this.sheetId).conditionalFormats;
  }

  get part(): RulePart {
    const part = this.list.find(({ id }) => id === this.id);
    if (!part) throw itemNotFound(`the conditional format ${this.id}`);
    return part;
  }

  readonly touch = (): void => {
    this.book.parts.touch();
  };
}

const known = new WeakMap<RulePart, Format>();

function formatOf(area: Area, part: RulePart): Format {
  const format = known.get(part) ?? new Format(area.book, area.sheetId, part.id);
  known.set(part, format);
  return format;
}

const guard = ({ book, sheetId }: { book: Book; sheetId: string }): void => {
  requireAllowed(book, sheetId, 'allowFormatCells');
};

const at =
  (path: string) =>
  (format: Format): Store => ({ fields: format.part.fields, path, touch: format.touch });

const coloured = (path: string) => ({
  get: (format: Format): unknown => format.part.fields[path] ?? '',
  set: (format: Format, value: unknown): void => {
    format.part.fields[path] = color(value);
    format.touch();
  },
});

const fill = new HostClass<Format>('ConditionalRangeFill', {
  guard,
  scalars: { Color: coloured('format/fill/Color') },
  writes: {
    Clear: (format) => {
      delete format.part.fields['format/fill/Color'];
      format.touch();
    },
  },
});

const font = new HostClass<Format>('ConditionalRangeFont', {
  guard,
  scalars: {
    Color: coloured('format/font/Color'),
    ...stored(at('format/font/'), { Bold: null, Italic: null, Strikethrough: null, Underline: null }),
  },
});

const rangeFormat = new HostClass<Format>('ConditionalRangeFormat', {
  guard,
  scalars: stored(at('format/'), { NumberFormat: null }),
  links: { Fill: (format) => fill.wrap(format), Font: (format) => font.wrap(format) },
});

const cellValue = new HostClass<Format>('CellValueConditionalFormat', {
  guard,
  scalars: stored(at('cellValue/'), { Rule: {} }),
  links: { Format: (format) => rangeFormat.wrap(format) },
});

const textComparison = new HostClass<Format>('TextConditionalFormat', {
  guard,
  scalars: stored(at('textComparison/'), { Rule: {} }),
  links: { Format: (format) => rangeFormat.wrap(format) },
});

const customRule = new HostClass<Format>('ConditionalFormatRule', {
  guard,
  scalars: stored(at('custom/'), { Formula: '' }),
});

const custom = new HostClass<Format>('CustomConditionalFormat', {
  guard,
  links: { Rule: (format) => customRule.wrap(format), Format: (format) => rangeFormat.wrap(format) },
});

const dataBar = new HostClass<Format>('DataBarConditionalFormat', {
  guard,
  scalars: stored(at('dataBar/'), {
    ShowDataBarOnly: false,
    BarDirection: 'Context',
    AxisColor: '#000000',
    AxisFormat: 'Automatic',
    LowerBoundRule: { type: 'Automatic' },
    UpperBoundRule: { type: 'Automatic' },
  }),
});

/** The kinds that are here: the link of each, and its class. */
const KINDS: Readonly<Record<string, readonly [link: string, kind: HostClass<Format>]>> = {
  CellValue: ['CellValue', cellValue],
  Custom: ['Custom', custom],
  ContainsText: ['TextComparison', textComparison],
  DataBar: ['DataBar', dataBar],
};

const kindLinks = Object.fromEntries(
  Object.entries(KINDS).flatMap(([type, [link, kind]]) => {
    const wrap = (format: Format): HostObject | null =>
      format.part.type === type ? kind.wrap(format) : null;
    return [
      [
        link,
        (format: Format) => {
          const object = wrap(format);
          if (!object) throw invalidArgument(`the format is not a ${type} format`);
          return object;
        },
      ],
      [`${link}OrNullObject`, wrap],
    ];
  }),
);

const conditionalFormat: HostClass<Format> = new HostClass<Format>('ConditionalFormat', {
  guard,
  identity: ['Id'],
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: ({ part }) => part.type },
    Priority: { get: (format) => format.list.findIndex(({ id }) => id === format.id) },
    ...stored<Format>(at(''), { StopIfTrue: false }),
  },
  links: kindLinks,
  reads: {
    GetRange: ({ book, sheetId, part }) => range.wrap(new Area(book, sheetId, part.rect)),
  },
  writes: {
    Delete: (format) => {
      const sheet = format.book.parts.sheet(format.sheetId);
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }) => id !== format.id);
      format.touch();
    },
  },
});

const formats = (area: Area): readonly Format[] =>
  area.book.parts
    .sheet(area.sheetId)
    .conditionalFormats.filter(({ rect }) => intersection(rect, area.rect))
    .map((part) => formatOf(area, part));

export const conditionalFormatCollection: HostClass<Area> = new HostClass<Area>(
  'ConditionalFormatCollection',
  {
    guard,
    items: (area) => formats(area).map((format) => conditionalFormat.wrap(format)),
    item: (area, args) => conditionalFormat.wrapOrNull(formats(area).find(({ id }) => id === args.text(0))),
    writes: {
      Add: (area, args) => {
        const type = args.text(0);
        if (!(type in KINDS)) throw notImplemented(`ConditionalFormatCollection.add("${type}")`);
        const part: RulePart = { id: newId(), rect: area.rect, type, fields: {} };
        // The newest has the first priority, as in Excel.
        area.book.parts.sheet(area.sheetId).conditionalFormats.unshift(part);
        area.book.parts.touch();
        return conditionalFormat.wrap(formatOf(area, part));
      },
      ClearAll: (area) => {
        const sheet = area.book.parts.sheet(area.sheetId);
        sheet.conditionalFormats = sheet.conditionalFormats.flatMap((part) =>
          covers(area.rect, part.rect)
            ? []
            : without(part.rect, area.rect).map((rect, index) => ({
                ...part,
                rect,
                id: index === 0 ? part.id : newId(),
              })),
        );
        area.book.parts.touch();
      },
    },
  },
);
