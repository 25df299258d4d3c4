import { makeStyles, tokens } from '@fluentui/react-components';
import { LAYOUT } from '../shared/layout';

/** Looks that several parts of the reports share. */
export const useReportStyles = makeStyles({
  ...LAYOUT,
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  figures: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  heading: { margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
