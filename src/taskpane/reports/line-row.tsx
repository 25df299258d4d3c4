import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { Comment16Regular, Flag16Filled } from '@fluentui/react-icons';
import { useId, useState, type JSX } from 'react';
import type { FigureView, LineView, ReportView, TabColumn, TabView } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { FigureButton } from './figure-button';
import { cellText } from './figure-text';
import { useReportStyles } from './report-styles';

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  text: { maxWidth: '240px' },
  // The name stays where it is while the others scroll by.
  inSight: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    maxWidth: '112px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  number: {
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'normal',
    whiteSpace: 'nowrap',
  },
  // The bar at the side is a second sign beside the flag; the colour alone says nothing.
  highlighted: {
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorPaletteMarigoldBorderActive}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  marks: { display: 'inline-flex', marginLeft: tokens.spacingHorizontalXS, verticalAlign: 'middle' },
  mark: { minWidth: '24px', height: '24px', padding: 0 },
  note: { backgroundColor: tokens.colorNeutralBackground2 },
});

/** One line of a tab. Its highlight (R36) and its comment are one hover away, and a click keeps them open. */
export function LineRow({ report, tab, line, shown, staysInSight }: LineRowProps): JSX.Element {
  const styles = useStyles();
  const look = useReportStyles();
  const id = useId();
  const [open, setOpen] = useState<MarkKind | null>(null);
  const name = nameOf(line);
  const toggle = (kind: MarkKind): void => {
    setOpen(open === kind ? null : kind);
  };
  const says = open === null ? '' : open === 'highlight' ? line.highlight : line.comment;
  return (
    <>
      <tr>
        {shown.map((index, place) => {
          const [column, cell] = [tab.columns[index], line.cells[index]];
          if (column === undefined || cell === undefined) return null;
          if (place > 0) return <Cell key={column.label} {...{ report, column, cell, name }} />;
          return (
            <th
              key={column.label}
              scope="row"
              className={mergeClasses(
                styles.cell,
                styles.text,
                line.highlight !== '' && styles.highlighted,
                staysInSight && styles.inSight,
              )}
            >
              <CellContent {...{ report, column, cell, name }} />
              <span className={styles.marks}>
                <Mark kind="highlight" text={line.highlight} {...{ name, id, open, toggle }} />
                <Mark kind="comment" text={line.comment} {...{ name, id, open, toggle }} />
              </span>
            </th>
          );
        })}
      </tr>
      {open !== null && (
        <tr id={id}>
          <td colSpan={shown.length} className={mergeClasses(styles.cell, styles.note, look.small)}>
            {says}
          </td>
        </tr>
      )}
    </>
  );
}

/** A line, and the places of its columns that are shown. */
export interface LineRowProps {
  readonly report: ReportView;
  readonly tab: TabView;
  readonly line: LineView;
  readonly shown: readonly number[];
  /** Whether the name keeps its place while the table scrolls sideways. */
  readonly staysInSight: boolean;
}

type MarkKind = 'highlight' | 'comment';

function nameOf(line: LineView): string {
  return line.cells.find((cell) => typeof cell === 'string') ?? '';
}

function Cell(props: CellProps): JSX.Element {
  const styles = useStyles();
  const isNumber = props.column.kind !== 'text';
  return (
    <td className={mergeClasses(styles.cell, isNumber ? styles.number : styles.text)}>
      <CellContent {...props} />
    </td>
  );
}

function CellContent({ report, column, cell, name }: CellProps): JSX.Element | string {
  if (typeof cell === 'string') return cell;
  const text = cell.value === null ? null : cellText(column, cell.value, report.currency);
  return (
    <FigureButton
      report={report}
      figure={cell}
      name={REPORT_WORDS.figureOf(column.label, name)}
      text={text}
    />
  );
}

interface CellProps {
  readonly report: ReportView;
  readonly column: TabColumn;
  readonly cell: string | FigureView;
  readonly name: string;
}

function Mark({ kind, text, name, id, open, toggle }: MarkProps): JSX.Element | null {
  const styles = useStyles();
  if (text === '') return null;
  const isHighlight = kind === 'highlight';
  const isOpen = open === kind;
  return (
    <Tooltip relationship="description" withArrow content={text}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.mark}
        icon={isHighlight ? <Flag16Filled /> : <Comment16Regular />}
        aria-label={isHighlight ? REPORT_WORDS.highlightOf(name) : REPORT_WORDS.commentOf(name)}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': id } : {})}
        onClick={() => {
          toggle(kind);
        }}
      />
    </Tooltip>
  );
}

interface MarkProps {
  readonly kind: MarkKind;
  readonly text: string;
  readonly name: string;
  readonly id: string;
  readonly open: MarkKind | null;
  readonly toggle: (kind: MarkKind) => void;
}
