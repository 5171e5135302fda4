// @ts-check
// Imports, types and a few rules of the house. Layout is Prettier's business, the arrows between packages and features
// are dependency-cruiser's.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * Rules that only repeat, in a test, that a response body or a parsed file has no type.
 * @type {import('eslint').Linter.RulesRecord}
 */
const untypedInTests = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

/** What has to be named and is not used begins with an underscore. */
const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const timeMessage = 'Time comes in as an argument: a rule of the field gives the same answer whenever it is asked.';

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '.data/', '.nx/', '.cache/', 'data/', '**/test-results/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-unused-vars': ['error', UNUSED] },
  },
  {
    files: ['**/*.{spec,e2e-spec}.mjs', 'apps/web/e2e/**/*.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An interface may ask for a promise where one of its implementations has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['libs/**/*.ts', 'migrations/**/*.ts', 'apps/web/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }] },
  },
  {
    files: ['libs/indicators/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: timeMessage },
        { selector: "CallExpression[callee.name='Date']", message: timeMessage },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: timeMessage },
        {
          selector: "CallExpression[callee.object.name='performance'][callee.property.name='now']",
          message: timeMessage,
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // Speaks to the React Compiler, which is not used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    // save-chart.ts reads the fonts the page itself came with; the worker passes on what the page asks for.
    ignores: ['apps/web/src/shared/api/**', 'apps/web/src/shared/charts/save-chart.ts', 'apps/web/src/worker/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The API is called through `api`, which knows what a path takes and answers.' },
      ],
    },
  },
  { files: ['**/*.spec.{ts,tsx}', '**/*.e2e-spec.ts', '**/testing/**', 'apps/web/e2e/**'], rules: untypedInTests },
);
