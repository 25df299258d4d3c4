import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { FigureView, ReportId } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { useReportPlace } from './report-place';
import { useReportStyles } from './report-styles';

const useStyles = makeStyles({
  plain: { fontVariantNumeric: 'tabular-nums' },
  button: {
    // Large enough to hit, small enough for a line of a table.
    minHeight: '24px',
    position: 'relative',
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXXS})`,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'inherit',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    // A table's cell keeps its digits together, a line of text may break them.
    overflowWrap: 'inherit',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationStyle: 'solid' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A figure that opens its working; one that is not known says so, and one without a working is only shown. */
export function FigureButton({ report, figure, name, text }: FigureButtonProps): JSX.Element {
  const styles = useStyles();
  const look = useReportStyles();
  const { openWhy } = useReportPlace();
  const { value, step } = figure;
  const shown = text ?? (
    <>
      <span aria-hidden>—</span>
      <span className={look.unseen}>{REPORT_WORDS.notKnown}</span>
    </>
  );
  if (step === null) {
    return <span className={mergeClasses(styles.plain, value === null && look.quiet)}>{shown}</span>;
  }
  return (
    <button
      type="button"
      className={styles.button}
      onClick={() => {
        openWhy(report, { step, name });
      }}
    >
      {shown}
      <span className={look.unseen}>{REPORT_WORDS.whyFigure(name)}</span>
    </button>
  );
}

/** A figure of a report, what it is, and how it is written. */
export interface FigureButtonProps {
  readonly report: ReportId;
  readonly figure: FigureView;
  /** What the figure is, as `Allocated credits of XDR for Endpoints`. */
  readonly name: string;
  /** Null is not known. */
  readonly text: string | null;
}
