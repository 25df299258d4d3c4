import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { contentTypeOf } from './content-types';
import { securityHeaders } from './security-headers';
import { hostedTaskpanePage } from './taskpane-page';

/** Where the files of the preview lie. */
export interface PreviewFolders {
  /** The built page: index.html, main.js, main.css. */
  readonly page: string;
  /** The built add-in, as it would be deployed. */
  readonly addin: string;
  /** Microsoft's client library, unmodified. */
  readonly office: string;
}

/** Serves the page at `/`, its files below `/page/`, office.js below `/office/`, and the add-in at every other address. */
export function createPreviewServer(folders: PreviewFolders): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, { status: 405, body: 'Only GET is served here.' });
      return;
    }
    const file = fileOf(request.url ?? '/', folders);
    if (file === undefined) {
      answer(response, { status: 404, body: 'There is no such file.' });
      return;
    }
    sendFile(response, file).catch((error: unknown) => {
      const body = error instanceof Error ? error.message : String(error);
      answer(response, { status: 500, body });
    });
  });
}

function fileOf(url: string, { page, addin, office }: PreviewFolders): string | undefined {
  const path = decodedPath(url);
  if (path === undefined) return undefined;
  if (path === '/') return join(page, 'index.html');
  if (path.startsWith('/page/')) return inside(page, path.slice('/page/'.length));
  if (path.startsWith('/office/')) return inside(office, path.slice('/office/'.length));
  return inside(addin, path.slice(1));
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** The file in the folder, or nothing if the path would leave it. */
function inside(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) {
    answer(response, { status: 404, body: 'There is no such file.' });
    return;
  }
  const content = await readFile(file);
  const isTaskpane = file.endsWith(`${sep}taskpane.html`);
  answer(response, {
    status: 200,
    type: contentTypeOf(file),
    body: isTaskpane ? hostedTaskpanePage(content.toString('utf8')) : content,
  });
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: string | Buffer;
}

function answer(
  response: ServerResponse,
  { status, type = 'text/plain; charset=utf-8', body }: Answer,
): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.end(body);
}
