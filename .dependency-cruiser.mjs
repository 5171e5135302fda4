// @ts-check
// Who may import whom, as patterns that hold for features nobody has thought of yet.
// Broken once on purpose, each of them, in tools/arrows.spec.mjs.

/** Tests may reach for what they test and for what prepares it. */
const TESTS = '(\\.(e2e-)?spec\\.tsx?$|/testing/)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'indicators-import-nothing-of-ours',
      comment: 'The rules of the field could be published on their own.',
      severity: 'error',
      from: { path: '^libs/indicators/' },
      to: { path: '^(apps|migrations|libs/(?!indicators/))' },
    },
    {
      name: 'indicators-import-only-their-decimals',
      comment: 'No framework, no input or output: pure functions over plain data.',
      severity: 'error',
      from: { path: '^libs/indicators/src/', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: 'node_modules/decimal\\.js/',
      },
    },
    {
      name: 'contracts-import-only-indicators',
      comment: 'The shapes of the HTTP API know the vocabulary and nothing that serves or shows it.',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: '^(apps|migrations|libs/(?!contracts/|indicators/))' },
    },
    {
      name: 'migrations-import-nothing-of-ours',
      comment: 'A migration is frozen once merged: what it does must not change with a rule it imports.',
      severity: 'error',
      from: { path: '^migrations/src/', pathNot: TESTS },
      to: { path: '^(apps|libs)/' },
    },
    {
      name: 'api-does-not-import-the-web',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'web-imports-neither-api-nor-migrations',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/api|migrations)/' },
    },
    {
      name: 'web-imports-types-of-contracts-only',
      comment: 'Zod stays out of the first page.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: TESTS },
      to: { path: '^libs/contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'api-feature-only-through-its-index',
      comment: 'A feature that another needs is reached through its index.ts, never through its tables or entities.',
      severity: 'error',
      from: { path: '^apps/api/src/features/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^apps/api/src/features/[^/]+/',
        pathNot: ['^apps/api/src/features/$1/', '^apps/api/src/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'api-outside-features-only-through-index',
      comment:
        'The start, the commands and the sample use features as other features do; app.module.ts lists their modules, entities.ts their tables.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: ['^apps/api/src/features/', '^apps/api/src/entities\\.ts$', TESTS] },
      to: {
        path: '^apps/api/src/features/[^/]+/',
        pathNot: '^apps/api/src/features/[^/]+/(index|[^/]+\\.module)\\.ts$',
      },
    },
    {
      name: 'api-platform-imports-no-feature',
      comment: 'platform/ knows nothing of the field.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: TESTS },
      to: { path: '^apps/api/src/features/' },
    },
    {
      name: 'api-controllers-import-no-entity',
      comment: 'Controllers speak HTTP; rows stay behind the repository.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'api-entities-only-where-rows-are-kept',
      comment: 'Who asks for rows asks their queries; the classes themselves lend others their types at most.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: [
          '\\.(repository|queries|entity)\\.ts$',
          '^apps/api/src/entities\\.ts$',
          '^apps/api/src/platform/database/',
          TESTS,
        ],
      },
      to: { path: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'api-typeorm-only-where-rows-are-kept',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: ['\\.(repository|queries|entity|module)\\.ts$', '^apps/api/src/platform/database/', TESTS],
      },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'web-features-do-not-import-each-other',
      comment: 'Routes place features side by side; what two of them need lies in shared/.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/', pathNot: TESTS },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-features-import-no-route',
      severity: 'error',
      from: { path: '^apps/web/src/features/', pathNot: TESTS },
      to: { path: '^apps/web/src/(routes|app)/' },
    },
    {
      name: 'web-shared-imports-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/shared/', pathNot: TESTS },
      to: { path: '^apps/web/src/(features|routes|app)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Of types neither: files that need each other to be understood are one file, or lack a third.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/' },
      to: { circular: true },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/' },
      to: { couldNotResolve: true, pathNot: '\\?(url|raw|worker)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|test-results)/|^apps/web/node_modules/' },
    // Without this, imports of types alone would be invisible.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@tiendo/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
    progress: { type: 'none' },
  },
};
