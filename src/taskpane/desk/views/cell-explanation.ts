import { customerText, dayOfSerial, type Figure, type Report } from '../../../engine';
import { BLANK, type Cell } from '../../../book/cell';
import { figureCell } from '../../../book/quantity-cell';
import { dayCell } from '../../../book/time-cell';
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
  const now = opened === null ? '' : explainedText(cell, opened.report);
  return {
    title: titleOf(cell),
    says: cell.table === 'LMP_Usage' ? `${says} ${originOf(cell)}` : [says, now].filter(Boolean).join(' '),
    differs:
      opened === null || figure === null ? '' : differenceOf(cell, cellNow(cell, figure, opened.report)),
    report: opened === null ? null : id,
    step: opened === null || figure === null ? null : stepView(opened, opened.working.stepOf(figure)),
  };
}

/** What a cell shows now: its figure, but for a day, which the figure chose, and for a total that is not known yet (R24). */
interface CellNow {
  readonly cell: Cell;
  /** All its digits. */
  readonly text: string;
}

function cellNow({ table, column }: SelectedTableCell, figure: Figure, report: Report): CellNow {
  if (table === 'LMP_Reports' && column === 'Billing day') {
    const day = (report.services ?? report.nfr)?.billingDay ?? null;
    return { cell: dayCell(day), text: day ?? '' };
  }
  if (figure === report.money?.totalSoFar) return { cell: BLANK, text: '' };
  return { cell: figureCell(figure.value), text: figure.value.toFixed() };
}

/** R38: where the cell shows another value than is computed now, both, so that the working is not taken for the cell's. */
function differenceOf({ column, row }: SelectedTableCell, now: CellNow): string {
  const cell = row[column];
  if (cell === undefined || cell === now.cell) return '';
  const isDay = column === 'Billing day';
  const shown = (isDay && typeof cell === 'number' ? dayOfSerial(cell) : null) ?? String(cell).trim();
  // Exact decimal text, and a number that somebody typed as text, may say the same.
  if (shown === now.text) return '';
  const words = (text: string): string =>
    text === '' ? 'nothing' : isDay ? dayText(text) : amountText(text);
  return DIFFERS_WORDS(words(shown), words(now.text));
}

/** What the cell is of, from its column to its month. */
function titleOf({ column, row }: SelectedTableCell): string {
  const { Name, Service, Customer, Partner, Cycle, Day } = row;
  const day = typeof Day === 'number' ? dayOfSerial(Day) : null;
  const named = Partner === '' ? partnerText('') : Partner;
  const customer = Customer === '' ? customerText({ customer: '' }) : Customer;
  const names = [Name ?? Service, customer, named].filter((name) => name !== undefined && name !== '');
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
