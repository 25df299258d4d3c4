import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { CannotBill } from './cannot-bill';
import { writingProblem } from './file-problem';

/**
 * A file that is there whole or not at all: written beside its place, and put there by `keep`.
 *
 * Edges: a link is followed; what is no file, as a device or a pipe, is written straight to and never replaced. Throws
 *        `CannotBill` where it cannot be written.
 */
export class WrittenFile {
  readonly #path: string;
  /** Where the text goes before it is kept; null where it goes straight to its place. */
  readonly #partPath: string | null;
  readonly #target: string;
  readonly #descriptor: number;
  #isOpen = true;

  constructor(path: string) {
    this.#path = path;
    const found = statSync(path, { throwIfNoEntry: false });
    this.#target = found === undefined ? path : realpathSync(path);
    this.#partPath = found === undefined || found.isFile() ? `${this.#target}.part-${process.pid}` : null;
    this.#descriptor = this.#orSay(() => openSync(this.#partPath ?? this.#target, 'w'));
  }

  write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    // A pipe takes no more than it has room for.
    for (let at = 0; at < bytes.length;) at += this.#orSay(() => writeSync(this.#descriptor, bytes, at));
  }

  /** Ends the file and puts it in its place. */
  keep(): void {
    this.#close();
    this.#orSay(() => {
      if (this.#partPath !== null) renameSync(this.#partPath, this.#target);
    });
  }

  /** Leaves nothing behind, unless the file was kept. */
  discard(): void {
    this.#close();
    if (this.#partPath !== null) rmSync(this.#partPath, { force: true });
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#descriptor);
    this.#isOpen = false;
  }

  #orSay<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      throw new CannotBill(writingProblem(this.#path, error));
    }
  }
}
