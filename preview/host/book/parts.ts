import type { Rect, Shift } from './rect';
import { shifted } from './rect';

/** What a workbook keeps besides its grid: everything that Univer has no place for. All of it is JSON. */
export interface CommentPart {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  resolved: boolean;
  readonly author: string;
  readonly created: string;
  readonly replies: {
    readonly id: string;
    content: string;
    readonly author: string;
    readonly created: string;
  }[];
}

/** One series of a chart; values and names are addresses with their sheet. */
export interface SeriesPart {
  readonly id: string;
  name: string;
  values: string | null;
  categories: string | null;
  fields: Record<string, unknown>;
}

export interface ChartPart {
  readonly id: string;
  name: string;
  type: string;
  /** In points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  readonly series: SeriesPart[];
  /** Title, axes, legend and the rest, by path: `title/Text`, `axes/valueAxis/Minimum`. */
  fields: Record<string, unknown>;
}

/** A rule over a block of cells: a validation or a conditional format. */
export interface RulePart {
  readonly id: string;
  rect: Rect;
  readonly type: string;
  fields: Record<string, unknown>;
}

export interface LinkPart {
  rect: Rect;
  readonly link: Readonly<Record<string, unknown>>;
}

export interface SheetParts {
  veryHidden: boolean;
  protection: {
    readonly options: Readonly<Record<string, unknown>>;
    readonly password: string | null;
  } | null;
  /** Blocks whose cells may be written although the sheet is protected; they do not overlap. */
  unlocked: Rect[];
  pageLayout: Record<string, unknown>;
  printArea: Rect | null;
  printTitleRows: Rect | null;
  printTitleColumns: Rect | null;
  autoFilter: { rect: Rect; criteria: Record<string, unknown> } | null;
  comments: CommentPart[];
  charts: ChartPart[];
  validations: RulePart[];
  conditionalFormats: RulePart[];
  links: LinkPart[];
  fields: Record<string, unknown>;
}

export interface TableParts {
  showTotals: boolean;
  fields: Record<string, unknown>;
  criteria: Record<string, unknown>;
  sort: { fields: unknown[]; matchCase: boolean } | null;
  columnIds: string[];
}

/** All parts as one JSON value, for the file and the browser's storage. */
export interface PartsData {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customXml: readonly (readonly [id: string, xml: string])[];
  readonly sheets: Readonly<Record<string, SheetParts>>;
  readonly tables: Readonly<Record<string, TableParts>>;
  readonly structurePassword: string | null | undefined;
}

const emptySheet = (): SheetParts => ({
  veryHidden: false,
  protection: null,
  unlocked: [],
  pageLayout: {},
  printArea: null,
  printTitleRows: null,
  printTitleColumns: null,
  autoFilter: null,
  comments: [],
  charts: [],
  validations: [],
  conditionalFormats: [],
  links: [],
  fields: {},
});

const emptyTable = (): TableParts => ({
  showTotals: false,
  fields: {},
  criteria: {},
  sort: null,
  columnIds: [],
});

/** The parts of one workbook. Whoever changes one says so with `touch`, so that page and file follow. */
export class Parts {
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  /** Protection of the workbook's structure: undefined is none, null is one without password. */
  structurePassword: string | null | undefined = undefined;
  private readonly sheets = new Map<string, SheetParts>();
  private readonly tables = new Map<string, TableParts>();
  private readonly listeners = new Set<() => void>();

  sheet(id: string): SheetParts {
    return entry(this.sheets, id, emptySheet);
  }

  table(id: string): TableParts {
    return entry(this.tables, id, emptyTable);
  }

  /** The charts of all sheets. */
  get charts(): readonly ChartPart[] {
    return [...this.sheets.values()].flatMap(({ charts }) => charts);
  }

  dropSheet(id: string): void {
    this.sheets.delete(id);
    this.touch();
  }

  dropTable(id: string): void {
    this.tables.delete(id);
    this.touch();
  }

  /** Says that something changed: charts are drawn anew, the workbook is not saved any more. */
  touch(): void {
    for (const listener of this.listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): PartsData {
    return structuredClone({
      settings: Object.fromEntries(this.settings),
      customXml: [...this.customXml],
      sheets: Object.fromEntries(this.sheets),
      tables: Object.fromEntries(this.tables),
      structurePassword: this.structurePassword,
    });
  }

  load(data: PartsData): void {
    this.clear();
    const copy = structuredClone(data);
    for (const [key, value] of Object.entries(copy.settings)) this.settings.set(key, value);
    for (const [id, xml] of copy.customXml) this.customXml.set(id, xml);
    for (const [id, sheet] of Object.entries(copy.sheets)) this.sheets.set(id, sheet);
    for (const [id, table] of Object.entries(copy.tables)) this.tables.set(id, table);
    this.structurePassword = copy.structurePassword;
    this.touch();
  }

  clear(): void {
    for (const map of [this.settings, this.customXml, this.sheets, this.tables]) map.clear();
    this.structurePassword = undefined;
  }

  /** Moves what stands at cells when cells are put in or taken out. */
  shift(shift: Shift): void {
    const sheet = this.sheets.get(shift.sheetId);
    if (!sheet) return;
    const moved = (rect: Rect | null): Rect | null => rect && shifted(rect, shift);
    const movedAll = <T extends { rect: Rect }>(all: T[]): T[] =>
      all.flatMap((one) => {
        const rect = moved(one.rect);
        return rect ? [{ ...one, rect }] : [];
      });
    sheet.unlocked = sheet.unlocked.flatMap((rect) => moved(rect) ?? []);
    sheet.printArea = moved(sheet.printArea);
    sheet.printTitleRows = moved(sheet.printTitleRows);
    sheet.printTitleColumns = moved(sheet.printTitleColumns);
    sheet.validations = movedAll(sheet.validations);
    sheet.conditionalFormats = movedAll(sheet.conditionalFormats);
    sheet.links = movedAll(sheet.links);
    sheet.autoFilter = sheet.autoFilter && (movedAll([sheet.autoFilter])[0] ?? null);
    sheet.comments = sheet.comments.flatMap((comment) => {
      const rect = moved({ row: comment.row, column: comment.column, rows: 1, columns: 1 });
      return rect ? [Object.assign(comment, { row: rect.row, column: rect.column })] : [];
    });
    this.touch();
  }
}

function entry<T>(map: Map<string, T>, id: string, make: () => T): T {
  const known = map.get(id);
  if (known !== undefined) return known;
  const made = make();
  map.set(id, made);
  return made;
}
