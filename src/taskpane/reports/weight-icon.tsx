import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSync16Regular,
  BranchFork16Regular,
  CheckmarkCircle16Regular,
  CircleHalfFill16Regular,
  EditOff16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  MailDismiss16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { ReportFlag } from './report-list';

const ICONS = {
  blocking: ErrorCircle16Filled,
  exception: Warning16Filled,
  notice: Info16Regular,
  altered: EditOff16Regular,
  forked: BranchFork16Regular,
  cleared: CheckmarkCircle16Regular,
  'out-of-date': ArrowSync16Regular,
  'not-received': MailDismiss16Regular,
  incomplete: CircleHalfFill16Regular,
} as const;

const useStyles = makeStyles({
  icon: { display: 'inline-flex', flexShrink: 0 },
  blocking: { color: tokens.colorPaletteRedForeground1 },
  exception: { color: tokens.colorPaletteDarkOrangeForeground1 },
  'not-received': { color: tokens.colorPaletteDarkOrangeForeground1 },
  incomplete: { color: tokens.colorPaletteDarkOrangeForeground1 },
  'out-of-date': { color: tokens.colorNeutralForeground2 },
  notice: { color: tokens.colorNeutralForeground3 },
  cleared: { color: tokens.colorNeutralForeground3 },
  altered: { color: tokens.colorPaletteRedForeground1 },
  forked: { color: tokens.colorPaletteRedForeground1 },
});

/** The icon of a weight or a flag; each has its own shape, and words always stand beside it. */
export function WeightIcon({ kind }: { readonly kind: ReportFlag['kind'] }): JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <span className={styles.icon}>
      <Icon className={styles[kind]} aria-hidden />
    </span>
  );
}
