import type { CreditTab, Figure, PricedLine, Report, SmbTab } from '../../../engine';
import type { FigureView, LineView, TabColumn, TabView } from '../report-views';

/** The number of a figure's step in the report's working. */
export type StepOf = (figure: Figure) => number;

/** What the tabs of a report are shown from. */
export interface TabsInput {
  readonly report: Report;
  readonly stepOf: StepOf;
  /** The days of the cycle, in their order. */
  readonly days: readonly string[];
}

/** The official names of the tabs. */
export const TAB_LABELS = {
  smb: 'Small and medium business solutions',
  services: 'Trend Vision One services',
  nfr: 'Trend Vision One NFR license',
} as const;

const CREDIT_COLUMNS: readonly TabColumn[] = [
  { label: 'Name', kind: 'text', isMain: true },
  { label: 'Billing unit', kind: 'text', isMain: false },
  { label: 'Used units', kind: 'units', isMain: false },
  { label: 'Chargeable units', kind: 'units', isMain: true },
  { label: 'Credit requirement', kind: 'credits', isMain: false },
  { label: 'Allocated credits', kind: 'credits', isMain: true },
];

const SMB_COLUMNS: readonly TabColumn[] = [
  { label: 'Name', kind: 'text', isMain: true },
  { label: 'Billing unit', kind: 'text', isMain: false },
  { label: 'Provisioned units', kind: 'units', isMain: true },
  { label: 'Used units', kind: 'units', isMain: false },
  { label: 'Over-provisioned units', kind: 'units', isMain: false },
  { label: 'Over-provisioned (%)', kind: 'ratio', isMain: false },
  { label: 'Chargeable units', kind: 'units', isMain: true },
];

const MONEY_COLUMNS: readonly TabColumn[] = [
  { label: 'Unit Price', kind: 'money', isMain: false },
  { label: 'Channel Margin', kind: 'ratio', isMain: false },
  { label: 'Subtotal', kind: 'money', isMain: true },
];

/** The tabs of a report that have lines, in the official order. */
export function tabViews(input: TabsInput): readonly TabView[] {
  const { smb, services, nfr } = input.report;
  return [
    ...(smb === null ? [] : [smbView(smb, input)]),
    ...[services, nfr].flatMap((tab) => (tab === null ? [] : [creditView(tab, input)])),
  ];
}

/** A figure as text with all its digits, and the step that made it. */
export function figureView(figure: Figure | null | undefined, stepOf: StepOf): FigureView {
  if (figure === null || figure === undefined) return { value: null, step: null };
  return { value: figure.value.toFixed(), step: stepOf(figure) };
}

function creditView(tab: CreditTab, { report, stepOf, days }: TabsInput): TabView {
  const { figures } = tab;
  const credits = new Map(tab.dailyCredits.map(({ day, total }) => [day, total.toFixed()]));
  const shown = (label: string, unit: string, figure: Figure | null | undefined) =>
    figure === null || figure === undefined ? [] : [{ label, unit, ...figureView(figure, stepOf) }];
  return {
    name: tab.name,
    label: TAB_LABELS[tab.name],
    columns: CREDIT_COLUMNS,
    lines: tab.lines.map((line): LineView => ({
      cells: [
        line.name,
        line.billingUnit,
        figureView(line.usedUnits, stepOf),
        figureView(line.chargeableUnits, stepOf),
        figureView(line.creditRequirement, stepOf),
        figureView(line.allocatedCredits, stepOf),
      ],
      highlight: creditHighlight(line),
      comment: line.comment,
    })),
    figures: [
      ...shown('Allocated credits', 'credits', figures?.allocatedCredits),
      ...(tab.name === 'nfr' ? shown('NFR offset', 'credits', figures?.nfrOffset) : []),
      ...(tab.name === 'nfr' ? shown('Net credits', 'credits', figures?.netCredits) : []),
      ...shown('Final billed units', 'packs', figures?.finalBilledUnits),
      ...moneyFigures(report, stepOf, tab.name),
    ],
    billingDay: tab.billingDay,
    tiedDays: tab.tiedDays,
    daily: days.map((day) => ({ day, credits: credits.get(day) ?? null })),
  };
}

/** R36: a line whose chargeable units are not those used. */
function creditHighlight(line: CreditTab['lines'][number]): string {
  const { usedUnits, chargeableUnits } = line;
  if (usedUnits === null || chargeableUnits === null) return '';
  if (usedUnits.value.equals(chargeableUnits.value)) return '';
  return `Chargeable ${chargeableUnits.value.toFixed()} is not Used ${usedUnits.value.toFixed()}.`;
}

function moneyFigures(report: Report, stepOf: StepOf, name: TabView['name']): TabView['figures'] {
  const priced = report.money?.lines.find((line) => line.tab === name);
  const currency = report.money?.currency ?? '';
  if (priced === undefined) return [];
  const { price, owed } = priced;
  const ratio = 'fraction';
  return [
    { label: 'Unit Price', unit: currency, ...figureView(price?.unitPrice, stepOf) },
    ...(owed?.discount == null
      ? []
      : [{ label: 'Volume discount', unit: ratio, ...figureView(owed.discount, stepOf) }]),
    { label: 'Channel Margin', unit: ratio, ...figureView(price?.channelMargin, stepOf) },
    { label: 'Subtotal', unit: currency, ...figureView(owed?.subtotal, stepOf) },
  ];
}

function smbView(tab: SmbTab, { report, stepOf }: TabsInput): TabView {
  const isPriced = report.money !== null;
  return {
    name: 'smb',
    label: TAB_LABELS.smb,
    columns: isPriced ? [...SMB_COLUMNS, ...MONEY_COLUMNS] : SMB_COLUMNS,
    lines: tab.lines.map((line): LineView => {
      const priced = report.money?.lines.find(
        ({ tab: name, product, billingUnit }) =>
          name === 'smb' && product === line.name && billingUnit === line.billingUnit,
      );
      return {
        cells: [
          line.name,
          line.billingUnit,
          figureView(line.provisionedUnits, stepOf),
          figureView(line.usedUnits, stepOf),
          figureView(line.overProvisionedUnits, stepOf),
          figureView(line.overProvisionedRatio, stepOf),
          figureView(line.chargeableUnits, stepOf),
          ...(isPriced ? moneyCells(priced, stepOf) : []),
        ],
        highlight: smbHighlight(line),
        comment: line.comment,
      };
    }),
    figures: [],
    billingDay: null,
    tiedDays: [],
    daily: [],
  };
}

function moneyCells(priced: PricedLine | undefined, stepOf: StepOf): readonly FigureView[] {
  return [
    figureView(priced?.price?.unitPrice, stepOf),
    figureView(priced?.price?.channelMargin, stepOf),
    figureView(priced?.owed?.subtotal, stepOf),
  ];
}

/** R36: a line whose chargeable units are not those provisioned, or that is a violation (R32). */
function smbHighlight(line: SmbTab['lines'][number]): string {
  const { provisionedUnits, chargeableUnits, overProvisionedUnits } = line;
  const over = overProvisionedUnits?.value.toFixed() ?? null;
  const parts = [
    ...(chargeableUnits.value.equals(provisionedUnits.value)
      ? []
      : [
          `Chargeable ${chargeableUnits.value.toFixed()} is not Provisioned ${provisionedUnits.value.toFixed()}.`,
        ]),
    ...(over === null || over === '0' ? [] : [`Over-provisioned by ${over}.`]),
    ...(line.isViolation ? ['The over-provisioned part is above the threshold of the partner.'] : []),
    ...(line.isPartlyReported ? ['Some customers report Used and others do not.'] : []),
  ];
  const isHighlighted = line.isViolation || !chargeableUnits.value.equals(provisionedUnits.value);
  return isHighlighted || line.isPartlyReported ? parts.join(' ') : '';
}
