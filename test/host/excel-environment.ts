import type { Context } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { ExcelEngine } from './excel-engine';
import { OFFICE_URL, runOfficeScript } from './office-scripts';
import { browserGlobals } from './browser-globals';
import type { OfficeExtensionRealm } from '../../preview/host/office/enforce-floor';

/** What tests may do to the workbook that an add-in cannot. Functions only: the host stays outside. */
export interface ExcelControl {
  failSync(nth: number, code?: string): void;
  breakSync(nth: number, share: number): void;
  holdSync(nth: number, meanwhile: () => Promise<unknown>): void;
  payloadTooLarge(nth: number): void;
  syncs(): number;
  resetFaults(): void;
  /** The user types into the grid or selects in it. */
  type(sheet: string, address: string, value: string | number): void;
  select(sheet: string, address: string): void;
  /** The user filters a table in the grid, or puts an empty column into its sheet. */
  filter(sheet: string, column: number, values: string[]): Promise<void>;
  insertColumn(sheet: string, column: number): void;
  /** The user presses Ctrl+Z. */
  undo(): void;
  setPaneVisible(visible: boolean): void;
  runRibbonAction(actionId: string): Promise<void>;
  /** Resolves when everything is answered, calculated and told. */
  idle(): Promise<void>;
  /** What the workbook keeps besides the grid, as JSON text. */
  parts(): string;
}

interface Realm {
  Office: { onReady(): Promise<unknown> };
  OfficeExtension: OfficeExtensionRealm;
}

/**
 * A test file in here is an add-in in Excel: `Excel`, `Office` and `OfficeExtension` are Microsoft's own,
 * loaded in the tests' realm. The host and its grid run outside; only JSON text passes between them.
 */
export default class ExcelEnvironment extends TestEnvironment {
  private readonly engine = ExcelEngine.ofWorker();

  override async setup(): Promise<void> {
    await super.setup();
    const { engine } = this;
    const host = engine.open();
    const realm = this.context as Context;
    Object.assign(
      this.global,
      browserGlobals(this.global, (url) => {
        runOfficeScript(url, realm);
      }),
    );
    Object.assign(this.global, { external: host.external, _richApiNativeBridge: host.bridge });
    runOfficeScript(OFFICE_URL, realm);
    const { Office } = this.global as unknown as Realm;
    await Office.onReady();
    host.guardRealm((this.global as unknown as Realm).OfficeExtension);
    const control: ExcelControl = {
      failSync: (nth, code) => {
        host.hooks.failSync(nth, code);
      },
      breakSync: (nth, share) => {
        host.hooks.breakSync(nth, share);
      },
      holdSync: (nth, meanwhile) => {
        host.hooks.holdSync(nth, meanwhile);
      },
      payloadTooLarge: (nth) => {
        host.hooks.payloadTooLarge(nth);
      },
      syncs: () => host.hooks.syncs,
      resetFaults: () => {
        host.hooks.reset();
      },
      type: (sheet, address, value) => {
        engine.type(sheet, address, value);
      },
      select: (sheet, address) => {
        engine.select(sheet, address);
      },
      filter: (sheet, column, values) => engine.filter(sheet, column, values),
      insertColumn: (sheet, column) => {
        engine.insertColumn(sheet, column);
      },
      undo: () => {
        engine.undo();
      },
      setPaneVisible: (visible) => {
        host.setPaneVisible(visible);
      },
      runRibbonAction: (actionId) => host.runRibbonAction(actionId),
      idle: () => host.idle(),
      parts: () => JSON.stringify(host.parts.save()),
    };
    Object.assign(this.global, { excelControl: control });
  }

  override async teardown(): Promise<void> {
    this.engine.close();
    await super.teardown();
  }
}
