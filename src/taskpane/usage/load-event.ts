import type {
  FileInspection,
  LoadDecisions,
  LoadPreview,
  ReadProgress,
  ReadRequest,
  UsageReading,
} from '../desk/usage-views';
import type { ColumnDecision } from './column-choice';
import type { TypedTotal } from './load-state';

/** What can happen to a load: what a person does, and what the desk answers. */
export type LoadEvent =
  | { readonly kind: 'files-chosen'; readonly files: readonly File[]; readonly isSample: boolean }
  | { readonly kind: 'file-removed'; readonly file: string }
  | { readonly kind: 'namesake-decided'; readonly file: string; readonly keeps: 'both' | 'later' }
  | { readonly kind: 'started-over' }
  | { readonly kind: 'inspected'; readonly inspections: readonly FileInspection[] }
  | { readonly kind: 'column-chosen'; readonly decision: ColumnDecision }
  | { readonly kind: 'request-changed'; readonly change: Partial<Pick<ReadRequest, 'partners' | 'signed'>> }
  | { readonly kind: 'columns-opened' }
  | { readonly kind: 'reading-begun' }
  | { readonly kind: 'progressed'; readonly progress: ReadProgress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'was-read'; readonly reading: UsageReading }
  | { readonly kind: 'read-again'; readonly change: Partial<Omit<ReadRequest, 'columns'>> }
  | { readonly kind: 'cycle-chosen'; readonly cycle: string }
  | { readonly kind: 'decided'; readonly change: Partial<Omit<LoadDecisions, 'cycle' | 'controlTotal'>> }
  | { readonly kind: 'total-typed'; readonly typed: TypedTotal }
  | { readonly kind: 'previewed'; readonly decisions: LoadDecisions; readonly preview: LoadPreview }
  | { readonly kind: 'preview-failed'; readonly decisions: LoadDecisions; readonly message: string }
  | { readonly kind: 'writing-begun' }
  | { readonly kind: 'written'; readonly outcome: 'done' | 'nothing' | 'cancelled' | 'failed' };

/** One kind of event. */
export type EventOf<Kind extends LoadEvent['kind']> = Extract<LoadEvent, { readonly kind: Kind }>;
