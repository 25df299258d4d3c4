import {
  Body1,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import type { SelectedCell } from '../../workbook/selected-cell';
import { functionsIn } from '../selection/lmp-functions';
import { useSelectedCell, type WorkbookReader } from '../selection/use-selected-cell';
import { WORDS } from '../text/words';
import { FunctionList } from './function-list';
import { PaneSection } from './pane-section';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
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
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** What the selected cell holds, if it is one of ours; else what could stand there. */
export function SelectedCellSection({ workbook }: { readonly workbook: WorkbookReader }): JSX.Element {
  const styles = useStyles();
  const selection = useSelectedCell(workbook);
  const address = selection.kind === 'cell' ? selection.cell.address : undefined;
  return (
    <PaneSection title={WORDS.selectedCell} note={address}>
      <div aria-live="polite">
        {selection.kind === 'reading' && <Body1 className={styles.quiet}>{WORDS.reading}</Body1>}
        {selection.kind === 'failed' && <Failure message={selection.message} />}
        {selection.kind === 'cell' && <CellCard cell={selection.cell} />}
      </div>
    </PaneSection>
  );
}

/** One cell: our function, the formula and its result. */
export function CellCard({ cell }: { readonly cell: SelectedCell }): JSX.Element {
  const styles = useStyles();
  const functions = cell.formula === null ? [] : functionsIn(cell.formula);
  if (functions.length === 0) {
    return (
      <>
        <Body1 block>{WORDS.noFunction}</Body1>
        <Body1 block className={styles.quiet}>
          {WORDS.howToBegin}
        </Body1>
        <FunctionList />
      </>
    );
  }
  return (
    <div className={styles.card}>
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

function Failure({ message }: { readonly message: string }): JSX.Element {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{WORDS.unreadable}</MessageBarTitle> {message} {WORDS.whatNow}
      </MessageBarBody>
    </MessageBar>
  );
}
