import { exportCsv } from '../exchange/export-csv';
import { reportsExport } from '../exchange/report-export';
import { FileRefusal } from '../intake/file-refusal';
import { CannotBill } from './cannot-bill';
import { HELP } from './help';
import { MONEY_MEMBERS } from './answer';
import { jsonParts } from './json-parts';
import { readOptions, type BillOptions, type OutFormat } from './options';
import { progressOn } from './progress';
import { runBill, type Billed } from './run-bill';
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
    const billed = await runBill(options, progress.tell).finally(progress.clear);
    if (options.out === null) {
      for (const chunk of jsonChunks(billed, options.tier)) await stdout.write(chunk);
    } else writeOut(await outParts(billed, options.out.format, options.tier), options.out.path);
    return billed.exitCode;
  } catch (error) {
    if (!(error instanceof CannotBill || error instanceof FileRefusal)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** The answer goes to a file that is there whole or not at all. */
function writeOut(parts: Iterable<string | Uint8Array>, path: string): void {
  const file = new WrittenFile(path);
  try {
    for (const part of parts) file.write(part);
    file.keep();
  } finally {
    file.discard();
  }
}

async function outParts(
  billed: Billed,
  format: OutFormat,
  tier: BillOptions['tier'],
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'json':
      return jsonChunks(billed, tier);
    case 'csv':
      return [exportCsv(reportsExport(billed.exported, tier))];
    case 'xlsx': {
      // Large, and most runs do without.
      const { exportXlsx } = await import('../exchange/export-xlsx');
      return [await exportXlsx(reportsExport(billed.exported, tier))];
    }
  }
}

/** Few large parts are written faster than many small ones. */
const CHUNK_CHARACTERS = 1 << 20;

function* jsonChunks({ answer }: Billed, tier: BillOptions['tier']): Generator<string> {
  let chunk = '';
  for (const part of jsonParts(answer, tier === 'Tier 2' ? MONEY_MEMBERS : new Set())) {
    chunk += part;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n`;
}
