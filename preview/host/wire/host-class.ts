import type { Args } from './args';
import { itemNotFound, notImplemented, refuse } from './host-error';
import { isHostObject } from './host-object';
import type { HostObject } from './host-object';

/** A property: without `set` it is read-only, as in Excel. */
export interface Scalar<T> {
  readonly get: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => unknown;
}

type Call<T> = (self: T, args: Args) => unknown;

/** What a class offers, by the names that stand on the wire. What is not listed is not implemented. */
export interface Members<T> {
  /** Asked before each setter and each of `writes`: throws where a protected sheet refuses. */
  readonly guard: (self: T, member: string) => void;
  /** Names of the scalars that every fresh object tells the client at once. */
  readonly identity?: readonly string[];
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects. Null means: the object does not exist (`isNullObject`). */
  readonly links?: Readonly<Record<string, (self: T) => HostObject | null>>;
  readonly reads?: Readonly<Record<string, Call<T>>>;
  readonly writes?: Readonly<Record<string, Call<T>>>;
  /** A collection's items, and how it finds one by its key. */
  readonly items?: (self: T) => readonly HostObject[];
  readonly item?: (self: T, args: Args) => HostObject | null;
}

/** A class without writers, or whose writers no protection forbids. */
export const unguarded = (): void => undefined;

/** A class of the object model: a table of members, turned into objects that the interpreter can use. */
export class HostClass<T extends object> {
  private readonly setters: ReadonlyMap<string, string>;
  private readonly wrapped = new WeakMap<T, HostObject>();
  readonly scalarNames: readonly string[];

  constructor(
    readonly name: string,
    readonly members: Members<T>,
  ) {
    this.scalarNames = Object.keys(members.scalars ?? {});
    // A polyfilled `set` sends camelCase, so setters are found whatever their case.
    this.setters = new Map(this.scalarNames.map((scalar) => [scalar.toLowerCase(), scalar]));
  }

  wrap(self: T): HostObject {
    const known = this.wrapped.get(self);
    if (known) return known;
    const object = this.objectOf(self);
    this.wrapped.set(self, object);
    return object;
  }

  wrapOrNull(self: T | null | undefined): HostObject | null {
    return self ? this.wrap(self) : null;
  }

  /** What stands behind an object of this class, or null for an object of another class. */
  of(value: unknown): T | null {
    return isHostObject(value) && value.className === this.name ? (value.self as T) : null;
  }

  private objectOf(self: T): HostObject {
    const { members } = this;
    return {
      className: this.name,
      self,
      scalarNames: this.scalarNames,
      isCollection: members.items !== undefined,
      identity: () =>
        Object.fromEntries((members.identity ?? []).map((name) => [name, this.scalar(name).get(self)])),
      get: (member) => this.scalar(member).get(self),
      set: (member, value) => this.write(self, { member, value }),
      link: (member) => {
        const link = members.links?.[member];
        if (!link) throw notImplemented(`${this.name}.${member}`);
        return link(self);
      },
      call: (member, args) => this.invoke(self, { member, args }),
      index: (args) => {
        if (!members.item) throw notImplemented(`${this.name}.getItem`);
        const found = members.item(self, args);
        if (!found) throw itemNotFound(`${this.name}.getItem(${JSON.stringify(args.raw(0))})`);
        return found;
      },
      items: () => {
        if (!members.items) throw notImplemented(`${this.name}.items`);
        return members.items(self);
      },
    };
  }

  private scalar(member: string): Scalar<T> {
    const name = this.setters.get(member.toLowerCase());
    const scalar = name === undefined ? undefined : members(this.members.scalars)[name];
    if (!scalar) throw notImplemented(`${this.name}.${member}`);
    return scalar;
  }

  private write(self: T, { member, value }: { member: string; value: unknown }): unknown {
    const scalar = this.scalar(member);
    if (!scalar.set) throw refuse('InvalidOperation', `${this.name}.${member} cannot be set.`);
    this.members.guard(self, member);
    return scalar.set(self, value);
  }

  private invoke(self: T, { member, args }: { member: string; args: Args }): unknown {
    const read = this.members.reads?.[member];
    if (read) return read(self, args);
    const write = this.members.writes?.[member];
    if (write) {
      this.members.guard(self, member);
      return write(self, args);
    }
    return this.collectionCall(self, { member, args });
  }

  /** The calls that every collection has. */
  private collectionCall(self: T, { member, args }: { member: string; args: Args }): unknown {
    const { items, item } = this.members;
    if (items && member === 'GetCount') return items(self).length;
    if (items && member === 'GetItemAt') {
      const found = items(self)[args.integer(0)];
      if (!found) throw itemNotFound(`${this.name}.getItemAt(${args.integer(0)})`);
      return found;
    }
    if (item && member === 'GetItemOrNullObject') return item(self, args);
    if (item && member === 'GetItem') {
      const found = item(self, args);
      if (!found) throw itemNotFound(`${this.name}.getItem(${JSON.stringify(args.raw(0))})`);
      return found;
    }
    throw notImplemented(`${this.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
  }
}

const members = <V>(table: Readonly<Record<string, V>> | undefined): Readonly<Record<string, V>> =>
  table ?? {};
