import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = resolve(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/preview-host');

/** The host and Univer as one CommonJS file, built when their source or the packages changed. */
export function bundleHost(): string {
  const file = join(CACHE, `host-${digest()}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  const mine = `${file}.${process.pid}`;
  buildSync({
    entryPoints: [join(__dirname, 'host-bundle.ts')],
    outfile: mine,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    loader: { '.css': 'empty' },
  });
  // Two workers may build at once; the file appears whole or not at all.
  renameSync(mine, file);
  return file;
}

function digest(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(join(ROOT, 'preview/host'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = [
    join(ROOT, 'package-lock.json'),
    join(ROOT, 'preview/grid/headless.ts'),
    join(__dirname, 'host-bundle.ts'),
    ...sources,
  ];
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
