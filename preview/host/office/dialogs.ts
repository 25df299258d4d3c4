/** How the page shows a dialog of the add-in; headless there is none, and opening one is an error. */
export interface DialogWindow {
  post(text: string): void;
  close(): void;
}

export type OpenDialog = (
  request: { readonly url: string; readonly width: number; readonly height: number },
  events: { onMessage(text: string): void; onClosed(): void },
) => DialogWindow;

type Notify = (...payload: readonly unknown[]) => void;

const MESSAGE = 0;
const CLOSED_BY_USER = 12006;
const CANNOT_OPEN = 12007;

/** The one dialog that an add-in may have open. */
export class Dialogs {
  private current: DialogWindow | null = null;

  constructor(
    private readonly openWindow: OpenDialog | null,
    private readonly origin: string,
  ) {}

  open(request: string, notify: Notify): void {
    const { url, width, height } = JSON.parse(request) as { url: string; width: number; height: number };
    if (!this.openWindow || this.current) {
      notify(CANNOT_OPEN);
      return;
    }
    this.current = this.openWindow(
      { url, width, height },
      {
        onMessage: (text) => {
          notify(MESSAGE, text, this.origin);
        },
        onClosed: () => {
          this.current = null;
          notify(CLOSED_BY_USER);
        },
      },
    );
  }

  messageChild(text: string): void {
    this.current?.post(text);
  }

  close(): void {
    this.current?.close();
    this.current = null;
  }
}
