import { groupedBy } from '../engine';
import { textCell } from './export-cell';
import type { ExportBlock } from './export-document';
import type { ExportedReport, ExportTier } from './exported-report';

/**
 * What the reports were computed with (D8), one line for each rule.
 *
 * Edges: where reports differ, a rule has a line for each of its values, which says whose it is.
 */
export function rulesBlock(reports: readonly ExportedReport[], tier: ExportTier): ExportBlock {
  const rules = reports.flatMap(({ report, company }) =>
    rulesOf(report, tier).map(([name, value]) => ({
      name,
      value,
      whose: `${company} ${report.cycle}`.trim(),
    })),
  );
  const rows = [...groupedBy(rules, ({ name }) => name)].flatMap(([name, ofName]) => {
    const byValue = [...groupedBy(ofName, ({ value }) => value)];
    return byValue.map(([value, ofValue]) => {
      const whose = byValue.length === 1 ? '' : ofValue.map((rule) => rule.whose).join(', ');
      return [`Rule set: ${name}`, value, whose].map(textCell);
    });
  });
  return { title: 'Rule set', columns: [], rows };
}

function rulesOf(
  { rules, versions }: ExportedReport['report'],
  tier: ExportTier,
): readonly (readonly [string, string])[] {
  const version = (text: string | null): string => text ?? 'none';
  const ofMoney = [
    ['volume discount', rules.discountMode],
    ['packs that count together for the discount', `of the ${rules.discountScope}`],
    ['prices', version(versions.prices)],
    ['volume discount tiers', version(versions.tiers)],
    ['bid desk register', version(versions.bidDesk)],
  ] as const;
  return [
    ['billing rule', rules.billingRule],
    ['scope of the billing day', rules.scope],
    ['scope of highest units', rules.smbScope],
    ['pack rounding', rules.packRounding],
    ['credits in a pack', rules.packSize.toFixed()],
    ['credits of the NFR license', rules.nfrCredits.toFixed()],
    ['violation threshold', `${rules.violationThreshold.times(100).toFixed()} %`],
    ['time zone', rules.timeZone],
    ['program', versions.program],
    ['catalogue', version(versions.catalogue)],
    ['partners', version(versions.partners)],
    ...(tier === 'Tier 1' ? ofMoney : []),
  ];
}
