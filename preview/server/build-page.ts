import { build, type BuildOptions } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  logLevel: 'warning',
};

/** Builds the preview page of the checkout into a folder, in some seconds. */
export async function buildPage(checkout: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      ...common,
      absWorkingDir: checkout,
      entryPoints: { main: 'preview/page/main.ts', page: 'preview/page/page.css' },
      outdir: folder,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
    }),
    build({
      ...common,
      absWorkingDir: checkout,
      entryPoints: { 'office-shim': 'preview/page/office-shim.ts' },
      outdir: folder,
      format: 'iife',
    }),
    copyFile(join(checkout, 'preview/page/index.html'), join(folder, 'index.html')),
  ]);
}
