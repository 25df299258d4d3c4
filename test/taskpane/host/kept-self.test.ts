import { keepSelf, keptSelf } from '../../../src/taskpane/host/kept-self';

const CARLA = { name: 'Carla', company: 'Branch' };

/** The storage of a web view, until the test is over. */
function withStorage(storage: Partial<Storage> | undefined, test: () => void): void {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  try {
    test();
  } finally {
    Reflect.deleteProperty(globalThis, 'localStorage');
  }
}

function storage(): Partial<Storage> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('a name that is kept on this computer', () => {
  it('comes back until it is forgotten', () => {
    withStorage(storage(), () => {
      expect(keptSelf()).toBeNull();
      expect(keepSelf(CARLA)).toBe(true);
      expect(keptSelf()).toEqual(CARLA);
      expect(keepSelf(null)).toBe(true);
      expect(keptSelf()).toBeNull();
    });
  });

  it('is not kept where there is no storage, or where it refuses', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    for (const denied of [undefined, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      withStorage(denied, () => {
        expect(keepSelf(CARLA)).toBe(false);
        expect(keptSelf()).toBeNull();
      });
    }
  });

  it('is nobody where something else stands there', () => {
    withStorage({ getItem: () => '{"name":1}' }, () => {
      expect(keptSelf()).toBeNull();
    });
  });
});
