import { useEffect, useRef, type RefObject } from 'react';

/** A part of the review that keeps the focus over an action. */
export interface KeptFocus<T extends HTMLElement> {
  readonly part: RefObject<T | null>;
  /** Called when an action begins there. */
  readonly keep: () => void;
}

/**
 * Keeps the focus in a part of the review over an action: what is shown of an old state lets go of it.
 *
 * Rule:  it goes to the first field that was refused; else to where it was; else to the part itself, which must be able
 *        to take it. The next key or click ends the keeping.
 */
export function useKeptFocus<T extends HTMLElement>(): KeptFocus<T> {
  const part = useRef<T>(null);
  const kept = useRef<{ readonly from: Element | null } | null>(null);
  // After every rendering: the parts around this one become usable again in their own time.
  useEffect(() => {
    const { current: here } = part;
    if (kept.current === null || here === null || here.closest('[inert]') !== null) return;
    const { activeElement: now, body } = document;
    const refused = here.querySelector<HTMLElement>('[aria-invalid="true"]');
    const isLost = now === null || now === body;
    if (!isLost && !(refused !== null && here.contains(now))) return;
    const { from } = kept.current;
    const same = from instanceof HTMLElement && here.contains(from) ? from : here;
    (refused ?? same).focus();
  });
  const keep = (): void => {
    kept.current = { from: document.activeElement };
    const letGo = new AbortController();
    const end = (): void => {
      kept.current = null;
      letGo.abort();
    };
    const options = { capture: true, signal: letGo.signal };
    document.addEventListener('keydown', end, options);
    document.addEventListener('pointerdown', end, options);
  };
  return { part, keep };
}
