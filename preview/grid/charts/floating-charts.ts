import { IRenderManagerService } from '@univerjs/engine-render';
import { SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import type { ChartPart } from '../../host/book/parts';
import type { Grid } from '../grid';
import { chartData } from './chart-data';
import { chartPicture } from './chart-picture';

const pixelsPerPoint = 4 / 3;

export interface FloatingCharts {
  /** Draws the charts of the sheet that is shown, where they now are. */
  draw(): void;
}

/**
 * Lays the host's charts over the grid as pictures. They are no part of Univer's workbook: nothing of them is saved with
 * it, undone with it, or takes the pointer away from the cells.
 */
export function floatCharts(
  grid: Grid,
  layer: HTMLElement,
  chartsOf: (sheetId: string) => readonly ChartPart[],
): FloatingCharts {
  const { api } = grid;
  let asked = false;

  function draw(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      drawNow();
    });
  }

  function drawNow(): void {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const charts = sheet ? chartsOf(sheet.getSheetId()) : [];
    if (!sheet || charts.length === 0) {
      layer.replaceChildren();
      return;
    }
    const view = mainView(grid, layer);
    if (!view) return;
    Object.assign(layer.style, view.clip);
    const zoom = sheet.getZoom();
    layer.replaceChildren(
      ...charts.map((chart) => {
        const picture = document.createElement('div');
        picture.className = 'chart';
        picture.style.left = `${(chart.left * pixelsPerPoint - view.scrollX) * zoom}px`;
        picture.style.top = `${(chart.top * pixelsPerPoint - view.scrollY) * zoom}px`;
        picture.style.width = `${chart.width * pixelsPerPoint * zoom}px`;
        picture.style.height = `${chart.height * pixelsPerPoint * zoom}px`;
        picture.innerHTML = chartPicture(chartData(grid, chart));
        return picture;
      }),
    );
  }

  // Whatever a command does (scroll, zoom, widths, values, another sheet), the pictures follow it.
  api.addEvent(api.Event.CommandExecuted, draw);
  api.addEvent(api.Event.Scroll, draw);
  if (layer.parentElement) new ResizeObserver(draw).observe(layer.parentElement);
  return { draw };
}

interface MainView {
  readonly scrollX: number;
  readonly scrollY: number;
  /** Where the cells are, within what holds the layer: below and beside the headers and the frozen panes. */
  readonly clip: {
    readonly left: string;
    readonly top: string;
    readonly width: string;
    readonly height: string;
  };
}

function mainView(grid: Grid, layer: HTMLElement): MainView | undefined {
  const unitId = grid.api.getActiveWorkbook()?.getId() ?? '';
  const render = grid.univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  if (!viewport || !canvas) return undefined;
  const outer = (layer.parentElement ?? layer).getBoundingClientRect();
  const inner = canvas.getBoundingClientRect();
  return {
    scrollX: viewport.viewportScrollX,
    scrollY: viewport.viewportScrollY,
    clip: {
      left: `${inner.left - outer.left + viewport.left}px`,
      top: `${inner.top - outer.top + viewport.top}px`,
      width: `${viewport.width ?? 0}px`,
      height: `${viewport.height ?? 0}px`,
    },
  };
}
