import { OFFICE_URL } from './office-scripts';

interface ScriptElement {
  src: string;
  onload: (() => void) | null;
  onreadystatechange: (() => void) | null;
  setAttribute(name: string, value: string): void;
}

/** As much of a browser as Office.js asks for while it loads: a window, a script element, a storage. */
export function browserGlobals(window: object, run: (url: string) => void): object {
  const head = {
    appendChild: (element: ScriptElement) => {
      setImmediate(() => {
        run(element.src);
        element.onload?.();
      });
      return element;
    },
    insertBefore: (element: ScriptElement) => head.appendChild(element),
  };
  const loaded = [{ src: OFFICE_URL, getAttribute: () => null, parentNode: head }];
  const document = {
    readyState: 'complete',
    cookie: '',
    URL: OFFICE_URL,
    head,
    body: head,
    documentElement: head,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    getElementById: () => null,
    getElementsByTagName: (name: string) => (name === 'script' ? loaded : name === 'head' ? [head] : []),
    createElement: (): ScriptElement => ({
      src: '',
      onload: null,
      onreadystatechange: null,
      setAttribute: () => undefined,
    }),
  };
  return {
    window,
    self: window,
    top: window,
    parent: window,
    document,
    location: new URL('https://addin.test/taskpane.html'),
    navigator: { userAgent: 'Mozilla/5.0', language: 'en-US', platform: 'Win32' },
    history: {},
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
  };
}

function memoryStorage(): object {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index: number) => [...values.keys()][index] ?? null,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      values.set(key, value);
    },
    removeItem: (key: string) => {
      values.delete(key);
    },
    clear: () => {
      values.clear();
    },
  };
}
