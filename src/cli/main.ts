import { FileRefusal } from '../intake/file-refusal';
import { CannotBill } from './cannot-bill';
import { HELP } from './help';
import { jsonParts } from './json-parts';
import { readOptions } from './options';
import { progressOn } from './progress';
import { runBill } from './run-bill';
import { WrittenFile } from './written-file';

/** Where the answer and the sentences go. */
export interface Outputs {
  /** May take its time: what it returns is waited for. Throws `CannotBill` where nothing can be written. */
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
    await writeAnswer(jsonChunks(answer), options.out, stdout);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CannotBill || error instanceof FileRefusal)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** The answer goes to standard output, or to a file that is there whole or not at all. */
async function writeAnswer(
  parts: Iterable<string>,
  out: string | null,
  stdout: Outputs['stdout'],
): Promise<void> {
  if (out === null) {
    for (const part of parts) await stdout.write(part);
    return;
  }
  const file = new WrittenFile(out);
  try {
    for (const part of parts) file.write(part);
    file.keep();
  } finally {
    file.discard();
  }
}

/** Few large parts are written faster than many small ones. */
const CHUNK_CHARACTERS = 1 << 20;

function* jsonChunks(value: unknown): Generator<string> {
  let chunk = '';
  for (const part of jsonParts(value)) {
    chunk += part;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n`;
}
