import type { Grid } from '../grid/grid';
import { Book } from './book/book';
import type { Parts } from './book/parts';
import type { Rect } from './book/rect';
import { EventSender } from './events/event-sender';
import { Watcher } from './events/watcher';
import { Area } from './excel/area';
import { range } from './excel/range';
import { workbook } from './excel/workbook';
import type { PaneState } from './office/app-runtime';
import { clientServices } from './office/client-services';
import { documentSettings } from './office/document-settings';
import type { HostInfoOptions } from './office/host-info';
import { enforceFloor } from './office/enforce-floor';
import type { OfficeExtensionRealm } from './office/enforce-floor';
import { External } from './office/external';
import { newId } from './book/ids';
import { Batch } from './wire/batch';
import { Bridge } from './wire/bridge';
import type { NativeBridge } from './wire/bridge';
import { References } from './wire/references';
import { SyncFaults } from './wire/sync-faults';

export interface HostOptions {
  /** Refuse members above the manifest's floor; on unless it is switched off. */
  readonly strict?: boolean;
  readonly locale?: string;
  /** Called when the add-in shows or hides its pane. */
  readonly onPaneVisibility?: (visible: boolean) => void;
}

/** The Excel of one add-in realm: a frame of the page, or a test file. */
export interface Host {
  /** For the global `_richApiNativeBridge`, set before office.js is loaded. */
  readonly bridge: NativeBridge;
  /** For the global `external`, set before office.js is loaded. */
  readonly external: object;
  /** To be called with the realm's `OfficeExtension` once office.js is ready: switches strict mode on. */
  guardRealm(officeExtension: OfficeExtensionRealm): void;
  readonly hooks: SyncFaults;
  /** What the workbook's file must keep besides the grid. */
  readonly parts: Parts;
  /** Says that the user, not the add-in, opened or closed the pane. */
  setPaneVisible(visible: boolean): void;
  /** Runs what the add-in gave to `Office.actions.associate`, as a ribbon button does; resolves when it has completed. */
  runRibbonAction(actionId: string): Promise<void>;
  /** Resolves when all batches are answered, every formula has its result and the events are sent. */
  idle(): Promise<void>;
  dispose(): void;
}

const PANE_CATEGORY = 65_536;
const PANE_VISIBILITY = 65_539;

/** How many ranges of past events can still be asked for. */
const EVENT_RANGES = 200;

/** Makes an Excel of a grid: the same for the preview's page and for tests. */
export function createHost(grid: Grid, options: HostOptions = {}): Host {
  const book = new Book(grid);
  const references = new References();
  const faults = new SyncFaults();
  const events = new EventSender((entries) => {
    bridge.sendEvents(entries);
  });
  const watcher = new Watcher(book, events, eventRanges(book, references));
  book.onMoved((shift) => {
    for (const object of references.all()) range.of(object)?.follow(shift);
  });
  const pane = paneState(options, (visible) => {
    const text = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    bridge.sendEvents([[PANE_CATEGORY, PANE_VISIBILITY, '', text]]);
  });
  const services = clientServices(pane);
  const root = workbook.wrap({ book, references, events });
  const bridge = new Bridge({
    faults,
    run: async (request) => {
      watcher.batchRuns = true;
      const scope = {
        root,
        references,
        newObject: (name: string) => services.get(name) ?? null,
        settle: () => book.settle(),
      };
      const answer = await new Batch(request, scope).run();
      book.flush();
      book.forgetUndo();
      return answer;
    },
    answered: () => {
      watcher.batchRuns = false;
      watcher.schedule();
    },
  });
  const external = new External(hostInfo(options), documentSettings(book.parts));
  return {
    bridge: bridge.native,
    external: external.api,
    guardRealm: (officeExtension) => {
      if (options.strict !== false) enforceFloor(officeExtension);
    },
    hooks: faults,
    parts: book.parts,
    setPaneVisible: (visible) => {
      if (pane.visible === visible) return;
      pane.visible = visible;
      pane.onChange(visible);
    },
    runRibbonAction: (actionId) => external.runCommand(actionId),
    idle: async () => {
      // A handler may send a batch of its own; two quiet ticks in a row mean that nothing follows.
      for (let quiet = 0; quiet < 2; quiet += 1) {
        if (!bridge.isIdle) quiet = 0;
        await bridge.idle();
        await book.settle();
        watcher.flush();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
    dispose: () => {
      bridge.close();
      watcher.dispose();
      book.dispose();
    },
  };
}

const hostInfo = ({ locale = 'en-US' }: HostOptions): HostInfoOptions => ({
  locale,
  instanceId: newId().replace(/[{}]/g, ''),
});

/** Keeps the ranges of the latest events, so that a handler can ask for them. */
function eventRanges(book: Book, references: References): (sheetId: string, rect: Rect) => string {
  const kept: string[] = [];
  return (sheetId, rect) => {
    const id = references.keep(range.wrap(new Area(book, sheetId, rect)));
    kept.push(id);
    if (kept.length > EVENT_RANGES) references.release(kept.shift() ?? '');
    return id;
  };
}

const paneState = (options: HostOptions, tell: (visible: boolean) => void): PaneState => ({
  visible: true,
  startsWithDocument: false,
  onChange: (visible) => {
    options.onPaneVisibility?.(visible);
    tell(visible);
  },
});
