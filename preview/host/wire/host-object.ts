import type { Args } from './args';

/** An object of the model as the interpreter sees it: names on the wire, values in and out. */
export interface HostObject {
  readonly className: string;
  /** What stands behind: a range, a table… Read it with `HostClass.of`. */
  readonly self: unknown;
  /** What the client must know of a fresh object, such as its id, so that it can name it later. */
  identity(): Record<string, unknown>;
  readonly scalarNames: readonly string[];
  readonly isCollection: boolean;
  get(member: string): unknown;
  set(member: string, value: unknown): unknown;
  link(member: string): HostObject | null;
  call(member: string, args: Args): unknown;
  index(args: Args): HostObject | null;
  items(): readonly HostObject[];
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'identity' in value;
