import { Script } from 'node:vm';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { browserGlobals } from '../../test/host/browser-globals';
import { ExcelEngine } from '../../test/host/excel-engine';
import { OFFICE_URL } from '../../test/host/office-scripts';
import type { Host } from '../../preview/host/create-host';
import type { OfficeExtensionRealm } from '../../preview/host/office/enforce-floor';

const OFFICE_FILES = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

/** An empty workbook under Microsoft's client library, in this process. */
export interface HeadlessExcel {
  readonly host: Host;
  /** Changes a cell as a user does in the grid. */
  readonly type: (sheet: string, address: string, value: string | number) => void;
  /** Milliseconds that the stand-in for Excel has worked so far: what Excel itself would take is not known here. */
  readonly hostMilliseconds: () => number;
  /** What was on its way to the host until now, as the client's cleaning up, is not waited for. */
  readonly beginWaiting: () => void;
}

/** Starts the host and Office.js as the host's tests do, without Jest. Once for a process. */
export async function startExcel(): Promise<HeadlessExcel> {
  const engine = ExcelEngine.ofWorker();
  const host = engine.open();
  const timed = timedBridge(host);
  define(browserGlobals(globalThis, runOfficeFile));
  define({ external: host.external, _richApiNativeBridge: timed.bridge });
  runOfficeFile(OFFICE_URL);
  const realm = globalThis as unknown as {
    readonly Office: { onReady(): Promise<unknown> };
    readonly OfficeExtension: OfficeExtensionRealm;
  };
  await realm.Office.onReady();
  host.guardRealm(realm.OfficeExtension);
  return {
    host,
    type: (sheet, address, value) => {
      engine.type(sheet, address, value);
    },
    hostMilliseconds: timed.hostMilliseconds,
    beginWaiting: timed.beginWaiting,
  };
}

function runOfficeFile(url: string): void {
  const name = url.replace(dirname(OFFICE_URL), '').replace(/\?.*$/, '');
  const file = join(OFFICE_FILES, name);
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInThisContext();
}

/** Some globals of Node can only be read: they are defined anew. */
function define(globals: object): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

interface TimedBridge extends Pick<HeadlessExcel, 'hostMilliseconds' | 'beginWaiting'> {
  readonly bridge: Host['bridge'];
}

/** From a request's leaving to its answer's arriving the host works, while the pane waits for it. */
function timedBridge(host: Host): TimedBridge {
  let spent = 0;
  let since: number | null = null;
  const beginWaiting = (): void => {
    if (since !== null) since = performance.now();
  };
  const bridge: Host['bridge'] = {
    sendMessageToHost: (json) => {
      since ??= performance.now();
      host.bridge.sendMessageToHost(json);
    },
    get onMessageFromHost() {
      return host.bridge.onMessageFromHost;
    },
    set onMessageFromHost(receive) {
      host.bridge.onMessageFromHost =
        receive === null
          ? null
          : (json) => {
              if (since !== null) spent += performance.now() - since;
              since = null;
              receive(json);
            };
    },
  };
  return { bridge, beginWaiting, hostMilliseconds: () => spent };
}
