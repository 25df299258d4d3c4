import type { Row } from './cell';
import { cellText } from './cell-text';
import type { OutputName } from './output-rows';
import { TABLES } from './schema-table';

/** Which report: one partner's month. */
export interface ReportId {
  readonly cycle: string;
  readonly partner: string;
}

const SEPARATOR = '\u001f';

/** A report's identity as one text. */
export function reportKeyOf({ cycle, partner }: ReportId): string {
  return `${cycle}${SEPARATOR}${partner}`;
}

/** The report that a row of an output table belongs to. */
export function reportIdIn(name: OutputName, row: Row): ReportId {
  const { at } = TABLES[name];
  return {
    cycle: cellText(row[at.Cycle] ?? '', 'cycle').trim(),
    partner: cellText(row[at.Partner] ?? '', 'text').trim(),
  };
}

/** A report and its identity as one text. */
export interface KeyedReport {
  readonly id: ReportId;
  readonly key: string;
}

/** Makes the reader of which report each row is of; rows of one report that follow each other are read once. */
export function reportReader(name: OutputName): (row: Row) => KeyedReport {
  const { at } = TABLES[name];
  let last: { readonly row: Row; readonly report: KeyedReport } | null = null;
  return (row) => {
    if (last !== null && last.row[at.Cycle] === row[at.Cycle] && last.row[at.Partner] === row[at.Partner]) {
      return last.report;
    }
    const id = reportIdIn(name, row);
    const report = { id, key: reportKeyOf(id) };
    last = { row, report };
    return report;
  };
}
