import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { READERS } from './readers';

/** What one reader took, in a process of its own. */
export interface Measured {
  readonly milliseconds: number;
  /** Of all threads. */
  readonly cpuMilliseconds: number;
  /** The process's peak, Node and the loaded code included. */
  readonly peakMegabytes: number;
  readonly rows: number;
}

/** `one-reader.ts READER FILE TOTALS`: reads the file, says what it took as JSON, and writes the totals. */
async function main(): Promise<void> {
  const [index = '0', file = '', totalsFile = ''] = process.argv.slice(2);
  const reader = READERS[Number(index)];
  if (reader === undefined) throw new Error(`There is no reader ${index}.`);
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  const { rows, totals } = await reader.read(file);
  const milliseconds = performance.now() - began;
  const cpu = process.cpuUsage(cpuBefore);
  const measured: Measured = {
    milliseconds,
    cpuMilliseconds: (cpu.user + cpu.system) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    rows,
  };
  process.stdout.write(JSON.stringify(measured));
  if (totals === null) return;
  const out = createWriteStream(totalsFile);
  for (const total of await totals()) {
    if (!out.write(`${total.join('\t')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
