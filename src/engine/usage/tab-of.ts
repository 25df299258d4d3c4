import type { UsageStatement } from './usage-record';

/** The three kinds of report line, one tab each, never mixed. */
export type TabName = 'services' | 'nfr' | 'smb';

/**
 * The tab that usage belongs to (R16).
 *
 * Rule:   a provisioned figure and neither credits nor a requirement → small and medium business solutions;
 *         else a customer with the NFR license → NFR; else → Trend Vision One services.
 */
export function tabOf(usage: UsageStatement, holdsNfrLicense: boolean): TabName {
  if (isProvisioned(usage)) return 'smb';
  return holdsNfrLicense ? 'nfr' : 'services';
}

/** Whether usage is of small and medium business solutions, which are billed by provisioned and used units (R16). */
export function isProvisioned(usage: UsageStatement): boolean {
  return (
    usage.provisionedUnits !== null && usage.allocatedCredits === null && usage.creditRequirement === null
  );
}
