import { entry, sentences } from './issue-entry';

/** What can be wrong with what a report is computed from, besides usage. */
export const INPUT_ISSUES = {
  'partner.unknown': entry<object>('exception', () =>
    sentences(
      'This partner has usage but is not among the partners loaded, so nothing is known of its currency, its price list or',
      'its NFR customer. Add the partner.',
    ),
  ),
  'reference.rejected-row': entry('blocking', (d: { message: string }) =>
    sentences(`${d.message} Until it is mended, the reports are computed without it.`),
  ),
  'usage.rejected-row': entry('blocking', (d: { message: string }) =>
    sentences(`${d.message} Until it is mended, usage is billed without this row.`),
  ),
  'setting.unreadable': entry('blocking', (d: { name: string; problem: string }) =>
    sentences(
      `The setting ${d.name} cannot be read: ${d.problem} Until it is mended in LMP_Settings or in the pane, no report is`,
      'computed.',
    ),
  ),
  'setting.misspelt': entry('notice', (d: { stated: string; meant: string }) =>
    sentences(
      `LMP_Settings has a row “${d.stated}”, which is no setting and counts for nothing. If ${d.meant} is meant, call it so.`,
    ),
  ),
  'report.without-inputs': entry('exception', (d: { isKept: boolean }) =>
    sentences(
      'Neither usage nor an active partner of LMP_Partners gives this report any more, so it cannot be computed.',
      d.isKept
        ? 'Its rows stay, because its review has begun.'
        : 'Recompute removes its rows from the tables.',
      'If that is not meant, load the usage again or put the partner back.',
    ),
  ),
  'workbook.newer': entry('blocking', (d: { schema: number; known: number }) =>
    sentences(
      `The workbook was written by a newer program (tables of version ${d.schema}, and this one knows ${d.known}), so it is`,
      'only read. Open it with the newer program.',
    ),
  ),
} as const;
