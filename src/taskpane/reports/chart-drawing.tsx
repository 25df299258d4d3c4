import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type JSX, type KeyboardEvent } from 'react';
import { REPORT_WORDS } from '../text/report-words';
import { CHART, dayAfterKey, type Bar } from './chart-geometry';
import { BarSign } from './chart-marks';

// A colour that is set on a drawing is not forced by the browser, so the system's is asked for.
const FORCED = { '@media (forced-colors: active)': { color: 'CanvasText' } } as const;

const useStyles = makeStyles({
  // The colour is the hatching's: a pattern takes it from the drawing, not from the bar.
  drawing: {
    display: 'block',
    width: '100%',
    maxWidth: '480px',
    height: 'auto',
    overflow: 'visible',
    color: tokens.colorBrandForeground1,
    ...FORCED,
  },
  plain: { color: tokens.colorNeutralForeground4, ...FORCED },
  billing: { color: tokens.colorBrandForeground1, ...FORCED },
  tie: { color: tokens.colorBrandForeground1, ...FORCED },
  missing: { color: tokens.colorNeutralForeground3, ...FORCED },
  axis: {
    color: tokens.colorNeutralForeground3,
    fontSize: '11px',
    fontVariantNumeric: 'tabular-nums',
    ...FORCED,
  },
  day: { outlineStyle: 'none', cursor: 'default' },
});

/** Days between two labels of the axis. */
const LABEL_EACH = 7;

/**
 * The bars. One day at a time can be reached by Tab, the others with the arrow keys; each is read out in words.
 *
 * Every colour is the current one, so that forced colours hold, and every kind of day has its own shape.
 */
export function ChartDrawing({ bars, pointed, onPoint }: ChartDrawingProps): JSX.Element {
  const styles = useStyles();
  const pattern = useId();
  const billing = bars.findIndex(({ kind }) => kind === 'billing');
  const [reached, setReached] = useState(Math.max(billing, 0));
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const next = dayAfterKey(event.key, reached, bars.length);
    if (next === null) return;
    event.preventDefault();
    setReached(next);
    event.currentTarget.querySelectorAll<SVGGElement>('[data-day]')[next]?.focus();
  };
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      role="group"
      aria-label={REPORT_WORDS.days}
      onKeyDown={onKeyDown}
      onPointerLeave={() => {
        onPoint(null);
      }}
    >
      <Hatching id={pattern} />
      {bars.map((bar, index) => (
        <g
          key={bar.day}
          className={mergeClasses(styles.day, styles[bar.kind])}
          data-day={bar.day}
          role="img"
          aria-label={bar.says}
          tabIndex={index === reached ? 0 : -1}
          onPointerEnter={() => {
            onPoint(index);
          }}
          onFocus={() => {
            setReached(index);
            onPoint(index);
          }}
          onBlur={() => {
            onPoint(null);
          }}
        >
          <DayShapes bar={bar} pattern={pattern} isPointed={index === pointed} />
        </g>
      ))}
      <Axis bars={bars} className={styles.axis} />
    </svg>
  );
}

/** The bars, which of them is pointed at, and whom to tell of another. */
export interface ChartDrawingProps {
  readonly bars: readonly Bar[];
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
}

function Hatching({ id }: { readonly id: string }): JSX.Element {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="4" fill="currentColor" />
      </pattern>
    </defs>
  );
}

function DayShapes({ bar, pattern, isPointed }: DayShapesProps): JSX.Element {
  const { slot, x, y, width, height, kind } = bar;
  const middle = slot.x + slot.width / 2;
  const isMarked = kind === 'billing' || kind === 'tie';
  const floor = CHART.height - CHART.bottom;
  return (
    <>
      <rect x={slot.x} y={0} width={slot.width} height={floor} fill="transparent" />
      <rect
        {...{ x, y, width, height }}
        fill={kind === 'billing' ? `url(#${pattern})` : 'currentColor'}
        stroke={isMarked ? 'currentColor' : 'none'}
        strokeWidth={1.5}
        fillOpacity={kind === 'tie' ? 0 : 1}
      />
      <BarSign kind={kind} x={middle} y={kind === 'missing' ? floor - 5 : y - 7} />
      {isPointed && (
        <rect
          x={slot.x}
          y={1}
          width={slot.width}
          height={floor - 1}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
        />
      )}
    </>
  );
}

interface DayShapesProps {
  readonly bar: Bar;
  readonly pattern: string;
  readonly isPointed: boolean;
}

function Axis({
  bars,
  className,
}: {
  readonly bars: readonly Bar[];
  readonly className: string;
}): JSX.Element {
  const floor = CHART.height - CHART.bottom;
  return (
    <g className={className} aria-hidden>
      <line x1={0} x2={CHART.width} y1={floor} y2={floor} stroke="currentColor" strokeWidth={1} />
      {bars
        .filter((_, index) => index % LABEL_EACH === 0)
        .map(({ day, slot }) => (
          <text
            key={day}
            x={slot.x + slot.width / 2}
            y={CHART.height - 4}
            textAnchor="middle"
            fill="currentColor"
          >
            {Number(day.slice(8))}
          </text>
        ))}
    </g>
  );
}
