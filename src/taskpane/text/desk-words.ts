import { countText } from '../shared/amount';

/** What the desk says of its plans. */
export const DESK_WORDS = {
  upToDate: 'Every report is up to date; nothing was written.',
  nothingToRepair: 'The tables are as they should be; nothing was written.',
  tablesMade: 'The tables are made.',
  recomputed: (changed: number, gone: number) => {
    const parts = [
      ...(changed > 0 ? [`${countText(changed, 'report')} computed anew.`] : []),
      ...(gone > 0 ? [`${countText(gone, 'report')} without any usage removed.`] : []),
    ];
    return parts.length === 0 ? 'The tables are brought up to date.' : parts.join(' ');
  },
  referenceLoaded: (table: string, added: number, changed: number) =>
    `${countText(added, 'row')} added to ${table}, ${changed} changed.`,
  nothingToExport: 'There is nothing to export: nothing gives these reports any more. Recompute first.',
  undecided: (rows: number) =>
    `${rows} rows have the same customer, service and day as another. Say whether they are summed or rejected.`,
  died: (why: string) =>
    `The part of the add-in that computes has stopped (${why}). Close the pane and open it again; the workbook is as it was.`,
  settings: 'A setting in LMP_Settings cannot be read. Mend it first.',
  otherReading: 'Another file was read since. Choose the file again.',
  newer:
    'A newer version of LMP Billing wrote this workbook. It can be read here; update the add-in to change it.',
} as const;
