import { BorderStyleTypes } from '@univerjs/core';
import { tableStyleName } from './table-style-names';

/** Header and stripe of Excel's medium table styles 1 to 7, in the colours of the Office theme. */
const COLOURS: readonly (readonly [header: string, stripe: string, line: string])[] = [
  ['#000000', '#D9D9D9', '#000000'],
  ['#4472C4', '#D9E1F2', '#8EA9DB'],
  ['#ED7D31', '#FCE4D6', '#F4B084'],
  ['#A5A5A5', '#EDEDED', '#C9C9C9'],
  ['#FFC000', '#FFF2CC', '#FFD966'],
  ['#5B9BD5', '#DDEBF7', '#9BC2E6'],
  ['#70AD47', '#E2EFDA', '#A9D08E'],
];

/** Settings of Univer's tables: Excel's medium styles under Excel's names, before Univer's own. */
export const TABLE_STYLES = {
  defaultThemeIndex: 1,
  userThemes: COLOURS.map(([header, stripe, line], index) => {
    const border = { s: BorderStyleTypes.THIN, cl: { rgb: line } };
    return {
      name: tableStyleName(index),
      style: {
        headerRowStyle: { bg: { rgb: header }, cl: { rgb: '#FFFFFF' } },
        headerColumnStyle: { bd: { l: border } },
        firstRowStyle: { bg: { rgb: stripe }, bd: { b: border } },
        secondRowStyle: { bg: { rgb: '#FFFFFF' }, bd: { b: border } },
        lastColumnStyle: { bd: { r: border } },
      },
    };
  }),
};
