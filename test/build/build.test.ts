import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { manifestProblems } from '../../scripts/manifest/manifest-problems';

/** Builds the add-in as a deployment would, and looks at the folder. */

const ROOT = resolve(__dirname, '../..');
const ADDRESS = 'https://billing.example.com/lmp/';

let folder = '';
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const scripts = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.js'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lmp-build-'));
  const webpack = join(ROOT, 'node_modules/.bin/webpack');
  execFileSync(webpack, ['--mode', 'production', '--env', `address=${ADDRESS}`, '--output-path', folder], {
    cwd: ROOT,
    stdio: 'pipe',
  });
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the built folder', () => {
  it('has the functions.json that is checked in', () => {
    expect(read('functions.json')).toBe(readFileSync(join(ROOT, 'functions.json'), 'utf8'));
  });

  it('has a manifest for its address, and every icon that it names', () => {
    expect(read('manifest.xml')).toContain(`"${ADDRESS}taskpane.html"`);
    expect(manifestProblems(read('manifest.xml'), folder)).toEqual([]);
  });

  it('loads Office.js from Microsoft, then the entry by its stable name, and holds no inline script', () => {
    const sources = [...read('taskpane.html').matchAll(/<script[^>]*>(.*?)<\/script>/gs)];
    expect(sources.map(([tag]) => /src="([^"?]*)/.exec(tag)?.[1])).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'taskpane.js',
    ]);
    expect(sources.map(([, inline]) => inline)).toEqual(['', '']);
  });

  it('has the functions in the entry and the pane in hashed chunks that they do not wait for', () => {
    const ids = [...read('taskpane.js').matchAll(/CustomFunctions\.associate\("(\w+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(9);
    expect(read('taskpane.js')).not.toContain('createRoot');
    const chunks = scripts().filter((name) => name !== 'taskpane.js');
    expect(chunks.filter((name) => !/^[a-z]+\.[0-9a-f]{20}\.js$/.test(name))).toEqual([]);
    expect(chunks.map((name) => name.split('.')[0])).toEqual([
      'desk',
      'exports',
      'libraries',
      'pane',
      'reports',
      'settings',
      'xlsx',
    ]);
  });

  it('reads files and computes in the worker alone: the pane carries neither the reader nor zod', () => {
    const carried = scripts().filter((name) => /CSV_RECORD_INCONSISTENT|ZodError/.test(read(name)));
    expect(carried.map((name) => name.split('.')[0])).toEqual(['desk']);
  });

  it('brings what writes Excel files only when one is written', () => {
    const carried = scripts().filter((name) =>
      read(name).includes('officeDocument/2006/relationships/styles'),
    );
    expect(carried.map((name) => name.split('.')[0])).toEqual(['xlsx']);
  });

  it('has the sample month at hand', () => {
    expect(read('assets/samples/usage-2025-10.csv')).toBe(
      readFileSync(join(ROOT, 'assets/samples/usage-2025-10.csv'), 'utf8'),
    );
  });

  it('runs under a strict Content-Security-Policy: nothing makes code of text', () => {
    const made = scripts().flatMap((name) => read(name).match(/\beval\(|new Function\([^)]*\)/g) ?? []);
    // setImmediate, as exceljs brings it, would of a text; nobody hands it one. zod/mini makes none, unlike zod.
    expect(made).toEqual(['new Function(""+e)']);
  });
});
