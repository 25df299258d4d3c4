import type {
  AskedAction,
  AskedInputs,
  PlannedReview,
  ReviewView,
} from '../../../src/taskpane/desk/review-views';
import type { PaperWorkbook } from './paper-workbook';

/** The one report that the tests of the review look at. */
export const ACME = { cycle: '2025-10', partner: 'Acme' };

/** The report's review as it stands. */
export function view(workbook: PaperWorkbook): Promise<ReviewView> {
  return workbook.desk.review(ACME);
}

/** What an action on the report as it stands would write. */
export async function asked(
  workbook: PaperWorkbook,
  action: AskedAction,
  inputs: AskedInputs,
): Promise<PlannedReview> {
  const { revision, head } = await view(workbook);
  return workbook.desk.planReview([{ ...ACME, action, seenRevision: revision, seenHead: head, inputs }]);
}

/** Takes an action, which must be allowed and must write something. */
export async function done(
  workbook: PaperWorkbook,
  action: AskedAction,
  inputs: AskedInputs = {},
): Promise<void> {
  const planned = await asked(workbook, action, inputs);
  expect(planned.refusals).toEqual([]);
  expect(planned.edits).toBeGreaterThan(0);
  await workbook.carryOut(planned);
}

/** The codes of what is in the way of an action; nothing may be written then. */
export async function refused(
  workbook: PaperWorkbook,
  action: AskedAction,
  inputs: AskedInputs = {},
): Promise<readonly string[]> {
  const planned = await asked(workbook, action, inputs);
  expect(planned.edits).toBe(0);
  return planned.refusals.map(({ code }) => code);
}

/** Clears whatever is left to clear. */
export async function clearAll(workbook: PaperWorkbook): Promise<void> {
  const { exceptions } = await view(workbook);
  const open = exceptions.flatMap(({ issue, cleared }) => (cleared === null ? issue : []));
  if (open.length > 0) await done(workbook, 'clear-exception', { exceptions: open, comments: 'seen' });
}
