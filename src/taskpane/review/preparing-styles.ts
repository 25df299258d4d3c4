import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that the parts share in which a report is prepared, put right and acted on. */
export const usePreparingStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  tight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
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
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  // An icon in front of its sentence.
  said: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0, marginTop: '2px' },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  /** Read out, not shown. */
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  /** Takes the focus without being a field. */
  place: { outlineStyle: 'none' },
});
