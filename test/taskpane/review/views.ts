import type { ExceptionView, HistoryView, ReviewView } from '../../../src/taskpane/desk/review-views';
import { review } from './review-material';

/** Made-up views for the tests of the review. */

export const ANNA = { name: 'Anna', company: 'Distributor', role: 'Tier 1' } as const;

/** An exception of a line, which nobody cleared. */
export const exception = (message: string, cleared: ExceptionView['cleared'] = null): ExceptionView => ({
  issue: { code: 'line.lowered', weight: 'exception', path: 'Harbour IT/smb/Apex One', message },
  cleared,
  isOpen: cleared === null,
});

/** An entry of a history in which nothing changed. */
export const entry = (differs: Partial<HistoryView>): HistoryView => ({
  id: JSON.stringify(differs),
  at: Date.UTC(2025, 10, 3, 9),
  zone: 'Europe/Berlin',
  action: 'save-draft',
  by: ANNA,
  from: 'Under review',
  to: 'Under review',
  comments: '',
  changes: [],
  ...differs,
});

/** A report under review with nothing to say. */
export const reviewView = (differs: Partial<ReviewView>): ReviewView =>
  review({
    revision: 1,
    head: '',
    status: 'Under review',
    person: ANNA,
    actions: [{ action: 'clear-exception', asks: ['reason'], blockers: [] }],
    editable: [],
    lines: [],
    totals: [],
    ...differs,
  });
