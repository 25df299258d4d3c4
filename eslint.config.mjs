import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** The rooms of src, in the order of imports: a room may import only those named beside it. */
const rooms = {
  engine: [],
  intake: ['engine'],
  book: ['engine', 'intake'],
  exchange: ['engine', 'intake', 'book'],
  functions: ['engine', 'intake'],
  workbook: ['engine', 'intake', 'book', 'exchange'],
  taskpane: ['engine', 'intake', 'book', 'exchange', 'workbook', 'functions'],
  cli: ['engine', 'intake', 'book', 'exchange'],
};

const walls = Object.entries(rooms).map(([room, mayImport]) => {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !mayImport.includes(other));
  const patterns = forbidden.map((other) => ({
    regex: `/${other}(/|$)`,
    message: `src/${room} may not import src/${other}.`,
  }));
  if (room !== 'engine') {
    patterns.push({ regex: '/engine/.+', message: "Import the engine through its face, 'engine/index'." });
  } else {
    patterns.push({
      regex: '^(?!\\.|decimal\\.js$)',
      message: 'The engine imports decimal.js and itself, nothing else.',
    });
  }
  if (room === 'functions') {
    patterns.push({
      regex: '/intake/(?!values/|columns/)',
      message: 'Functions read values as files do, and know nothing else of the intake.',
    });
  }
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  { ignores: ['node_modules/', 'coverage/', 'dist/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-params': ['error', 3],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  ...walls,
  {
    files: ['src/engine/decimal.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // The arguments of a custom function are those of its formula, by their names there.
    files: ['src/functions/*.ts'],
    rules: { 'max-params': ['error', 4] },
  },
  {
    // Office.js is the workbook's: nobody else says Excel.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/**'],
    rules: { 'no-restricted-globals': ['error', 'Excel'] },
  },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'process', 'fetch', 'window', 'document', 'Excel', 'Office'],
    },
  },
  {
    files: ['src/workbook/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // A saved workbook is JSON, and Univer's enumerations are plain numbers in it.
    files: ['preview/{file,grid}/**/*.ts', 'test/file/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  { files: ['*.mjs', '*.cjs', '*.js'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['webpack.config.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', __filename: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
