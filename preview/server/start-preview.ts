import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAddin } from './build-addin';
import { buildPage } from './build-page';
import { createPreviewServer } from './preview-server';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningPreview {
  readonly address: string;
  readonly server: Server;
}

/** Builds what is missing or stale, and serves it on this machine only. Port 0 takes any free one. */
export async function startPreview(port: number): Promise<RunningPreview> {
  const page = join(checkout, 'node_modules', '.cache', 'lmp-preview');
  await Promise.all([buildAddin(checkout), buildPage(checkout, page)]);
  const server = createPreviewServer({
    page,
    addin: join(checkout, 'dist'),
    office: join(checkout, 'node_modules', '@microsoft', 'office-js', 'dist'),
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { address: `http://localhost:${boundPort}/`, server };
}
