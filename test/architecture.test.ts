import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Reads the source as text and keeps it in its rooms; ESLint says the same while one types. */

const ROOT = resolve(__dirname, '..');
const SRC = join(ROOT, 'src');

/** What each room may import: other rooms, and packages by name. */
const ROOMS: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>
> = {
  engine: { rooms: [], packages: ['decimal.js'] },
  intake: { rooms: ['engine'], packages: ['csv-parse'] },
  book: { rooms: ['engine', 'intake'], packages: ['zod/mini'] },
  exchange: { rooms: ['engine', 'intake', 'book'], packages: ['csv-stringify/sync', 'exceljs'] },
  functions: { rooms: ['engine', 'intake'], packages: [] },
  workbook: { rooms: ['engine', 'intake', 'book', 'exchange'], packages: [] },
  taskpane: {
    rooms: ['engine', 'intake', 'book', 'exchange', 'workbook', 'functions'],
    packages: [
      'react',
      'react-dom/client',
      '@fluentui/react-components',
      '@fluentui/react-icons',
      'comlink',
      '@noble/hashes/sha2',
      '@noble/hashes/utils',
    ],
  },
  cli: { rooms: ['engine', 'intake', 'book', 'exchange'], packages: ['zod', 'node:*'] },
};

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files = sourceFiles(SRC);

function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const path = relative(SRC, file).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      // Static imports, those for their effects, and those that load a chunk.
      const named = /\bfrom '([^']+)'|\bimport '([^']+)'|\bimport\((?:\/\*.*?\*\/ )?'([^']+)'\)/g;
      const imports = [...text.matchAll(named)].map(
        ([, from, effect, chunk]) => from ?? effect ?? chunk ?? '',
      );
      return { path, room: path.split('/')[0] ?? '', text, imports };
    });
}

/** The code of a file: what it says to the reader, in comments and texts, may speak of Excel. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '');
}

/** Where a relative import leads, from src. */
function target(file: SourceFile, imported: string): string {
  return relative(SRC, resolve(SRC, dirname(file.path), imported))
    .split(sep)
    .join('/');
}

const offenders = (find: (file: SourceFile) => readonly string[]): readonly string[] =>
  files.flatMap((file) => find(file).map((found) => `${file.path}: ${found}`));

describe('the rooms of src', () => {
  it('are those of the map', () => {
    expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it('import one way only', () => {
    expect(
      offenders((file) =>
        file.imports
          .filter((imported) => imported.startsWith('.') && !imported.endsWith('.json'))
          .map((imported) => target(file, imported).split('/')[0] ?? '')
          .filter((room) => room !== file.room && ROOMS[file.room]?.rooms.includes(room) !== true),
      ),
    ).toEqual([]);
  });

  it('import no package but their own', () => {
    const allowed = (room: string, name: string): boolean =>
      (ROOMS[room]?.packages ?? []).some(
        (one) => one === name || (one === 'node:*' && name.startsWith('node:')),
      );
    expect(
      offenders((file) => file.imports.filter((name) => !name.startsWith('.') && !allowed(file.room, name))),
    ).toEqual([]);
  });

  it('let functions see values and columns of the intake, and nothing else of it', () => {
    expect(
      offenders((file) =>
        file.imports.filter(
          (imported) =>
            file.room === 'functions' &&
            imported.includes('/intake/') &&
            !/\/intake\/(values|columns)\//.test(imported),
        ),
      ),
    ).toEqual([]);
  });

  it('leave Excel to the workbook', () => {
    const excel = /\bExcel\.\w+/g;
    expect(
      offenders(({ room, text }) =>
        room === 'workbook' ? [] : [...withoutComments(text).matchAll(excel)].map(([found]) => found),
      ),
    ).toEqual([]);
  });

  it('see the engine through its face', () => {
    expect(
      offenders((file) =>
        file.imports.filter(
          (imported) =>
            file.room !== 'engine' &&
            imported.startsWith('.') &&
            target(file, imported).startsWith('engine/'),
        ),
      ),
    ).toEqual([]);
  });

  it('have one barrel, the engine’s', () => {
    expect(files.map(({ path }) => path).filter((path) => path.endsWith('/index.ts'))).toEqual([
      'engine/index.ts',
    ]);
  });
});

describe('the arithmetic', () => {
  it('has one door: only decimal.ts says decimal.js', () => {
    expect(files.filter(({ text }) => text.includes("'decimal.js'")).map(({ path }) => path)).toEqual([
      'engine/decimal.ts',
    ]);
  });

  it('asks no clock, no network and no chance in the engine', () => {
    const impure = /\b(Date\.|new Date|Math\.random|fetch\(|process\.|console\.)/g;
    expect(
      offenders(({ room, text }) =>
        room === 'engine' ? [...text.matchAll(impure)].map(([found]) => found) : [],
      ),
    ).toEqual([]);
  });
});

describe('every file', () => {
  it('stays small enough to hold in the head, tables aside', () => {
    const longest = 250;
    expect(
      offenders(({ path, text }) => {
        const lines = text.split('\n').length;
        return lines > longest && !path.endsWith('-table.ts') ? [`${lines} lines`] : [];
      }),
    ).toEqual([]);
  });

  it('lies in a folder that is a noun of the domain', () => {
    expect(
      files
        .map(({ path }) => path)
        // What several features of the pane show stands in its room `shared`.
        .filter((path) => !path.startsWith('taskpane/shared/'))
        .filter((path) => /(^|\/)(utils?|helpers?|common|misc|lib|shared)\//.test(path)),
    ).toEqual([]);
  });

  it('says every export in words', () => {
    const bare = /(?<!\*\/\n)^export (?:async )?(?:function|class|interface) (\w+)/gm;
    expect(offenders(({ text }) => [...text.matchAll(bare)].map((match) => match[1] ?? ''))).toEqual([]);
  });

  it('cites only rules that exist', () => {
    const exists = (rule: number): boolean => rule >= 1 && rule <= 38 && ![15, 18, 19, 28, 29].includes(rule);
    expect(
      offenders(({ text }) =>
        [...text.matchAll(/\bR(\d{1,2})\b/g)]
          .map((match) => Number(match[1]))
          .filter((rule) => !exists(rule))
          .map((rule) => `R${rule}`),
      ),
    ).toEqual([]);
  });
});

describe('the README', () => {
  it('has every room and every folder of the engine on its map', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const folders = [...new Set(files.map(({ path }) => dirname(path)))].filter(
      (folder) => folder.split('/').length === 1 || folder.startsWith('engine/'),
    );
    const absent = folders
      .map((folder) => folder.split('/').at(-1) ?? '')
      .filter((name) => !readme.includes(`${name}/`));
    expect(absent).toEqual([]);
  });
});
