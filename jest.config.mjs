const project = (displayName, testMatch) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
});

/** `unit` answers in seconds; `npm test` runs all of them. */
export default {
  projects: [
    project('unit', ['{engine,intake,exchange,cli}/**/*.test.ts', '*.test.ts']),
    project('properties', ['properties/**/*.test.ts']),
    project('golden months', ['months/*.test.ts']),
    project('differential', ['differential/**/*.test.ts']),
  ],
};
