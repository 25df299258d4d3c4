import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, resolve, sep } from 'node:path';

/** Serves dist/ to desktop Excel at https://localhost:3000/, with a certificate that this machine trusts. */

const FOLDER = resolve(__dirname, '../dist');
const PORT = 3000;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that an address names; null where it names none in the folder. */
function fileAt(address: string): string | null {
  const path = new URL(address, `https://localhost:${PORT}`).pathname;
  const file = join(FOLDER, path);
  return file.startsWith(FOLDER + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

async function serve(): Promise<void> {
  const server = createServer(await getHttpsServerOptions(), (request, response) => {
    const file = fileAt(request.url ?? '/');
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    // Excel keeps what it may keep, and would run yesterday's build.
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    createReadStream(file).pipe(response);
  });
  server.listen(PORT, 'localhost', () => {
    process.stdout.write(`dist/ is at https://localhost:${PORT}/\n`);
  });
}

void serve();
