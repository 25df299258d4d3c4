import { useEffect, useRef, type RefObject } from 'react';
import { levelOf } from './place';
import { useReportPlace } from './report-place';

/** Marks the heading of a level; it takes the focus when the level is opened. */
export const LEVEL_HEADING = { 'data-level-heading': '', tabIndex: -1 } as const;

/**
 * Lets the focus go where the work is: to the heading of what was opened, and on the way back to the button from which
 * it was opened. It moves only when a person moved.
 */
export function useLevelFocus(root: RefObject<HTMLElement | null>): void {
  const { place, takeMove } = useReportPlace();
  const level = levelOf(place);
  const openers = useRef<readonly (Element | null)[]>([]);
  useEffect(() => {
    const move = takeMove();
    if (move === null || root.current === null) return;
    // openers[n] is the button on level n from which level n + 1 was opened.
    const known = openers.current;
    const isWayBack = known.length > level;
    const opener = isWayBack ? (known[level] ?? null) : null;
    openers.current = isWayBack
      ? known.slice(0, level)
      : Array.from({ length: level }, (_, at) => (at === level - 1 ? move.from : (known[at] ?? null)));
    const target = isInside(root.current, opener) ? opener : headingOf(root.current);
    target?.focus();
  }, [place, level, takeMove, root]);
}

function isInside(root: HTMLElement, element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && root.contains(element) && element.closest('[hidden]') === null;
}

function headingOf(root: HTMLElement): HTMLElement | null {
  const headings = [...root.querySelectorAll<HTMLElement>('[data-level-heading]')];
  return headings.findLast((heading) => heading.closest('[hidden]') === null) ?? null;
}
