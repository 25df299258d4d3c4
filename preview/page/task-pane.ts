import { element } from './element';

const narrowest = 320;
const widest = 720;
const gridAtLeast = 320;
const step = 16;
const widthKey = 'lmp-preview.pane-width';

export interface TaskPane {
  readonly frame: HTMLIFrameElement;
  readonly isOpen: boolean;
  open(): void;
  close(): void;
}

/**
 * The pane at the right. Closing hides it and no more: with a shared runtime the add-in's functions live in its page, as
 * they do in Excel.
 */
export function createTaskPane(onVisibility: (isOpen: boolean) => void): TaskPane {
  const pane = element('pane', HTMLElement);
  const edge = element('pane-edge', HTMLElement);
  const frame = element('pane-frame', HTMLIFrameElement);
  const show = (isOpen: boolean): void => {
    if (pane.hidden === !isOpen) return;
    pane.hidden = !isOpen;
    edge.hidden = !isOpen;
    onVisibility(isOpen);
  };
  makeResizable(pane, edge);
  element('pane-close', HTMLElement).addEventListener('click', () => {
    show(false);
  });
  return {
    frame,
    get isOpen() {
      return !pane.hidden;
    },
    open: () => {
      show(true);
    },
    close: () => {
      show(false);
    },
  };
}

function makeResizable(pane: HTMLElement, edge: HTMLElement): void {
  const work = pane.parentElement ?? document.body;
  let width = Number(localStorage.getItem(widthKey)) || 360;

  function resize(wanted: number): void {
    const room = Math.max(narrowest, work.clientWidth - gridAtLeast);
    width = Math.round(Math.min(Math.max(wanted, narrowest), widest, room));
    pane.style.width = `${width}px`;
    edge.setAttribute('aria-valuenow', String(width));
    edge.setAttribute('aria-valuemin', String(narrowest));
    edge.setAttribute('aria-valuemax', String(Math.min(widest, room)));
  }

  function keep(): void {
    localStorage.setItem(widthKey, String(width));
  }

  edge.addEventListener('pointerdown', (event) => {
    edge.setPointerCapture(event.pointerId);
    setMoving(true);
  });
  edge.addEventListener('pointermove', (event) => {
    if (edge.hasPointerCapture(event.pointerId)) resize(work.getBoundingClientRect().right - event.clientX);
  });
  edge.addEventListener('lostpointercapture', () => {
    setMoving(false);
    keep();
  });
  edge.addEventListener('keydown', (event) => {
    const wanted = widthAfterKey(event.key, width);
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
    keep();
  });
  window.addEventListener('resize', () => {
    resize(width);
  });
  resize(width);

  function setMoving(moving: boolean): void {
    edge.classList.toggle('moving', moving);
    work.classList.toggle('resizing', moving);
  }
}

function widthAfterKey(key: string, width: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return width + step;
    case 'ArrowRight':
      return width - step;
    case 'Home':
      return widest;
    case 'End':
      return narrowest;
    default:
      return undefined;
  }
}
