import type { CreditTab, Issue } from '../engine';
import { SETTINGS } from '../book/settings-table';
import { billingReportBlocks } from './billing-block';
import { quantityCell, shareCell, textCell, type ExportCell } from './export-cell';
import type { ExportBlock, ExportDocument } from './export-document';
import type { ExportedReport, ExportTier } from './exported-report';
import { printedHistory } from './printed-history';
import { remarksOn } from './remarks';
import { TAB_LABELS } from './usage-block';

/** A4, lying, has room for so many at full size. */
const PAGE_CHARACTERS = 130;

/**
 * What *Print report* holds: one report on paper, from whose it is to what was done with it.
 *
 * Shape:  head, lines and totals by tab, for Tier 1 the billing report, rule set in sentences (D8), issues, history.
 * Edges:  for Tier 2 nothing of money; a tab without lines is left out; a history without an action says so.
 */
export function printDocument(exported: ExportedReport, tier: ExportTier): ExportDocument {
  const { report, company } = exported;
  const blocks = [
    headBlock(exported, tier),
    ...smbBlocks(exported),
    ...[report.services, report.nfr].flatMap((tab) => (tab === null ? [] : creditBlocks(tab))),
    ...(tier === 'Tier 1' ? billingBlocks(exported) : []),
    ruleBlock(exported, tier),
    issueBlock(report.issues),
    printedHistory(exported, tier),
  ];
  return {
    title: `LMP report ${report.cycle} ${company}`.trim(),
    sheets: [{ name: 'Report', blocks }],
    pageCharacters: PAGE_CHARACTERS,
  };
}

function headBlock(exported: ExportedReport, tier: ExportTier): ExportBlock {
  const { report, company, companyId, city, state, status, billingStatus, poNumber, comment } = exported;
  const facts: readonly (readonly [string, string])[] = [
    ['Partner Company', company],
    ['Company ID', companyId],
    ['City', city],
    ['State', state],
    ['Report Cycle', `${report.cycle}-01 to ${report.lastDay}`],
    ['Status', status],
    ...(tier === 'Tier 1'
      ? ([
          ['Billing status', billingStatus],
          ['PO number', poNumber],
          ['Currency', report.money?.currency ?? ''],
        ] as const)
      : []),
    ['Comments', comment],
  ];
  const rows = facts.filter(([, value]) => value !== '').map((fact) => fact.map(textCell));
  return { title: '', columns: [], rows: [...rows, ...sentences(remarksOn(exported))] };
}

function smbBlocks({ report }: ExportedReport): readonly ExportBlock[] {
  if (report.smb === null) return [];
  const columns = [
    'Name',
    'Billing unit',
    'Provisioned units',
    'Used units',
    'Over-provisioned units',
    'Over-provisioned (%)',
    'Chargeable units',
    'Comments',
  ];
  const rows = report.smb.lines.map((line) => [
    textCell(line.name),
    textCell(line.billingUnit),
    quantityCell(line.provisionedUnits.value),
    quantityCell(line.usedUnits?.value),
    quantityCell(line.overProvisionedUnits?.value),
    shareCell(line.overProvisionedRatio?.value),
    quantityCell(line.chargeableUnits.value),
    textCell(line.comment),
  ]);
  return [{ title: TAB_LABELS.smb, columns, rows }];
}

function creditBlocks(tab: CreditTab): readonly ExportBlock[] {
  const columns = [
    'Name',
    'Billing unit',
    'Used units',
    'Chargeable units',
    'Credit requirement',
    'Allocated credits',
    'Comments',
  ];
  const rows = tab.lines.map((line) => [
    textCell(line.name),
    textCell(line.billingUnit),
    quantityCell(line.usedUnits?.value),
    quantityCell(line.chargeableUnits?.value),
    quantityCell(line.creditRequirements[0]),
    quantityCell(line.allocatedCredits.value),
    textCell(line.comment),
  ]);
  return [
    { title: TAB_LABELS[tab.name], columns, rows },
    { title: '', columns: [], rows: creditTotals(tab) },
  ];
}

/** The way from the credits of the lines to packs (R5, R8, R9). */
function creditTotals({ name, billingDay, figures }: CreditTab): readonly (readonly ExportCell[])[] {
  const figure = (label: string, one: keyof NonNullable<CreditTab['figures']>): readonly ExportCell[] => [
    textCell(label),
    quantityCell(figures?.[one].value),
  ];
  return [
    ...(billingDay === null ? [] : [[textCell('Billing day'), textCell(billingDay)]]),
    figure('Allocated credits', 'allocatedCredits'),
    ...(name === 'nfr' ? [figure('NFR offset', 'nfrOffset'), figure('Net credits', 'netCredits')] : []),
    figure('Final billed units', 'finalBilledUnits'),
  ];
}

/** The billing report without its head, which the page has already. */
function billingBlocks(exported: ExportedReport): readonly ExportBlock[] {
  const [, lines, foot] = billingReportBlocks(exported);
  if (lines === undefined || foot === undefined) return [];
  return [{ ...lines, title: 'Billing report' }, foot];
}

/** Every rule with its value, as the settings say it, and what the report was computed from. */
function ruleBlock({ report: { rules, versions } }: ExportedReport, tier: ExportTier): ExportBlock {
  const { program, catalogue, partners, prices, tiers, bidDesk } = versions;
  const from = [catalogue, partners, ...(tier === 'Tier 1' ? [prices, tiers, bidDesk] : [])];
  const named = from.filter((version) => version !== null).join(', ');
  const says = [
    SETTINGS['Account zone'].sentence(rules.timeZone),
    SETTINGS['Billing rule'].sentence(rules.billingRule),
    SETTINGS.Scope.sentence(rules.scope),
    SETTINGS['SMB scope'].sentence(rules.smbScope),
    SETTINGS['Pack rounding'].sentence(rules.packRounding),
    SETTINGS['Pack size'].sentence(rules.packSize.toFixed()),
    SETTINGS['NFR credits'].sentence(rules.nfrCredits.toFixed()),
    SETTINGS['Violation threshold'].sentence(rules.violationThreshold.toFixed()),
    ...(tier === 'Tier 1'
      ? [
          SETTINGS['Discount mode'].sentence(rules.discountMode),
          SETTINGS['Discount scope'].sentence(rules.discountScope),
        ]
      : []),
    `Computed by version ${program} of LMP Billing from the usage${named === '' ? '' : ` and ${named}`}.`,
  ];
  return { title: 'Rule set', columns: [], rows: sentences(says) };
}

const WEIGHTS = { blocking: 'Blocking', exception: 'Exception', notice: 'Notice' } as const;

/** Heaviest first. */
function issueBlock(issues: readonly Issue[]): ExportBlock {
  const says = (['blocking', 'exception', 'notice'] as const).flatMap((weight) =>
    issues.filter((issue) => issue.weight === weight).map(({ message }) => `${WEIGHTS[weight]}: ${message}`),
  );
  return { title: 'Issues', columns: [], rows: sentences(says.length === 0 ? ['None.'] : says) };
}

function sentences(texts: readonly string[]): readonly (readonly ExportCell[])[] {
  return texts.map((text) => [textCell(text)]);
}
