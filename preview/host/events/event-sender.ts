import type { EventEntry } from '../wire/protocol';

/** The numbers by which the client tells its events apart. */
export const EventType = {
  documentSelectionChanged: 2,
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Collections of the workbook listen under this name instead of an id. */
export const WORKBOOK = 'Workbook';

const RICH_API = 65_536;

/** Gathers events and lets them go together: after the batch that caused them, or after the user's step. */
export class EventSender {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  private waiting: EventEntry[] = [];

  constructor(private readonly send: (entries: readonly EventEntry[]) => void) {}

  /** Nobody need listen: the client drops what it has no handler for. */
  emit(type: number, targets: readonly string[], payload: object): void {
    if (!this.enabled) return;
    const text = JSON.stringify(payload);
    for (const target of targets) this.waiting.push([RICH_API, type, target, text]);
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    const entries = this.waiting;
    this.waiting = [];
    this.send(entries);
  }
}
