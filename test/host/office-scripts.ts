import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import type { Context } from 'node:vm';

const DIST = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');
const CACHE = resolve(__dirname, '../../node_modules/.cache/preview-host');

/** Where the client library thinks it was loaded from; it builds its other files' addresses of it. */
export const OFFICE_URL = 'https://office.test/office.js';

const compiled = new Map<string, Script>();

/** Runs one file of Microsoft's client library, unmodified, in a realm. Compiled once per worker. */
export function runOfficeScript(url: string, realm: Context): void {
  const name = url.replace(dirname(OFFICE_URL), '').replace(/\?.*$/, '');
  const script = compiled.get(name) ?? compile(join(DIST, name));
  compiled.set(name, script);
  script.runInContext(realm);
}

/** Compiling 1.3 MB takes a while: the result is kept beside the bundle. */
function compile(file: string): Script {
  const source = readFileSync(file, 'utf8');
  const digest = createHash('sha256').update(source).update(process.version).digest('hex').slice(0, 16);
  const cache = join(CACHE, `office-${digest}.bin`);
  if (existsSync(cache)) return new Script(source, { filename: file, cachedData: readFileSync(cache) });
  const script = new Script(source, { filename: file });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
  renameSync(`${cache}.${process.pid}`, cache);
  return script;
}
