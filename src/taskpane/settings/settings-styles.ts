import { makeStyles, tokens } from '@fluentui/react-components';
import { LAYOUT } from '../shared/layout';

/** Looks that several parts of the settings share. */
export const useSettingsStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  tight: LAYOUT.tight,
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  row: LAYOUT.row,
  // A long choice must not make the pane wider than it is.
  narrow: { minWidth: 0 },
  spread: { justifyContent: 'space-between' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figures: { fontVariantNumeric: 'tabular-nums' },
  problem: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  problemIcon: { flexShrink: 0, marginTop: '2px', color: tokens.colorPaletteRedForeground1 },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});
