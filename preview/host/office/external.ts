import { contextGetters, hostInfoText } from './host-info';
import type { HostInfoOptions, SettingsPort } from './host-info';
import { notImplemented } from '../wire/host-error';

/** A desktop host's array: Office.js unpacks every callback's argument with `toArray`. */
const safeArray = (values: readonly unknown[]): { toArray: () => unknown[] } => ({
  toArray: () => [...values],
});

type Callback = (result: unknown) => void;
type Handler = (event: number, payload: unknown) => void;

const OK = 0;
const NOT_SUPPORTED = 5001;
const EVENT_DIALOG = 10;
const EVENT_COMMAND = 39;
const COMMAND_COMPLETED = 94;

/** The `window.external` of an add-in in desktop Excel: host information and commands. */
export class External {
  private readonly handlers = new Map<number, Handler>();
  private readonly completions = new Map<string, () => void>();
  private commands = 0;
  readonly api: object;

  constructor(info: HostInfoOptions, settings: SettingsPort) {
    const context = contextGetters(info, settings);
    this.api = {
      GetHostInfo: () => hostInfoText(info),
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      Execute: (id: number, parameters: unknown, callback: Callback) => {
        this.execute(id, { parameters, callback });
      },
      RegisterEvent: (id: number, _target: string, ...rest: [Handler, Callback?]) => {
        this.register(id, rest);
      },
      UnregisterEvent: (id: number, _target: string, callback?: Callback) => {
        this.unregister(id, callback);
      },
    };
  }

  /** Runs a ribbon command of the kind that calls `event.completed()`; resolves when it has. */
  runCommand(functionName: string): Promise<void> {
    const handler = this.handlers.get(EVENT_COMMAND);
    if (!handler) return Promise.reject(new Error('The add-in listens to no ribbon commands yet.'));
    this.commands += 1;
    const id = `command-${this.commands}`;
    const done = new Promise<void>((resolve) => this.completions.set(id, resolve));
    const source = JSON.stringify({ source: { id: functionName } });
    handler(EVENT_COMMAND, safeArray([id, functionName, source]));
    return done;
  }

  private execute(id: number, call: { parameters: unknown; callback: Callback }): void {
    if (id !== COMMAND_COMPLETED) {
      call.callback(safeArray([NOT_SUPPORTED]));
      return;
    }
    const list = Array.isArray(call.parameters) ? call.parameters : [];
    const [command] = list as unknown[];
    this.completions.get(String(command))?.();
    this.completions.delete(String(command));
    call.callback(safeArray([OK]));
  }

  private register(id: number, [handler, callback]: [Handler, Callback?]): void {
    if (id === EVENT_DIALOG) throw notImplemented('UI.displayDialogAsync');
    this.handlers.set(id, handler);
    callback?.(OK);
  }

  private unregister(id: number, callback?: Callback): void {
    this.handlers.delete(id);
    callback?.(OK);
  }
}
