import { dayOfSerial, type Figure } from '../../../engine';
import { figureCell } from '../../../book/quantity-cell';
import { amountText, cycleText, dayText } from '../../shared/amount';
import { partnerText } from '../../shared/partner-text';
import { COLUMN_WORDS, DIFFERS_WORDS } from '../../text/column-words';
import type { CellExplanation, ReportId, SelectedTableCell } from '../report-views';
import { explainedFigure } from './explained-figure';
import { explainedText } from './explained-text';
import type { OpenedReport } from './report-view';
import { stepView } from './step-view';

/** What a cell of a table of ours is, and why; null for a column of people's own. */
export function cellExplanation(
  cell: SelectedTableCell,
  open: (id: ReportId) => OpenedReport | null,
): CellExplanation | null {
  const says = COLUMN_WORDS[cell.column];
  if (says === undefined) return null;
  const id = { cycle: String(cell.row.Cycle ?? ''), partner: String(cell.row.Partner ?? '') };
  const opened = id.cycle === '' ? null : open(id);
  const figure = opened === null ? null : explainedFigure(cell, opened.report);
  const step = figure === null ? null : (opened?.working.stepOf(figure) ?? null);
  const now = opened === null ? '' : explainedText(cell, opened.report);
  return {
    title: titleOf(cell),
    says: cell.table === 'LMP_Usage' ? `${says} ${originOf(cell)}` : [says, now].filter(Boolean).join(' '),
    differs: figure === null ? '' : differenceOf(cell, figure),
    report: opened === null ? null : id,
    step: opened === null || step === null ? null : stepView(opened.working.steps, step),
  };
}

/** R38: where the cell shows another number than is computed now, both, so that the working is not taken for the cell's. */
function differenceOf({ column, row }: SelectedTableCell, figure: Figure): string {
  const cell = row[column];
  if (cell === undefined || cell === figureCell(figure.value)) return '';
  const [shown, now] = [String(cell).trim(), figure.value.toFixed()];
  // Exact decimal text, and a number that somebody typed as text, may say the same.
  if (shown === now) return '';
  return DIFFERS_WORDS(shown === '' ? 'nothing' : amountText(shown), amountText(now));
}

/** What the cell is of, from its column to its month. */
function titleOf({ column, row }: SelectedTableCell): string {
  const { Name, Service, Customer, Partner, Cycle, Day } = row;
  const day = typeof Day === 'number' ? dayOfSerial(Day) : null;
  const named = Partner === '' ? partnerText('') : Partner;
  const names = [Name ?? Service, Customer, named].filter((name) => name !== undefined && name !== '');
  const when =
    day !== null ? dayText(day) : typeof Cycle === 'string' && Cycle !== '' ? cycleText(Cycle) : '';
  return [column, ...names.map(String), ...(when === '' ? [] : [when])].join(', ');
}

/** Where a usage row came from. */
function originOf({ row }: SelectedTableCell): string {
  if (row.Load === '' || row.Load === undefined) return 'Somebody typed this row.';
  const more = typeof row.Rows === 'number' && row.Rows > 1 ? ` and ${row.Rows - 1} more` : '';
  return `It came with load ${String(row.Load)}, row ${String(row['First row'])}${more} of its file.`;
}
