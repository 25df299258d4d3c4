import type { AddinCallable } from '../grid/custom-functions/addin-function';
import type { Host } from '../host/create-host';

type OfficeExtensionRealm = Parameters<Host['guardRealm']>[0];

/** What of the client library in the frame is asked for. */
interface FrameWindow extends Window {
  readonly OfficeExtension?: OfficeExtensionRealm;
  readonly CustomFunctions?: {
    readonly _association?: { readonly mappings: Readonly<Record<string, AddinCallable | undefined>> };
  };
}

const patienceMs = 15_000;
const askEveryMs = 25;

/** The add-in's page in the pane: what runs there, and the functions that it associates. */
export class AddinFrame {
  constructor(private readonly frame: HTMLIFrameElement) {}

  /** Loads the add-in anew, as Excel does for each workbook. office-shim.ts finds the host there. */
  async load(page: string, host: Host): Promise<void> {
    const loaded = new Promise((resolve) => {
      this.frame.addEventListener('load', resolve, { once: true });
    });
    this.frame.src = page;
    await loaded;
    await this.#until(() => this.#window()?.OfficeExtension !== undefined);
    const library = this.#window()?.OfficeExtension;
    if (library === undefined) throw new Error('Microsoft’s Office library did not start in the pane.');
    host.guardRealm(library);
  }

  find(id: string): AddinCallable | undefined {
    return this.#window()?.CustomFunctions?._association?.mappings[id.toUpperCase()];
  }

  /** Waits until the add-in has associated its functions, and answers those that it has not. */
  async missingFunctions(ids: readonly string[]): Promise<readonly string[]> {
    const missing = (): readonly string[] => ids.filter((id) => this.find(id) === undefined);
    await this.#until(() => missing().length === 0);
    return missing();
  }

  #window(): FrameWindow | null {
    return this.frame.contentWindow;
  }

  async #until(holds: () => boolean): Promise<void> {
    const giveUpAt = performance.now() + patienceMs;
    while (!holds() && performance.now() < giveUpAt) {
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    }
  }
}
