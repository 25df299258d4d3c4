const project = (displayName, testMatch) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
});

/** `unit` answers in seconds; `npm test` runs all of them. */
export default {
  projects: [
    project('unit', [
      '{engine,intake,exchange,cli,functions,book,taskpane,manifest}/**/*.test.{ts,tsx}',
      '*.test.ts',
    ]),
    {
      ...project('host', ['{host,workbook}/**/*.test.ts']),
      testEnvironment: '<rootDir>/test/host/excel-environment.ts',
    },
    project('preview', ['file/**/*.test.ts', 'server/**/*.test.ts']),
    project('properties', ['properties/**/*.test.ts']),
    project('golden months', ['months/*.test.ts']),
    project('build', ['build/*.test.ts']),
    project('differential', ['differential/**/*.test.ts']),
    project('browser', ['e2e/**/*.test.ts']),
  ],
};
