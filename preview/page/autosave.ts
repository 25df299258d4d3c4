import { keepLastWorkbook } from '../file/workbook-store';
import { element } from './element';
import type { Grid } from '../grid/grid';
import type { WorkbookContent } from '../file/workbook-content';

const pauseMs = 800;

export interface Autosave {
  /** Something that belongs into the workbook has changed. */
  changed(): void;
  /** Keeps the workbook now, if anything has changed. */
  flush(): Promise<void>;
}

/** Keeps the workbook in the browser soon after each change, and says so in the title bar. */
export function installAutosave(grid: Grid, read: () => WorkbookContent): Autosave {
  const state = element('save-state', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pauseMs);
    state.textContent = 'Saving…';
  }

  function flush(): Promise<void> {
    if (timer === undefined) return writing;
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => keep());
    return writing;
  }

  async function keep(): Promise<void> {
    try {
      await keepLastWorkbook(read());
      if (timer === undefined) state.textContent = 'Saved in this browser';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      state.textContent = `Not saved in this browser: ${reason} Save it as .xlsx.`;
    }
  }

  grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id }) => {
    if (changesWorkbook(id)) changed();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush();
  });
  return { changed, flush };
}

/** Mutations are what Univer would send to other editors; of these, the calculation's own messages change nothing. */
function changesWorkbook(commandId: string): boolean {
  return (
    commandId.includes('.mutation.') && !commandId.startsWith('formula.mutation.set-formula-calculation')
  );
}
