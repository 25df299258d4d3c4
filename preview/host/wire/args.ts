import { invalidArgument } from './host-error';
import { isHostObject } from './host-object';
import type { HostObject } from './host-object';

/** The arguments of one call, asked for by place and kind; what was left out arrives as null. */
export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.raw(index) !== null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') throw invalidArgument(`argument ${index + 1} must be text`);
    return value;
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw invalidArgument(`argument ${index + 1} must be a whole number`);
    }
    return value;
  }

  optionalInteger(index: number): number | null {
    return this.has(index) ? this.integer(index) : null;
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  object(index: number): HostObject | null {
    const value = this.raw(index);
    return isHostObject(value) ? value : null;
  }

  list(index: number): readonly unknown[] {
    const value = this.raw(index);
    if (!Array.isArray(value)) throw invalidArgument(`argument ${index + 1} must be a list`);
    return value;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index);
    if (value === null) return {};
    if (typeof value !== 'object' || isHostObject(value)) {
      throw invalidArgument(`argument ${index + 1} must be an object`);
    }
    return value as Record<string, unknown>;
  }
}
