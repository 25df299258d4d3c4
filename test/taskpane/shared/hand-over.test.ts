import { copyText } from '../../../src/taskpane/shared/hand-over';

/** What a page has, and Node has not: a clipboard that tells what was asked of it, in its order. */
function clipboardOf(asked: string[]) {
  return {
    write: async (items: readonly { readonly parts: Readonly<Record<string, Promise<Blob>>> }[]) => {
      asked.push('write');
      for (const { parts } of items) asked.push(await (await parts['text/plain']!).text());
    },
    writeText: (text: string) => Promise.resolve(asked.push(`text ${text}`)),
  };
}

class Item {
  constructor(readonly parts: Readonly<Record<string, Promise<Blob>>>) {}
}

describe('a text for the clipboard', () => {
  const page = globalThis as { ClipboardItem?: unknown };
  const had = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
    Object.defineProperty(globalThis, 'navigator', {
      value: { clipboard: clipboardOf(asked) },
      configurable: true,
    });
  });
  afterEach(() => {
    delete page.ClipboardItem;
    if (had === undefined) Reflect.deleteProperty(globalThis, 'navigator');
    else Object.defineProperty(globalThis, 'navigator', had);
  });

  it('is asked for in the click itself, before it is there, because WebKit lets nobody write later', async () => {
    page.ClipboardItem = Item;
    let arrive: (text: string) => void = () => undefined;
    const copied = copyText(
      new Promise((resolve) => {
        arrive = resolve;
      }),
    );
    expect(asked).toEqual(['write']);
    arrive('a\tb');
    await copied;
    expect(asked).toEqual(['write', 'a\tb']);
  });

  it('is written once it is there where a page has no ClipboardItem', async () => {
    await copyText(Promise.resolve('a\tb'));
    expect(asked).toEqual(['text a\tb']);
  });

  it('that does not come is refused with its own reason', async () => {
    page.ClipboardItem = Item;
    await expect(copyText(Promise.reject(new Error('Nothing to export.')))).rejects.toThrow(
      'Nothing to export.',
    );
  });
});
