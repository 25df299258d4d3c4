import type { Host } from '../host/create-host';

/** Office's colours as Excel tells them to a pane: numbers of 24 bits. */
const light = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x1f2421,
  controlBackgroundColor: 0xf3f4f3,
  controlForegroundColor: 0x1f2421,
};
const dark = {
  bodyBackgroundColor: 0x191c1a,
  bodyForegroundColor: 0xeceeed,
  controlBackgroundColor: 0x202422,
  controlForegroundColor: 0xeceeed,
};

interface ExternalWithContext {
  GetContext(): object;
}

/** Lets the pane know the page's colours. They are the page's business: headless there are none. */
export function tellOfficeTheme(host: Host, isDark: boolean): void {
  const context = (host.external as ExternalWithContext).GetContext();
  Object.assign(context, { GetOfficeThemeInfo: () => JSON.stringify(isDark ? dark : light) });
}
