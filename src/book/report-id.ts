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
