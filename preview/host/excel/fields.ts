import type { Scalar } from '../wire/host-class';

/** Where a stored property lives, and who must hear that it changed. */
export interface Store {
  readonly fields: Record<string, unknown>;
  readonly path: string;
  readonly touch: () => void;
}

/** Properties that are only stored: what was set is what is read; until then, Excel's default. */
export function stored<T>(
  store: (self: T) => Store,
  defaults: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Scalar<T>>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, initial]) => [
      name,
      {
        get: (self: T) => {
          const { fields, path } = store(self);
          const key = path + name;
          return key in fields ? fields[key] : initial;
        },
        set: (self: T, value: unknown) => {
          const { fields, path, touch } = store(self);
          fields[path + name] = value;
          touch();
        },
      },
    ]),
  );
}
