import { makeStyles, tokens } from '@fluentui/react-components';
import { LAYOUT } from '../shared/layout';

/** The look of the billing report. */
export const usePricingStyles = makeStyles({
  ...LAYOUT,
  entry: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0 },
  // Beside the input, below its label.
  beside: {
    flexShrink: 0,
    marginTop: `calc(${tokens.lineHeightBase300} + 3 * ${tokens.spacingVerticalXXS})`,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
  },
  line: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: {
    padding: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'end',
    verticalAlign: 'bottom',
  },
  name: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  number: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS} ${tokens.spacingVerticalS}`,
    textAlign: 'end',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  below: { padding: `0 ${tokens.spacingHorizontalXXS} ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  total: {
    paddingTop: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sign: { flexShrink: 0, verticalAlign: 'text-bottom', marginRight: tokens.spacingHorizontalXXS },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteDarkOrangeForeground1 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  fact: { margin: 0, textAlign: 'end', overflowWrap: 'anywhere' },
  frame: { position: 'relative', minWidth: 0 },
});
