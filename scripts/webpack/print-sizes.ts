import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Compiler } from 'webpack';

/** Prints how heavy each script of a build is, as it stands and as a server sends it. */
export class PrintSizes {
  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('PrintSizes', ({ compilation }) => {
      const folder = compilation.outputOptions.path;
      const scripts = compilation.getAssets().filter(({ name }) => name.endsWith('.js'));
      const lines = scripts.map(({ name }) => {
        const bytes = readFileSync(join(folder, name));
        return `${name.padEnd(40)} ${kilobytes(bytes.length)} kB  ${kilobytes(gzipSync(bytes).length)} kB gzip`;
      });
      process.stdout.write(`${lines.join('\n')}\n`);
    });
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(7);
}
