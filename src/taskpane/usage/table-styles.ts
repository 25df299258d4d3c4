import { makeStyles, tokens, type GriffelStyle } from '@fluentui/react-components';

const CELL: GriffelStyle = {
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  overflowWrap: 'anywhere',
  verticalAlign: 'top',
  fontWeight: tokens.fontWeightRegular,
  textAlign: 'start',
};

const HEAD: GriffelStyle = {
  ...CELL,
  color: tokens.colorNeutralForeground2,
  fontSize: tokens.fontSizeBase200,
  fontWeight: tokens.fontWeightSemibold,
  verticalAlign: 'bottom',
};

/** Styles of a small table of figures: numbers end at the right, with figures of one width. */
export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  head: HEAD,
  numberHead: { ...HEAD, textAlign: 'end' },
  cell: CELL,
  number: { ...CELL, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});
