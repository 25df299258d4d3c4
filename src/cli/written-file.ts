import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { CannotBill } from './cannot-bill';

/**
 * A file that is there whole or not at all: written beside its place, and put there by `keep`.
 *
 * Edges: throws `CannotBill` where it cannot be written.
 */
export class WrittenFile {
  readonly #path: string;
  readonly #partPath: string;
  readonly #descriptor: number;
  #isOpen = true;

  constructor(path: string) {
    this.#path = path;
    this.#partPath = `${path}.part-${process.pid}`;
    this.#descriptor = this.#orSay(() => openSync(this.#partPath, 'w'));
  }

  write(text: string): void {
    this.#orSay(() => writeSync(this.#descriptor, text));
  }

  /** Ends the file and puts it in its place. */
  keep(): void {
    this.#close();
    this.#orSay(() => {
      renameSync(this.#partPath, this.#path);
    });
  }

  /** Leaves nothing behind, unless the file was kept. */
  discard(): void {
    this.#close();
    rmSync(this.#partPath, { force: true });
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#descriptor);
    this.#isOpen = false;
  }

  #orSay<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      throw new CannotBill(
        `${this.#path}: this file cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
      );
    }
  }
}
