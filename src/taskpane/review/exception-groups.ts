import type { ExceptionView } from '../desk/review-views';

/** An exception that somebody cleared. */
export type ClearedView = ExceptionView & { readonly cleared: NonNullable<ExceptionView['cleared']> };

/** The exceptions of a report: those that are open, those that were cleared, and those that neither is true of any more. */
export interface ExceptionGroups {
  readonly open: readonly ExceptionView[];
  readonly cleared: readonly ClearedView[];
  readonly past: readonly ExceptionView[];
}

/** The exceptions of a report, in the order in which they came: violations first. */
export function exceptionGroups(exceptions: readonly ExceptionView[]): ExceptionGroups {
  return {
    open: exceptions.filter(({ isOpen }) => isOpen),
    cleared: exceptions.flatMap(({ cleared, ...one }) => (cleared === null ? [] : [{ ...one, cleared }])),
    past: exceptions.filter(({ isOpen, cleared }) => !isOpen && cleared === null),
  };
}

/** An exception's key among those of its report: with another sentence it is another exception. */
export function exceptionKey({ issue: { code, path, message } }: ExceptionView): string {
  return JSON.stringify([code, path, message]);
}

/** Where the focus goes once some were cleared: the place of the next open one; -1 where none is left. */
export function nextOpen(
  before: readonly ExceptionView[],
  chosen: ReadonlySet<string>,
  after: readonly ExceptionView[],
): number {
  const first = before.findIndex((one) => chosen.has(exceptionKey(one)));
  const following = before.slice(first + 1).filter((one) => !chosen.has(exceptionKey(one)));
  const keys = after.map(exceptionKey);
  const found = following.map((one) => keys.indexOf(exceptionKey(one))).find((place) => place >= 0);
  return found ?? (after.length > 0 ? 0 : -1);
}
