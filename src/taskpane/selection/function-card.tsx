import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { SelectedCell } from '../../workbook/selected-cell';
import { WORDS } from '../text/words';
import type { LmpFunction } from './lmp-functions';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  formula: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  result: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** A cell with functions of ours: its result, its formula, and what each function answers. */
export function FunctionCard({ cell, functions }: FunctionCardProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <div className={styles.label}>{cell.address}</div>
      <div>
        <div className={styles.label}>{WORDS.result}</div>
        <p className={mergeClasses(styles.result, cell.isError && styles.wrong)}>{cell.text}</p>
        {cell.isError && <div className={styles.label}>{WORDS.errorHint}</div>}
      </div>
      <div>
        <div className={styles.label}>{WORDS.formula}</div>
        <p className={styles.formula}>{cell.formula}</p>
      </div>
      {functions.map(({ name, description }) => (
        <div key={name}>
          <div className={styles.label}>{name}</div>
          <Body1>{description}</Body1>
        </div>
      ))}
    </div>
  );
}

/** The cell, and the functions that its formula calls. */
export interface FunctionCardProps {
  readonly cell: SelectedCell;
  readonly functions: readonly LmpFunction[];
}
