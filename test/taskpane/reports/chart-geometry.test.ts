import { barsOf, CHART, chartSentence, dayAfterKey } from '../../../src/taskpane/reports/chart-geometry';
import { servicesTab } from './views';

describe('the chart of daily credits', () => {
  const bars = barsOf(servicesTab);
  const on = (day: number) => bars[day - 1]!;

  it('has a bar for each day of the cycle, within the drawing', () => {
    expect(bars).toHaveLength(31);
    for (const { x, y, width, height } of bars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(CHART.width);
      expect(y).toBeGreaterThanOrEqual(CHART.top);
      expect(y + height).toBeCloseTo(CHART.height - CHART.bottom);
    }
  });

  it('marks the billing day, R6 its ties and R7 days without data, each as its own kind', () => {
    expect(on(16).kind).toBe('billing');
    expect(on(17).kind).toBe('tie');
    expect(on(11).kind).toBe('missing');
    expect(on(11).height).toBe(0);
    expect(on(1).kind).toBe('plain');
  });

  it('lets the highest day reach the top, and half the credits half the way', () => {
    const room = CHART.height - CHART.bottom - CHART.top;
    expect(on(16).height).toBeCloseTo(room);
    // 7,000 + 30 of 14,200
    expect(on(31).height).toBeCloseTo((7030 / 14200) * room);
  });

  it('says each day in words', () => {
    expect(on(16).says).toBe('16 October: 14,200 credits, billing day');
    expect(on(17).says).toBe('17 October: 14,200 credits, as many credits');
    expect(on(11).says).toBe('11 October: no data');
  });

  it('keeps a zero apart from no data, and draws what is below zero as nothing', () => {
    const daily = [
      { day: '2025-10-01', credits: '0' },
      { day: '2025-10-02', credits: '-5' },
    ];
    const drawn = barsOf({ billingDay: null, tiedDays: [], daily });
    expect(drawn.map(({ kind, height }) => [kind, height])).toEqual([
      ['plain', 0],
      ['plain', 0],
    ]);
  });
});

describe('the chart in words', () => {
  it('says the highest day, its ties and the days without data', () => {
    expect(chartSentence(servicesTab)).toBe(
      'Highest on 16 October, 14,200 credits; ties with 17 October; no data on 11, 12 October.',
    );
  });

  it('says where there is no single billing day', () => {
    expect(chartSentence({ ...servicesTab, billingDay: null, tiedDays: [] })).toMatch(
      /^No single billing day: .*; no data on 11, 12 October\.$/,
    );
  });

  it('says where no day has data', () => {
    expect(
      chartSentence({ billingDay: null, tiedDays: [], daily: [{ day: '2025-10-01', credits: null }] }),
    ).toBe('No day has data.');
  });
});

describe('the arrow keys', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowRight', 30, 30],
    ['ArrowLeft', 0, 0],
    ['Home', 12, 0],
    ['End', 12, 30],
    ['Tab', 12, null],
  ])('%s leads from day %i of 31 to %j', (key, from, to) => {
    expect(dayAfterKey(key, from, 31)).toBe(to);
  });
});
