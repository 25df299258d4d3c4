import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Compiler } from 'webpack';
import budget from './size-budget.json';

/** Fails a build whose scripts are heavier than size-budget.json allows, in kB after gzip, by the chunk's name. */
export class HoldBudget {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('HoldBudget', (compilation) => {
      const folder = compilation.outputOptions.path;
      const scripts = compilation.getAssets().filter(({ name }) => name.endsWith('.js'));
      for (const problem of budgetProblems(
        scripts.map(({ name }) => ({
          name,
          kilobytes: gzipSync(readFileSync(join(folder, name))).length / 1000,
        })),
      )) {
        compilation.errors.push(new compiler.webpack.WebpackError(problem));
      }
    });
  }
}

/** What is too heavy, or has no budget. */
export function budgetProblems(
  scripts: readonly { readonly name: string; readonly kilobytes: number }[],
  allowed: Readonly<Record<string, number>> = budget,
): readonly string[] {
  return scripts.flatMap(({ name, kilobytes }) => {
    const chunk = name.split('.')[0] ?? name;
    const most = allowed[chunk];
    if (most === undefined)
      return [`${name} has no budget; give the chunk “${chunk}” one in size-budget.json.`];
    if (kilobytes <= most) return [];
    return [`${name} weighs ${kilobytes.toFixed(1)} kB after gzip; size-budget.json allows ${most} kB.`];
  });
}
