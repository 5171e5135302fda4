// Whole journeys in a real browser against the built application on a real PostgreSQL. Apart from the other projects
// because it needs `npm run build` first; `npm test` sees to that.
const root = new URL('../../..', import.meta.url).pathname;

export default {
  rootDir: import.meta.dirname,
  displayName: 'browser',
  testMatch: ['<rootDir>/**/*.e2e-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/test-results/'],
  globalSetup: '<rootDir>/global-setup.mjs',
  globalTeardown: '<rootDir>/global-teardown.mjs',
  // A cold browser on a busy machine of two cores; no test waits by the clock.
  testTimeout: 120_000,
  testSequencer: `${root}tools/jest/longest-first.mjs`,
  // Two compute while the third waits for its server or its browser.
  maxWorkers: 3,
  // As in the other configuration.
  workerIdleMemoryLimit: '700MB',
  cacheDirectory: `${root}node_modules/.cache/tiendo/jest-browser`,
};
