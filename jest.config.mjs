// One runner, several projects: pure libraries and units, the API on a real PostgreSQL, the web's components.
// The browser suite has a configuration of its own (apps/web/e2e/jest.config.mjs): it needs a built application.
import { testRegexOf } from './tools/lib/test-files.mjs';

/** A whole run reads its test files in lots (tools/lib/test-files.mjs). */
const inLots = process.env['TIENDO_TEST_LOTS'] === 'on';

/** @param {boolean} tsx */
const swc = (tsx) => [
  '<rootDir>/tools/jest/swc-transformer.mjs',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];
const base = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true), '/pg-types/.+\\.js$': swc(false) },
  // Reads every column of every row: worth what the transformer does.
  transformIgnorePatterns: ['/node_modules/(?!pg-types/)'],
  testEnvironmentOptions: { customExportConditions: ['@tiendo/source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.data/'],
};

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testRegex: testRegexOf('unit', inLots),
    },
    {
      ...base,
      displayName: 'api',
      // A request within the process (first-screen) parses its headers with modules that Jest cannot require; these can be.
      moduleNameMapper: {
        ...base.moduleNameMapper,
        '^(cookie|set-cookie-parser)$': '<rootDir>/node_modules/$1',
      },
      testRegex: testRegexOf('api', inLots),
      globalSetup: '<rootDir>/apps/api/src/testing/global-setup.ts',
      setupFilesAfterEnv: ['<rootDir>/apps/api/src/testing/query-runs/collect.ts'],
      globalTeardown: '<rootDir>/apps/api/src/testing/global-teardown.ts',
    },
    {
      ...base,
      displayName: 'web',
      testRegex: testRegexOf('web', inLots),
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/testing/setup.ts'],
      moduleNameMapper: {
        '\\.module\\.css$': '<rootDir>/apps/web/src/testing/css-module.ts',
        '\\.css$': '<rootDir>/apps/web/src/testing/css.ts',
        ...base.moduleNameMapper,
      },
      testEnvironmentOptions: { customExportConditions: ['@tiendo/source', 'browser'] },
    },
  ],
  // The modules of a test file stay in memory after it (a fault of Node's module contexts): a worker that has grown is begun
  // anew between two files, before its collections of garbage take longer than the tests.
  workerIdleMemoryLimit: '700MB',
  // No test is timed: this only ends one that hangs, also where the machine is busy with something else.
  testTimeout: 120_000,
};
