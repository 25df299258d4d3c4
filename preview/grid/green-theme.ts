import { ThemeService } from '@univerjs/core';
import type { Grid } from './grid';

/** The page's green for selections, focus and buttons, from lightest to darkest; all else is Univer's own theme. */
const primary = {
  50: '#eff7f2',
  100: '#dcefe3',
  200: '#b7ddc6',
  300: '#86c5a0',
  400: '#4aa673',
  500: '#23894f',
  600: '#107c41',
  700: '#0f703b',
  800: '#0b5a2f',
  900: '#084424',
} as const;

export function dressInGreen(grid: Grid): void {
  const themes = grid.univer.__getInjector().get(ThemeService);
  themes.setTheme({ ...themes.getCurrentTheme(), primary });
}
