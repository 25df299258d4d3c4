import type { Self } from '../desk/report-views';

const KEY = 'lmp-billing.self';

/** Who said on this computer that they work here; null where nobody did, or where nothing is kept. */
export function keptSelf(): Self | null {
  try {
    const [name, company] = JSON.parse(localStorage.getItem(KEY) ?? '[]') as readonly unknown[];
    return typeof name === 'string' && typeof company === 'string' && name !== '' ? { name, company } : null;
  } catch {
    return null;
  }
}

/**
 * Keeps on this computer who works here; null forgets it. Says whether it could.
 *
 * Edges: some web views of Office have no storage, or refuse it: then it holds until the pane is closed.
 */
export function keepSelf(self: Self | null): boolean {
  try {
    if (self === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify([self.name, self.company]));
    return true;
  } catch {
    return false;
  }
}
