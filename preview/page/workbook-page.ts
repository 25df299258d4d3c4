import { newWorkbook, workbookUnitId, type WorkbookContent } from '../file/workbook-content';
import { floatCharts, type FloatingCharts } from '../grid/charts/floating-charts';
import { calculatedCells } from '../file/calculated-cells';
import { installAutosave, type Autosave } from './autosave';
import { element } from './element';
import { installFileMenu } from './file-menu';
import { showNotice } from './notice';
import { AddinSession } from './addin-session';
import type { Grid } from '../grid/grid';

const STARTING_UNIT_ID = 'starting';

/** The open workbook: what stands in the grid, its name, and how it is replaced by another. */
export class WorkbookPage {
  readonly #name = element('book-name', HTMLInputElement);
  readonly #autosave: Autosave;
  readonly #addin: AddinSession;
  readonly #charts: FloatingCharts;

  constructor(private readonly grid: Grid) {
    this.#addin = new AddinSession(grid, () => {
      this.#autosave.changed();
      this.#charts.draw();
    });
    this.#autosave = installAutosave(grid, () => this.content());
    this.#charts = floatCharts(grid, element('charts', HTMLElement), (sheetId) =>
      this.#addin.charts(sheetId),
    );
  }

  async start(content: WorkbookContent): Promise<void> {
    this.#name.addEventListener('change', () => {
      this.#rename(this.#name.value.trim());
    });
    this.#name.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#name.blur();
    });
    installFileMenu({
      createNew: () => void this.#createNew(),
      open: (file) => void this.#open(file),
      save: () => void this.#save(),
    });
    await this.#installAddin();
    await this.show(content);
  }

  /** Univer has its function services only while a workbook is open: an empty one, for a moment. */
  async #installAddin(): Promise<void> {
    const { api } = this.grid;
    const { book } = newWorkbook('');
    api.createWorkbook({ ...book, id: STARTING_UNIT_ID });
    // What fails here fails again when the add-in starts, and is said then.
    await this.#addin.install().catch(() => undefined);
    api.disposeUnit(STARTING_UNIT_ID);
  }

  /** Puts a workbook in the place of the one that is open, and starts the add-in anew in it. */
  async show(content: WorkbookContent): Promise<void> {
    const { api } = this.grid;
    this.#addin.stop();
    if (api.getActiveWorkbook()) api.disposeUnit(workbookUnitId);
    api.createWorkbook({ ...content.book, id: workbookUnitId, name: content.name });
    this.#setName(content.name);
    await this.#addin.start(content.parts);
  }

  /** A pane learns Office's colours only while it starts. */
  async restartAddin(): Promise<void> {
    const parts = this.#addin.parts();
    this.#addin.stop();
    await this.#addin.start(parts);
  }

  content(): WorkbookContent {
    const workbook = this.grid.api.getActiveWorkbook();
    if (!workbook) throw new Error('No workbook is open.');
    return { name: this.#name.value, book: workbook.save(), parts: this.#addin.parts() };
  }

  #setName(name: string): void {
    this.#name.value = name;
    document.title = `${name} – Workbook preview`;
  }

  #rename(name: string): void {
    const kept = name === '' ? 'Book1' : name;
    this.#setName(kept);
    this.grid.api.getActiveWorkbook()?.setName(kept);
    this.#autosave.changed();
  }

  async #createNew(): Promise<void> {
    const agreed = await showNotice({
      title: 'Start a new workbook?',
      text: `“${this.#name.value}” is kept in this browser only and will be replaced. To keep it, cancel and save it as .xlsx.`,
      ok: 'New workbook',
      canCancel: true,
    });
    if (!agreed) return;
    await this.show(newWorkbook('Book1'));
    this.#autosave.changed();
  }

  async #open(file: File): Promise<void> {
    try {
      const { readXlsx } = await import('../file/read-xlsx');
      const { content, losses } = await readXlsx(await file.arrayBuffer(), nameOf(file));
      await this.show(content);
      this.#autosave.changed();
      if (losses.length === 0) return;
      const text = 'The preview shows the workbook without these; saving it from here leaves them out:';
      await showNotice({ title: `${file.name} is open`, text, items: losses, ok: 'OK' });
    } catch (error) {
      await showNotice({ title: `${file.name} could not be opened`, text: sentenceOf(error), ok: 'Close' });
    }
  }

  async #save(): Promise<void> {
    try {
      const { writeXlsx } = await import('../file/write-xlsx');
      const { bytes, losses } = await writeXlsx({
        content: this.content(),
        cells: calculatedCells(this.grid),
        namespace: this.#addin.namespace,
      });
      download(bytes, `${this.#name.value}.xlsx`);
      if (losses.length === 0) return;
      const text = 'Excel will not show these; opened here again, they are back:';
      await showNotice({ title: `${this.#name.value}.xlsx`, text, items: losses, ok: 'OK' });
    } catch (error) {
      await showNotice({ title: 'The workbook could not be saved', text: sentenceOf(error), ok: 'Close' });
    }
  }
}

function nameOf(file: File): string {
  return file.name.replace(/\.xlsx$/i, '');
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
