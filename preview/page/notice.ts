import { element } from './element';

export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly items?: readonly string[];
  /** The button that agrees. */
  readonly ok: string;
  /** Whether there is something to cancel. */
  readonly canCancel?: boolean;
}

/** Shows a message over the page and answers whether the user agreed. */
export function showNotice({ title, text, items = [], ok, canCancel = false }: Notice): Promise<boolean> {
  const dialog = element('notice', HTMLDialogElement);
  element('notice-title', HTMLElement).textContent = title;
  element('notice-text', HTMLElement).textContent = text;
  const list = element('notice-items', HTMLElement);
  list.hidden = items.length === 0;
  list.replaceChildren(
    ...items.map((item) => {
      const line = document.createElement('li');
      line.textContent = item;
      return line;
    }),
  );
  const agree = element('notice-ok', HTMLButtonElement);
  agree.textContent = ok;
  element('notice-cancel', HTMLElement).hidden = !canCancel;
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        resolve(dialog.returnValue === 'ok');
      },
      { once: true },
    );
    dialog.returnValue = '';
    dialog.showModal();
    agree.focus();
  });
}
