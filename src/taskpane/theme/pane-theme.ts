import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const FORCED_COLORS = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** What decides how the pane looks. */
export interface Surroundings {
  /** The background that Office gives its panes, as #262626; null where it does not say. */
  readonly background: string | null;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

/**
 * The theme that goes with what is around the pane.
 *
 * Rule: high contrast where the system asks for it; else as dark as Office; else as the system prefers.
 */
export function themeFor({ background, prefersDark, forcedColors }: Surroundings): Theme {
  if (forcedColors) return teamsHighContrastTheme;
  const dark = background === null ? prefersDark : isDark(background);
  return dark ? webDarkTheme : webLightTheme;
}

/** The theme of the moment; it follows the system while the pane is open. */
export function usePaneTheme(background: string | null): Theme {
  const [media, setMedia] = useState(readMedia);
  useEffect(() => {
    const update = (): void => {
      setMedia(readMedia());
    };
    const queries = [FORCED_COLORS, DARK].map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', update);
    return () => {
      for (const query of queries) query.removeEventListener('change', update);
    };
  }, []);
  return themeFor({ background, ...media });
}

function readMedia(): Omit<Surroundings, 'background'> {
  return {
    prefersDark: window.matchMedia(DARK).matches,
    forcedColors: window.matchMedia(FORCED_COLORS).matches,
  };
}

/** Whether light text goes on a colour, by its perceived brightness (ITU-R BT.601). */
function isDark(colour: string): boolean {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (match === null) return false;
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
