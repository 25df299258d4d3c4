import { ICommandService } from '@univerjs/core';
import type { ICommandInfo, IDisposable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { AddSheetTableMutation, DeleteSheetTableMutation } from '@univerjs/sheets-table';
import { localAddress } from '../book/address';
import { rectOfRange } from '../book/book';
import type { Book, CellRows } from '../book/book';
import { readTypes, readValues } from '../book/cells';
import { renameInSeries } from '../book/chart-references';
import { intersection } from '../book/rect';
import type { Rect, Shift } from '../book/rect';
import { selectedBlock } from '../book/selection';
import { findTable, tablesOf } from '../book/tables';
import { lengthenReferences } from '../book/this-row';
import { joined } from './changes';
import type { Change } from './changes';
import { EventType, WORKBOOK } from './event-sender';
import type { EventSender } from './event-sender';
import { editedRect, oneCell } from './edited-rect';

type Params = Record<string, unknown>;

const SHIFTS: Readonly<Record<string, Pick<Shift, 'along' | 'kind'>>> = {
  [InsertRowMutation.id]: { along: 'rows', kind: 'insert' },
  [RemoveRowMutation.id]: { along: 'rows', kind: 'delete' },
  [InsertColMutation.id]: { along: 'columns', kind: 'insert' },
  [RemoveColMutation.id]: { along: 'columns', kind: 'delete' },
};

/** Sees what happens in the grid, whoever did it, and makes Excel's events of it. */
export class Watcher {
  private changes: Change[] = [];
  private before: unknown = undefined;
  /** The name of the table that is about to be deleted. */
  private leaving = '';
  private active: string;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private renaming = false;
  /** The sheets whose columns a user has put in or taken out since the last tick. */
  private readonly reshaped = new Set<string>();
  private closed = false;
  /** While a batch runs, its events wait for its end; a user's step has no end but the next tick. */
  batchRuns = false;
  private readonly watched: readonly IDisposable[];

  constructor(
    private readonly book: Book,
    private readonly events: EventSender,
    private readonly referenceTo: (sheetId: string, rect: Rect) => string,
  ) {
    this.active = book.activeSheet.getSheetId();
    const commands = book.grid.univer.__getInjector().get(ICommandService);
    this.watched = [
      commands.beforeCommandExecuted((command) => {
        this.remember(command);
      }),
      commands.onCommandExecuted((command, options) => {
        if (options?.onlyLocal !== true) this.see(command);
      }),
    ];
    book.onMoved((shift) => {
      this.note({ ...shift, changeType: changeTypeOf(shift) });
    });
  }

  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.closed) return;
    for (const sheetId of this.reshaped) this.nameColumns(sheetId);
    this.reshaped.clear();
    const changes = joined(this.changes);
    this.changes = [];
    for (const change of changes) this.emitChange(change);
    this.emitActivation();
    this.events.flush();
  }

  dispose(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    for (const one of this.watched) one.dispose();
  }

  private see({ id, params }: Readonly<ICommandInfo>): void {
    const given = (params ?? {}) as Params;
    const sheetId = sheetIdOf(given);
    if (id === SetRangeValuesMutation.id) this.seeValues(sheetId, given);
    if (this.book.isQuiet) return;
    const step = SHIFTS[id];
    // The grid itself tells its tables of a new column only after this.
    if (step?.along === 'columns') this.reshaped.add(sheetId);
    if (step) this.book.moved({ sheetId, rect: rectOfRange(given['range'] as never), ...step });
    else this.seeObjects(id, given);
    if (!this.batchRuns) this.schedule();
  }

  private seeObjects(id: string, given: Params): void {
    const { events } = this;
    const worksheetId = sheetIdOf(given);
    const source = 'Local';
    switch (id) {
      case SetSelectionsOperation.id:
        this.seeSelection();
        break;
      case InsertSheetMutation.id: {
        const added = (given['sheet'] as { id: string }).id;
        events.emit(EventType.sheetAdded, [WORKBOOK], { worksheetId: added, source });
        break;
      }
      case RemoveSheetMutation.id:
        events.emit(EventType.sheetDeleted, [WORKBOOK], { worksheetId, source });
        break;
      case AddSheetTableMutation.id:
      case DeleteSheetTableMutation.id: {
        const type = id === AddSheetTableMutation.id ? EventType.tableAdded : EventType.tableDeleted;
        const tableName = given['name'] ?? this.leaving;
        const payload = { tableId: given['tableId'], tableName, worksheetId, source };
        events.emit(type, [WORKBOOK, worksheetId], payload);
        break;
      }
    }
  }

  /** Before a step: what an event will tell of the cell, and what the step needs in other words. */
  private remember({ id, params }: Readonly<ICommandInfo>): void {
    const given = (params ?? {}) as Params;
    if (id === SetWorksheetNameMutation.id) {
      const { book } = this;
      renameInSeries(book.parts, book.sheet(sheetIdOf(given)).getName(), String(given['name']));
    }
    if (id === DeleteSheetTableMutation.id) {
      this.leaving = findTable(this.book, String(given['tableId']), null)?.name ?? '';
    }
    if (id !== SetRangeValuesMutation.id) return;
    if (given['cellValue']) lengthenReferences(this.book, sheetIdOf(given), given['cellValue'] as CellRows);
    this.before = undefined;
    const rect = oneCell(given['cellValue']);
    if (!rect) return;
    this.before = readValues({ book: this.book, sheetId: sheetIdOf(given), rect })[0]?.[0];
  }

  private seeValues(sheetId: string, given: Params): void {
    const rect = editedRect(given['cellValue']);
    if (!rect || this.book.workbook.getSheetBySheetId(sheetId) === null) return;
    this.renameColumns(sheetId, rect);
    if (this.book.isQuiet) return;
    this.note({ sheetId, rect, changeType: 'RangeEdited', before: this.before });
  }

  /** A table's columns are named by its header cells: whoever changes these renames those. */
  private renameColumns(sheetId: string, rect: Rect): void {
    if (this.renaming) return;
    this.renaming = true;
    for (const table of tablesOf(this.book, sheetId)) {
      if (table.header && intersection(table.header, rect)) table.readHeaders();
    }
    this.renaming = false;
  }

  /** A column that a user put into a table gets a header, as in Excel. */
  private nameColumns(sheetId: string): void {
    if (!this.book.workbook.getSheetBySheetId(sheetId)) return;
    for (const table of tablesOf(this.book, sheetId)) table.readHeaders();
  }

  private note(change: Change): void {
    // Asked now, not when it is sent: switching events off holds for what is done meanwhile.
    if (this.events.enabled) this.changes.push(change);
  }

  /** Lets events go with the next tick: after an answer, its handlers must first be in place. */
  schedule(): void {
    this.timer ??= setTimeout(() => {
      this.flush();
    }, 0);
  }

  private emitChange({ sheetId, rect, changeType, before }: Change): void {
    const { book, events } = this;
    if (!book.workbook.getSheetBySheetId(sheetId)) return;
    const address = localAddress(rect);
    const single = changeType === 'RangeEdited' && rect.rows === 1 && rect.columns === 1;
    const payload = {
      changeType,
      source: 'Local',
      worksheetId: sheetId,
      address,
      triggerSource: 'Unknown',
      referenceId: this.referenceTo(sheetId, rect),
      ...(single ? this.details({ sheetId, rect, before }) : {}),
    };
    events.emit(EventType.sheetChanged, [sheetId, WORKBOOK], payload);
    for (const table of tablesOf(book, sheetId)) {
      if (!intersection(table.whole, rect)) continue;
      events.emit(EventType.tableChanged, [table.id, sheetId, WORKBOOK], { ...payload, tableId: table.id });
    }
  }

  private details({ sheetId, rect, before }: Pick<Change, 'sheetId' | 'rect' | 'before'>): object {
    const block = { book: this.book, sheetId, rect };
    const [[valueAfter] = []] = readValues(block);
    const [[valueTypeAfter] = []] = readTypes(block);
    const valueTypeBefore =
      before === '' || before === undefined
        ? 'Empty'
        : typeof before === 'number'
          ? 'Double'
          : typeof before === 'boolean'
            ? 'Boolean'
            : 'String';
    return { valueBefore: before ?? '', valueAfter, valueTypeBefore, valueTypeAfter };
  }

  /** Told once for what a batch did in all: Univer activates each sheet that it adds, and we go back. */
  private emitActivation(): void {
    const worksheetId = this.book.activeSheet.getSheetId();
    if (worksheetId === this.active) return;
    this.events.emit(EventType.sheetDeactivated, [this.active, WORKBOOK], { worksheetId: this.active });
    this.active = worksheetId;
    this.events.emit(EventType.sheetActivated, [worksheetId, WORKBOOK], { worksheetId });
  }

  private seeSelection(): void {
    const { sheetId, rect } = selectedBlock(this.book);
    const address = localAddress(rect);
    this.events.emit(EventType.documentSelectionChanged, [''], {});
    this.events.emit(EventType.sheetSelectionChanged, [sheetId, WORKBOOK], { worksheetId: sheetId, address });
    for (const table of tablesOf(this.book, sheetId)) {
      const isInsideTable = intersection(table.whole, rect) !== null;
      const payload = {
        worksheetId: sheetId,
        tableId: table.id,
        address: isInsideTable ? address : '',
        isInsideTable,
      };
      this.events.emit(EventType.tableSelectionChanged, [table.id], payload);
    }
  }
}

/** The sheet that a step is about. */
function sheetIdOf({ subUnitId }: Params): string {
  return typeof subUnitId === 'string' ? subUnitId : '';
}

function changeTypeOf({ along, kind, rect }: Shift): string {
  const whole = along === 'rows' ? rect.columns >= 16_384 : rect.rows >= 1_048_576;
  const what = whole ? (along === 'rows' ? 'Row' : 'Column') : 'Cell';
  return `${what}${kind === 'insert' ? 'Inserted' : 'Deleted'}`;
}
