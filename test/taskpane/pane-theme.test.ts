import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { themeFor } from '../../src/taskpane/theme/pane-theme';

const themes = new Map([
  [webLightTheme, 'light'],
  [webDarkTheme, 'dark'],
  [teamsHighContrastTheme, 'high contrast'],
]);

describe('the theme of the pane', () => {
  it.each([
    [{ background: '#FFFFFF', prefersDark: true, forcedColors: false }, 'light'],
    [{ background: '#262626', prefersDark: false, forcedColors: false }, 'dark'],
    [{ background: null, prefersDark: true, forcedColors: false }, 'dark'],
    [{ background: null, prefersDark: false, forcedColors: false }, 'light'],
    [{ background: 'white', prefersDark: false, forcedColors: false }, 'light'],
    [{ background: '#FFFFFF', prefersDark: false, forcedColors: true }, 'high contrast'],
  ])('amid %j is %s', (surroundings, expected) => {
    expect(themes.get(themeFor(surroundings))).toBe(expected);
  });
});
