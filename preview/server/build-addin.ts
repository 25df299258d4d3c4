import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the add-in is built from; node_modules is left to package-lock.json. */
const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'tsconfig.json', 'package-lock.json'];

/** Builds the add-in with the checkout's own script, unless its last build is newer than everything it was built from. */
export async function buildAddin(checkout: string): Promise<void> {
  const built = await newestChange(join(checkout, 'dist', 'taskpane.html'));
  const changes = await Promise.all(sources.map((source) => newestChange(join(checkout, source))));
  if (built >= Math.max(...changes) && built > 0) return;
  await run('npm', ['run', '--silent', 'build:dev'], checkout);
}

/** When the file, or the newest file of the folder, was last written; 0 if there is none. */
async function newestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => newestChange(join(path, name))));
  return Math.max(0, ...times);
}

function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`\`${[command, ...args].join(' ')}\` ended with exit code ${String(code)}.`));
    });
  });
}
