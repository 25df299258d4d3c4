import type { BilledCycle, CycleInputs } from './bill-cycle';
import type { Row } from './cell';
import { Kept, KeptByKey } from './kept';
import { KeptUsage } from './kept-usage';
import { lineRowsOf, type LinedReport, type LineRows } from './line-rows';
import { KeptReferences } from './reference-rows';
import { reportKeyOf } from './report-id';
import type { HistoryInputs, ReportHistory } from './report-histories';
import { settingsOf, type Settings } from './settings';

/**
 * What billing has worked out of a workbook, to be taken again where the workbook still says the very same.
 *
 * Rule:  D2, billing with it gives what billing without it gives.
 */
export class KeptWork {
  readonly usage = new KeptUsage();
  readonly references = new KeptReferences();
  readonly histories = new KeptByKey<HistoryInputs, ReportHistory>();
  readonly cycles = new KeptByKey<CycleInputs, BilledCycle>();
  readonly #settings = new Kept<{ readonly rows: readonly Row[] }, Settings>();
  readonly #lines = new KeptByKey<LinedReport, LineRows>();

  settingsOf(rows: readonly Row[]): Settings {
    return this.#settings.answer({ rows }, ({ rows: stated }) => settingsOf(stated));
  }

  /** The rows of a report's lines. */
  linesOf(report: LinedReport): LineRows {
    return this.#lines
      .of(reportKeyOf({ ...report, partner: report.partner.name }))
      .answer(report, lineRowsOf);
  }
}
