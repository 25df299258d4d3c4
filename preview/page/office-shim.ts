/**
 * Runs in the add-in's frame before office.js, and sets the two globals by which Microsoft's library finds a host that
 * is not Excel. The host itself lives in the parent page, beside the workbook.
 */
interface FrameGlobals {
  _richApiNativeBridge?: unknown;
  lmpPreview?: { readonly host: { readonly bridge: unknown; readonly external: unknown } };
}

const preview = (window.parent as unknown as FrameGlobals).lmpPreview;
if (preview) {
  // Microsoft's library remembers the last host in the session, and with it the last workbook's settings.
  sessionStorage.clear();
  (window as unknown as FrameGlobals)._richApiNativeBridge = preview.host.bridge;
  Object.defineProperty(window, 'external', {
    value: preview.host.external,
    configurable: true,
    writable: true,
  });
}
