import { dayOfSerial } from '../../../engine';
import { cycleText, dayText } from '../../shared/amount';
import { COLUMN_WORDS } from '../../text/column-words';
import type { CellExplanation, ReportId, SelectedTableCell } from '../report-views';
import { explainedFigure } from './explained-figure';
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
  return {
    title: titleOf(cell),
    says: cell.table === 'LMP_Usage' ? `${says} ${originOf(cell)}` : says,
    report: opened === null ? null : id,
    step: opened === null || step === null ? null : stepView(opened.working.steps, step),
  };
}

/** What the cell is of, from its column to its month. */
function titleOf({ column, row }: SelectedTableCell): string {
  const { Name, Service, Customer, Partner, Cycle, Day } = row;
  const day = typeof Day === 'number' ? dayOfSerial(Day) : null;
  const names = [Name ?? Service, Customer, Partner].filter((name) => name !== undefined && name !== '');
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
