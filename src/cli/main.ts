import { FileRefusal } from '../intake/file-refusal';
import { CannotBill } from './cannot-bill';
import { HELP } from './help';
import { readOptions } from './options';
import { progressOn } from './progress';
import { runBill } from './run-bill';
import { WrittenFile } from './written-file';

/** Where the answer and the sentences go. */
export interface Outputs {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/**
 * Runs the command line on its words.
 *
 * Shape:  0 done; 1 done, with rejected rows or blocking issues; 2 nothing computed, with one sentence on standard error.
 */
export async function main(words: readonly string[], { stdout, stderr }: Outputs): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(words);
    if (options.help) {
      stdout.write(HELP);
      return 0;
    }
    const progress = progressOn(stderr);
    const { answer, exitCode } = await runBill(options, progress.tell).finally(progress.clear);
    const json = `${JSON.stringify(answer, null, 2)}\n`;
    if (options.out === null) stdout.write(json);
    else writeWhole(options.out, json);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CannotBill || error instanceof FileRefusal)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}

function writeWhole(path: string, text: string): void {
  const file = new WrittenFile(path);
  try {
    file.write(text);
    file.keep();
  } finally {
    file.discard();
  }
}
