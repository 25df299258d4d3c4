import { once } from 'node:events';
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPreviewServer } from '../../preview/server/preview-server';

let server: Server;
let address: string;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'lmp-preview-'));
  const folders = { page: join(root, 'page'), addin: join(root, 'addin'), office: join(root, 'office') };
  for (const folder of Object.values(folders)) await mkdir(folder);
  await writeFile(join(root, 'secret.txt'), 'not for the browser');
  await writeFile(join(folders.page, 'index.html'), '<title>preview</title>');
  await writeFile(join(folders.office, 'office.js'), 'office');
  await writeFile(
    join(folders.addin, 'taskpane.html'),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="taskpane.js"></script>',
  );
  server = createPreviewServer(folders);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  address = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const textAt = async (path: string): Promise<string> => (await fetch(address + path)).text();

test('the page, office.js and the add-in stand at their addresses', async () => {
  expect(await textAt('/')).toBe('<title>preview</title>');
  expect(await textAt('/office/office.js')).toBe('office');
  expect((await fetch(`${address}/nothing.js`)).status).toBe(404);
});

test('the pane’s page loads the host before office.js, and office.js from here', async () => {
  expect(await textAt('/taskpane.html')).toBe(
    '<script src="/page/office-shim.js"></script><script src="/office/office.js"></script><script src="taskpane.js"></script>',
  );
});

test('nothing is evaluated, and scripts come from here only', async () => {
  const policy = (await fetch(`${address}/`)).headers.get('content-security-policy');
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
});

test.each(['/..%2fsecret.txt', '/page/..%2f..%2fsecret.txt', '/office/%2e%2e%2fsecret.txt', '/%zz'])(
  'no address leaves the folders: %s',
  async (path) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  },
);
