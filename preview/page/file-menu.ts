import { element } from './element';

export interface FileActions {
  createNew(): void;
  open(file: File): void;
  save(): void;
}

/** The File menu, by pointer and keyboard. */
export function installFileMenu(actions: FileActions): void {
  const button = element('file-button', HTMLButtonElement);
  const menu = element('file-menu', HTMLElement);
  const items = [...menu.querySelectorAll('button')];
  const chooser = element('file-chooser', HTMLInputElement);

  function show(open: boolean): void {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) items[0]?.focus();
  }
  function onChoice(id: string, act: () => void): void {
    element(id, HTMLButtonElement).addEventListener('click', () => {
      show(false);
      act();
    });
  }

  button.addEventListener('click', () => {
    show(menu.hidden === true);
  });
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(at - 1)?.focus();
    else if (event.key === 'Escape') {
      show(false);
      button.focus();
    } else return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    const outside = target instanceof Node && !menu.contains(target) && !button.contains(target);
    if (outside && !menu.hidden) show(false);
  });

  onChoice('file-new', () => {
    actions.createNew();
  });
  onChoice('file-open', () => {
    chooser.click();
  });
  onChoice('file-save', () => {
    actions.save();
  });
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file) actions.open(file);
    // Choosing the same file again should open it again.
    chooser.value = '';
  });
}
