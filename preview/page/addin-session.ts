import { readFunctionsJson } from '../grid/custom-functions/function-metadata';
import {
  registerAddinFunctions,
  type RegisteredFunctions,
} from '../grid/custom-functions/register-addin-functions';
import { showErrorSentences } from '../grid/error-sentence-popup';
import { createHost, type Host } from '../host/create-host';
import { noParts } from '../file/workbook-content';
import { AddinFrame } from './addin-frame';
import { readManifest, type AddinManifest, type ManifestAction, type ManifestButton } from './addin-manifest';
import { element } from './element';
import { tellOfficeTheme } from './office-theme';
import { drawRibbon, showAddinProblem } from './ribbon';
import { createTaskPane, type TaskPane } from './task-pane';
import type { ChartPart, PartsData } from '../host/book/parts';
import type { Grid } from '../grid/grid';

interface Addin {
  readonly manifest: AddinManifest;
  readonly functionIds: readonly string[];
  readonly functions: RegisteredFunctions;
}

/** The add-in in the open workbook: its host, its page, its functions and its buttons. */
export class AddinSession {
  readonly #pane: TaskPane;
  readonly #frame: AddinFrame;
  #addin: Addin | undefined;
  #host: Host | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly onPartsChange: () => void,
  ) {
    this.#pane = createTaskPane((isOpen) => {
      this.#host?.setPaneVisible(isOpen);
    });
    this.#frame = new AddinFrame(this.#pane.frame);
  }

  /** What stands before the dot of the add-in's functions. */
  get namespace(): string {
    return this.#addin?.manifest.namespace ?? '';
  }

  parts(): PartsData {
    return this.#host?.parts.save() ?? noParts;
  }

  charts(sheetId: string): readonly ChartPart[] {
    return this.#host?.parts.sheet(sheetId).charts ?? [];
  }

  /** Ends the add-in of a workbook that is about to leave the grid. */
  stop(): void {
    this.#host?.dispose();
    this.#host = undefined;
  }

  /** Starts the add-in in the workbook that stands in the grid. */
  async start(parts: PartsData): Promise<void> {
    const host = createHost(this.grid, {
      onPaneVisibility: (visible) => {
        if (visible) this.#pane.open();
        else this.#pane.close();
      },
    });
    tellOfficeTheme(host, document.documentElement.classList.contains('dark'));
    host.parts.load(parts);
    host.parts.onChange(this.onPartsChange);
    host.setPaneVisible(this.#pane.isOpen);
    this.#host = host;
    // The frame's shim takes the host from here; the grid is for whoever looks in with the browser's console.
    Object.assign(window, { lmpPreview: { host, grid: this.grid } });
    this.onPartsChange();
    try {
      await this.#load(host);
    } catch (error) {
      showAddinProblem(error instanceof Error ? error.message : String(error));
    }
    // Only now can every formula be calculated; until here the workbook showed the results it was stored with.
    this.grid.api.getFormula().executeCalculation();
  }

  /**
   * Makes the add-in's functions and buttons known; once, and before a workbook with such functions is opened: Univer
   * remembers by its text a formula that it could not read.
   */
  async install(): Promise<void> {
    this.#addin ??= await this.#installed();
  }

  async #load(host: Host): Promise<void> {
    const { manifest, functions, functionIds } = (this.#addin ??= await this.#installed());
    functions.reset();
    await this.#frame.load(manifest.panePage, host);
    const missing = await this.#frame.missingFunctions(functionIds);
    if (missing.length > 0) throw new Error(`The add-in did not associate ${missing.join(', ')}.`);
  }

  /** Once: what the add-in's manifest and functions.json announce. */
  async #installed(): Promise<Addin> {
    const manifest = readManifest(await fetched('manifest.xml'));
    const metadata = readFunctionsJson(JSON.parse(await fetched(manifest.functionsJson)));
    const functions = registerAddinFunctions(this.grid, {
      namespace: manifest.namespace,
      functions: metadata,
      find: (id) => this.#frame.find(id),
    });
    showErrorSentences(this.grid, functions);
    element('pane-title', HTMLElement).textContent = manifest.name;
    drawRibbon(manifest, (action) => {
      this.#run(action);
    });
    for (const button of manifest.contextMenu) this.#addToContextMenu(button);
    return { manifest, functions, functionIds: metadata.map(({ id }) => id) };
  }

  #run(action: ManifestAction): void {
    if (action.kind === 'show pane') this.#pane.open();
    else void this.#host?.runRibbonAction(action.name);
  }

  #addToContextMenu(button: ManifestButton): void {
    this.grid.api
      .createMenu({
        id: button.id,
        title: button.label,
        tooltip: button.tip,
        action: () => {
          this.#run(button.action);
        },
      })
      .appendTo(['contextMenu.mainArea', 'contextMenu.others']);
  }
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The built add-in lacks ${address}: run npm start again.`);
  return await response.text();
}
