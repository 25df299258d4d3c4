import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The rooms of src, in the order of imports: a room may import only those named beside it. */
const rooms = {
  engine: [],
  intake: ['engine'],
  exchange: ['engine', 'intake'],
  cli: ['engine', 'intake', 'exchange'],
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
  return {
    files: [`src/${room}/**/*.ts`],
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
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'process', 'fetch'],
    },
  },
  {
    files: ['src/engine/decimal.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['*.mjs', '*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
);
