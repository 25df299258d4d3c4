import { FileRefusal } from '../intake/file-refusal';
import { CannotBill } from './cannot-bill';
import { HELP } from './help';
import { readOptions } from './options';
import { progressOn } from './progress';
import { runBill } from './run-bill';
import { WrittenFile } from './written-file';

/** 2: nothing was computed. */
async function main(words: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(words);
    if (options.help) {
      process.stdout.write(HELP);
      return 0;
    }
    const progress = progressOn(process.stderr);
    const { answer, exitCode } = await runBill(options, progress.tell).finally(progress.clear);
    const json = `${JSON.stringify(answer, null, 2)}\n`;
    if (options.out === null) process.stdout.write(json);
    else writeWhole(options.out, json);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CannotBill || error instanceof FileRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
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

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
