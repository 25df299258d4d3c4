import type { PartnerChange } from '../desk/usage-views';
import { USAGE_WORDS } from '../text/usage-words';

/** What happens to a partner's rows, in words; a partner without change says so. */
export function rowTexts({ rowsAdded, rowsChanged, rowsRemoved }: PartnerChange): readonly string[] {
  const texts = [
    rowsAdded > 0 ? USAGE_WORDS.rowsAdded(rowsAdded) : '',
    rowsChanged > 0 ? USAGE_WORDS.rowsChanged(rowsChanged) : '',
    rowsRemoved > 0 ? USAGE_WORDS.rowsRemoved(rowsRemoved) : '',
  ].filter((text) => text !== '');
  return texts.length === 0 ? [USAGE_WORDS.same] : texts;
}

/** Partners whose rows change, then the others; each group in its order. */
export function changedFirst(partners: readonly PartnerChange[]): readonly PartnerChange[] {
  const changes = (one: PartnerChange): boolean => one.rowsAdded + one.rowsChanged + one.rowsRemoved > 0;
  return [...partners.filter(changes), ...partners.filter((one) => !changes(one))];
}

/** Whether any total is known; in a Tier 2 workbook none is, and there is no column for it. */
export function knowsMoney(partners: readonly PartnerChange[]): boolean {
  return partners.some(({ totalBefore, totalAfter }) => totalBefore !== null || totalAfter !== null);
}
