import { paneActions } from '../../src/taskpane/actions/pane-actions';
import { PaneStore } from '../../src/taskpane/actions/pane-store';
import type { WorkbookDoor } from '../../src/taskpane/actions/workbook-door';
import { createDesk } from '../../src/taskpane/desk/create-desk';
import type { Outcome, PaneActions } from '../../src/taskpane/shared/pane-context';
import { showDailyChart } from '../../src/workbook/daily-chart';
import { failureText } from '../../src/workbook/failure-text';
import { followChanges } from '../../src/workbook/follow-changes';
import { readTables } from '../../src/workbook/read-tables';
import { recover } from '../../src/workbook/recover';
import { showTable } from '../../src/workbook/table-sheet';
import { writeChange } from '../../src/workbook/write-change';
import type { HeadlessExcel } from './excel';

/** What a piece of the pane's work took. */
export interface Taken {
  readonly step: string;
  readonly milliseconds: number;
  /** Of all threads, the stand-in's included: a busy machine makes fewer of them than of seconds. */
  readonly cpuMilliseconds: number;
  readonly syncs: number;
  /** Of these milliseconds the stand-in for Excel had. */
  readonly host: number;
  /** By part of the pane: `desk.overview`, `door.writeChange`; the host's time is in those of the door. */
  readonly parts: ReadonlyMap<string, number>;
}

/** The pane's store and actions over the workbook, as index.tsx puts them together, with every call of desk and door timed. */
export class MeasuredPane {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  readonly taken: Taken[] = [];
  #parts = new Map<string, number>();
  #host = 0;

  constructor(private readonly excel: HeadlessExcel) {
    const now = new Date('2025-11-03T09:00:00Z');
    const desk = createDesk({ now: () => now, program: 'bench', zone: () => 'UTC' });
    const door: WorkbookDoor = {
      recover,
      readTables,
      writeChange,
      showTable,
      showDailyChart,
      followChanges,
      failureText,
    };
    this.store = new PaneStore(this.#timed('desk', desk), this.#timed('door', door));
    this.actions = paneActions(this.store);
  }

  /** Does a piece of work, and notes what it took. */
  async measure<T>(step: string, work: () => Promise<T>): Promise<T> {
    const { host } = this.excel;
    this.#parts = new Map();
    this.#host = 0;
    const syncsBefore = host.hooks.syncs;
    const cpuBefore = process.cpuUsage();
    const began = performance.now();
    const result = await work();
    const milliseconds = performance.now() - began;
    const { user, system } = process.cpuUsage(cpuBefore);
    this.taken.push({
      step,
      milliseconds,
      cpuMilliseconds: (user + system) / 1000,
      syncs: host.hooks.syncs - syncsBefore,
      host: this.#host,
      parts: this.#parts,
    });
    process.stderr.write(`${step}: ${(milliseconds / 1000).toFixed(1)} s\n`);
    // What the grid calculates and tells afterwards is nobody's wait.
    await host.idle();
    return result;
  }

  /** Calls within calls of the same object count for the outer one. */
  #timed<T extends object>(name: string, of: T): T {
    let depth = 0;
    return new Proxy(of, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: readonly unknown[]): unknown => {
          const began = performance.now();
          if (name === 'door' && depth === 0) this.excel.beginWaiting();
          const hostBefore = this.excel.hostMilliseconds();
          depth += 1;
          const end = (): void => {
            depth -= 1;
            // Only what the door waits for is the host's: it also cleans up while the desk works.
            if (name === 'door' && depth === 0) this.#host += this.excel.hostMilliseconds() - hostBefore;
            const part = `${name}.${String(key)}`;
            if (depth === 0 || name === 'desk') {
              this.#parts.set(part, (this.#parts.get(part) ?? 0) + performance.now() - began);
            }
          };
          const answer: unknown = Reflect.apply(value, target, args);
          if (answer instanceof Promise) return answer.finally(end);
          end();
          return answer;
        };
      },
    });
  }
}

/** Ends the run where the pane says that the work was not done. */
export function requireDone(outcome: Outcome): void {
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.message}`);
}
