import { seatsOf, unitsOf } from '../book/billing-rows';
import type { PricedLine, Report } from '../engine';
import { OUR_COLUMN } from '../intake/tables/safe-text';
import {
  BLANK,
  fractionCell,
  moneyCell,
  quantityCell,
  shareCell,
  textCell,
  type ExportCell,
} from './export-cell';
import type { ExportBlock } from './export-document';
import type { ExportedReport } from './exported-report';
import { remarksText } from './remarks';
import { totalCell } from './total-cell';

/** The official columns of a billing report's head and lines, in their order. */
const HEAD_COLUMNS = ['Company', 'Status', 'PO number', 'Report period'] as const;
const LINE_COLUMNS = [
  'Name',
  'Units',
  'Provisioned',
  'Used',
  'Over Provisioned (%)',
  'Chargeable',
  'Unit Price',
  'Channel Margin',
  'Bid Desk Number',
  'Subtotal',
] as const;

/** What a line of a list needs besides, to be understood by itself. */
const OUR_COLUMNS = ['Currency', 'Volume discount', OUR_COLUMN] as const;

/** The priced lines of several reports, each with its head and its currency; null where there are none. */
export function billingBlock(reports: readonly ExportedReport[]): ExportBlock | null {
  const rows = reports.flatMap((exported) => {
    const head = headOf(exported);
    const { money } = exported.report;
    const currency = textCell(money?.currency ?? '');
    const remarks = textCell(remarksText(exported));
    return billingLines(exported.report).map((line, index) => {
      const discount = fractionCell(money?.lines[index]?.owed?.discount?.value);
      return [...head, ...line, currency, discount, remarks];
    });
  });
  if (rows.length === 0) return null;
  return { title: 'Billing reports', columns: [...HEAD_COLUMNS, ...LINE_COLUMNS, ...OUR_COLUMNS], rows };
}

/** One billing report: head, lines, total; none where the report has no money. */
export function billingReportBlocks(exported: ExportedReport): readonly ExportBlock[] {
  const { report } = exported;
  if (report.money === null) return [];
  const head = headOf(exported);
  const remarks = remarksText(exported);
  const facts = HEAD_COLUMNS.map((label, index) => [textCell(label), head[index] ?? BLANK]);
  return [
    {
      title: 'Billing report',
      columns: [],
      rows: [
        ...facts,
        [textCell('Currency'), textCell(report.money.currency ?? '')],
        ...(remarks === '' ? [] : [[textCell(OUR_COLUMN), textCell(remarks)]]),
      ],
    },
    { title: '', columns: LINE_COLUMNS, rows: billingLines(report) },
    {
      title: '',
      columns: [],
      rows: [...discountRows(report.money.lines), [textCell('Total invoice amount'), totalCell(report)]],
    },
  ];
}

function headOf({ report, company, status, billingStatus, poNumber }: ExportedReport): readonly ExportCell[] {
  const period = `${report.cycle}-01 to ${report.lastDay}`;
  return [company, billingStatus === '' ? status : billingStatus, poNumber, period].map(textCell);
}

function billingLines(report: Report): readonly (readonly ExportCell[])[] {
  const currency = report.money?.currency ?? null;
  if (report.money === null || currency === null) return [];
  return report.money.lines.map((line) => [
    ...unitCells(line, report),
    quantityCell(line.chargeable?.value),
    moneyCell(line.price?.unitPrice.value, currency),
    fractionCell(line.price?.channelMargin.value),
    textCell(line.price?.bidDeskNumber ?? ''),
    moneyCell(line.owed?.subtotal.value, currency),
  ]);
}

/** Name, units, provisioned, used and over-provisioned of a priced line; packs have no seats. */
function unitCells(line: PricedLine, report: Report): readonly ExportCell[] {
  const seats = seatsOf(line, report);
  return [
    textCell(line.product),
    textCell(unitsOf(line)),
    quantityCell(seats?.provisionedUnits.value),
    quantityCell(seats?.usedUnits?.value),
    shareCell(seats?.overProvisionedRatio?.value),
  ];
}

/** R12: what stands between unit price and subtotal besides the margin; no official column has it. */
function discountRows(lines: readonly PricedLine[]): readonly (readonly ExportCell[])[] {
  return lines.flatMap((line) => {
    const discount = line.owed?.discount?.value;
    if (line.tab === 'smb' || discount === undefined || discount.isZero()) return [];
    return [[textCell(`Volume discount on ${unitsOf(line)}`), fractionCell(discount)]];
  });
}
