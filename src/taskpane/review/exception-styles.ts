import { makeStyles, tokens } from '@fluentui/react-components';
import { LAYOUT } from '../shared/layout';

/** The look of exceptions. */
export const useExceptionStyles = makeStyles({
  tight: LAYOUT.tight,
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  /** An icon beside a sentence of several lines stays at its first. */
  beside: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0 },
  blocking: { color: tokens.colorPaletteRedForeground1 },
  exception: { color: tokens.colorPaletteDarkOrangeForeground1 },
  indented: { paddingLeft: tokens.spacingHorizontalXL },
  message: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  said: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  cleared: {
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  /** A checkbox beside a sentence of several lines stays at its first. */
  choice: { alignItems: 'flex-start', minWidth: 0, '& > label': { minWidth: 0 } },
  start: { alignSelf: 'flex-start' },
  fold: { alignSelf: 'flex-start', paddingLeft: 0 },
});
