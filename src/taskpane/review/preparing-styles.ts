import { makeStyles, tokens } from '@fluentui/react-components';
import { LAYOUT } from '../shared/layout';

/** Looks that the parts share in which a report is prepared, put right and acted on. */
export const usePreparingStyles = makeStyles({
  below: { marginTop: tokens.spacingVerticalS },
  ...LAYOUT,
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    minWidth: 0,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  bullets: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  spread: { justifyContent: 'space-between' },
  grows: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  start: { alignSelf: 'flex-start' },
  number: { maxWidth: '160px', '& input': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } },
  figures: { fontVariantNumeric: 'tabular-nums' },
  words: { overflowWrap: 'anywhere', minWidth: 0 },
  written: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold },
  // An icon in front of its sentence.
  said: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0, marginTop: '2px' },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  /** Takes the focus without being a field. */
  place: { outlineStyle: 'none' },
});
