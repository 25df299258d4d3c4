import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPage } from '../../preview/server/build-page';
import { createPreviewServer } from '../../preview/server/preview-server';

const CHECKOUT = resolve(__dirname, '../..');
const BUILT = join(CHECKOUT, 'node_modules/.cache/lmp-bench');

/** A preview over a build of its own, so that dist/ stays as it is. */
export interface BuiltPreview {
  readonly address: string;
  readonly server: Server;
  readonly scripts: readonly { readonly name: string; readonly kilobytes: number; readonly gzip: number }[];
}

/** Builds the add-in and the preview's page, or reuses what was built last, and serves them on this machine. */
export async function builtPreview(
  mode: 'production' | 'development',
  reuses: boolean,
): Promise<BuiltPreview> {
  const addin = join(BUILT, mode);
  const page = join(BUILT, 'page');
  if (!reuses) {
    buildAddin(mode, addin);
    await buildPage(CHECKOUT, page);
  }
  const office = join(CHECKOUT, 'node_modules/@microsoft/office-js/dist');
  const server = createPreviewServer({ page, addin, office });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const scripts = readdirSync(addin)
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const bytes = readFileSync(join(addin, name));
      return { name, kilobytes: bytes.length / 1000, gzip: gzipSync(bytes).length / 1000 };
    });
  return { address: `http://localhost:${port}/`, server, scripts };
}

function buildAddin(mode: string, addin: string): void {
  const webpack = join(CHECKOUT, 'node_modules/webpack-cli/bin/cli.js');
  rmSync(addin, { recursive: true, force: true });
  const options = ['--mode', mode, '--no-cache', '--output-path', addin];
  const build = spawnSync(process.execPath, [webpack, ...options], { cwd: CHECKOUT, encoding: 'utf8' });
  // A build over its size budget fails, and is whole: how heavy it is, is one of the things to be shown.
  if (build.status !== 0) process.stderr.write(`${build.stdout}${build.stderr}\n`);
  if (!existsSync(join(addin, 'taskpane.html'))) throw new Error('The add-in could not be built.');
}
