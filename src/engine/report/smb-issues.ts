import { ZERO, type Decimal } from '../decimal';
import { behind } from '../issues/behind';
import { issueOf, type Issue } from '../issues/issue';
import type { UsageTotal } from '../usage/usage-total';
import type { SmbLine } from './smb-tab';
import type { ReportedUnits } from './smb-units';

/** Who does not report Used, or on some days only (R3). */
export function reportedIssues(reported: ReportedUnits, path: readonly string[]): readonly Issue[] {
  return [
    ...(reported.isPartlyReported
      ? [issueOf('units.partly-reported', path, { customers: reported.unreported })]
      : []),
    ...(reported.withGaps.length > 0
      ? [issueOf('units.used-gap', path, { customers: reported.withGaps })]
      : []),
  ];
}

/** R25: units below 0 are never charged. */
export function negativeIssues(
  line: Pick<SmbLine, 'provisionedUnits' | 'usedUnits'>,
  path: readonly string[],
): readonly Issue[] {
  const figures: readonly (readonly [string, Decimal])[] = [
    ['Provisioned', line.provisionedUnits.value],
    ...(line.usedUnits === null ? [] : [['Used', line.usedUnits.value] as const]),
  ];
  return figures
    .filter(([, units]) => units.lt(ZERO))
    .map(([what, units]) => issueOf('units.negative', path, { what, units }));
}

/** R25: a correction that takes off more than there is lowers what other rows hold, so a person must see it. */
export function belowZeroIssues(usage: readonly UsageTotal[], path: readonly string[]): readonly Issue[] {
  const below = usage.filter(
    ({ provisionedUnits, usedUnits }) => provisionedUnits?.lt(ZERO) === true || usedUnits?.lt(ZERO) === true,
  );
  return below.length === 0 ? [] : [issueOf('usage.below-zero', path, { ...behind(below), what: 'units' })];
}
