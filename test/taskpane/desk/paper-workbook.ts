import { File as NodeFile } from 'node:buffer';
import type { Cell } from '../../../src/book/cell';
import type { Edit } from '../../../src/book/edit';
import { schemaOf, TABLE_NAMES, type TableName } from '../../../src/book/schema';
import type { TableShape } from '../../../src/book/table-shape';
import { createDesk } from '../../../src/taskpane/desk/create-desk';
import type { Desk, PlannedChange, ReferenceTable } from '../../../src/taskpane/desk/desk';
import type { LoadDecisions, ReadRequest, UsageReading } from '../../../src/taskpane/desk/usage-views';
import { edited } from '../../book/edited-table';

interface PaperTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Tables on paper, changed by the edits that a desk plans: what a workbook would come to, without one. */
export class PaperWorkbook {
  readonly tables = new Map<TableName, PaperTable>();
  readonly desk: Desk;
  /** What the last write noted beside the tables. */
  note = '';

  constructor(now = new Date('2025-11-03T09:00:00Z')) {
    this.desk = createDesk({ now: () => now, program: 'test', zone: () => 'Europe/Berlin' });
  }

  /** Lays the tables on the desk, as readTables does. */
  async take(): Promise<void> {
    const shapes = TABLE_NAMES.map((name): [TableName, TableShape | null] => {
      const table = this.tables.get(name);
      return [name, table === undefined ? null : { headers: table.headers, rowCount: table.rows.length }];
    });
    await this.desk.beginBook(Object.fromEntries(shapes) as Record<TableName, TableShape | null>, this.note);
    for (const [name, { rows }] of this.tables) await this.desk.takeRows(name, rows);
  }

  async carryOut(planned: PlannedChange): Promise<void> {
    for (let index = 0; index < planned.edits; index += 1) this.#apply(await this.desk.edit(index));
    this.note = planned.note ?? this.note;
    await this.take();
  }

  #apply(edit: Edit): void {
    if (edit.kind === 'create') {
      const headers = schemaOf(edit.table).columns.map((column) => column.name);
      this.tables.set(edit.table, { headers, rows: [headers.map(() => '')] });
      return;
    }
    const { headers, rows } = this.tables.get(edit.table)!;
    this.tables.set(edit.table, edited(headers, rows, [edit]));
  }

  /** The rows of a table by header; blank ones left out. */
  rows(name: TableName): readonly Readonly<Record<string, Cell>>[] {
    const { headers, rows } = this.tables.get(name)!;
    return rows
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])));
  }

  /** Types into a cell, as a person does. */
  async type(
    name: TableName,
    at: { readonly row: number; readonly column: string },
    value: Cell,
  ): Promise<void> {
    const { headers, rows } = this.tables.get(name)!;
    const column = headers.indexOf(at.column);
    this.tables.set(name, {
      headers,
      rows: rows.map((row, index) => (index === at.row ? row.with(column, value) : row)),
    });
    await this.take();
  }

  async read(text: string, request: Partial<ReadRequest> = {}, file = 'usage.csv'): Promise<UsageReading> {
    await this.take();
    return this.desk.read([textFile(file, text)], { ...PLAIN, ...request }, () => undefined);
  }

  /** Reads a file and loads it as decided. */
  async load(
    text: string,
    decided: Partial<LoadDecisions> = {},
    request: Partial<ReadRequest> = {},
  ): Promise<string> {
    await this.read(text, request);
    const planned = await this.desk.planLoad(decisions(decided));
    await this.carryOut(planned);
    return planned.says;
  }

  async fill(table: ReferenceTable, text: string): Promise<void> {
    await this.take();
    const reading = await this.desk.readReference(table, textFile(`${table}.csv`, text));
    await this.carryOut(await this.desk.planReferences([reading]));
  }
}

/** 65 credits an endpoint. */
export const CATALOGUE = 'Capability,Billing unit,Credits per unit\nEndpoint Security Essentials,endpoint,65';

export const PLAIN: ReadRequest = { columns: {}, duplicates: 'ask', signed: false, partners: {} };

/** October 2025, with no customer of the NFR license anywhere. */
export function decisions(decided: Partial<LoadDecisions> = {}): LoadDecisions {
  return {
    cycle: '2025-10',
    days: null,
    parts: null,
    nfrCustomers: { Acme: '', Beta: '', '': '' },
    acceptsNoUsed: false,
    controlTotal: { units: '', credits: '' },
    ...decided,
  };
}

export function textFile(name: string, text: string): File {
  return new NodeFile([text], name) as unknown as File;
}

/** Usage of services: a line for each day, partner and credits. */
export function credits(
  ...rows: readonly (readonly [day: string, partner: string, credits: string])[]
): string {
  return [
    'Day,Partner,Customer,Service,Billing unit,Used units,Allocated credits',
    ...rows.map(([day, partner, amount]) => `${day},${partner},${partner} Lab,XDR,seat,1,${amount}`),
  ].join('\n');
}
