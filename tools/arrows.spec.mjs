// @ts-check
// The check of the dependency arrows, broken on purpose: a small project with the same layout and one wrong import per
// rule must be refused for exactly these, and the same project without them accepted.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import config from '../.dependency-cruiser.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const { bin } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/dependency-cruiser/package.json'), 'utf8'));

/** Files of a project that keeps every arrow; feature names are ones that nobody has used. */
const KEPT = {
  'libs/indicators/src/index.ts': "import { Decimal } from 'decimal.js';\nexport const half = new Decimal('0.5');\n",
  'libs/contracts/src/index.ts':
    "import { half } from '@tiendo/indicators';\nexport type Plan = { half: typeof half };\nexport const shape = 1;\n",
  'migrations/src/index.ts': "import 'typeorm';\nexport const migrations = [];\n",
  'apps/api/src/platform/clock/clock.ts': 'export const clock = 1;\n',
  'apps/api/src/features/alpha/index.ts': "export { alpha } from './alpha.service.js';\n",
  'apps/api/src/features/alpha/alpha.service.ts':
    "import { clock } from '../../platform/clock/clock.js';\nexport const alpha = clock;\n",
  'apps/api/src/features/alpha/alpha.entity.ts': "import 'typeorm';\nexport const row = 1;\n",
  'apps/api/src/features/alpha/alpha.repository.ts':
    "import { row } from './alpha.entity.js';\nimport 'typeorm';\nexport const rows = row;\n",
  'apps/api/src/features/beta/beta.service.ts':
    "import { alpha } from '../alpha/index.js';\nexport const beta = alpha;\n",
  'apps/api/src/features/beta/beta.controller.ts':
    "import { beta } from './beta.service.js';\nimport { shape } from '@tiendo/contracts';\nexport const route = [beta, shape];\n",
  'apps/web/src/shared/ui/mark.tsx': 'export const mark = 1;\n',
  'apps/web/src/features/gamma/index.ts':
    "import { mark } from '../../shared/ui/mark';\nimport type { Plan } from '@tiendo/contracts';\nexport const gamma: Plan[] = mark ? [] : [];\n",
  'apps/web/src/features/delta/index.ts': 'export const delta = 1;\n',
  'apps/web/src/routes/page.tsx':
    "import { gamma } from '../features/gamma';\nimport { delta } from '../features/delta';\nexport const page = [gamma, delta];\n",
};

/** One wrong import per rule: rule, file that gets it, what it imports. */
const BROKEN = /** @type {const} */ ([
  ['indicators-import-nothing-of-ours', 'libs/indicators/src/a.ts', '@tiendo/contracts'],
  ['indicators-import-only-their-decimals', 'libs/indicators/src/b.ts', 'node:fs'],
  ['contracts-import-only-indicators', 'libs/contracts/src/a.ts', '../../../apps/api/src/platform/clock/clock.js'],
  ['migrations-import-nothing-of-ours', 'migrations/src/a.ts', '@tiendo/indicators'],
  ['api-does-not-import-the-web', 'apps/api/src/platform/a.ts', '../../../web/src/shared/ui/mark'],
  ['web-imports-neither-api-nor-migrations', 'apps/web/src/shared/a.ts', '../../../api/src/platform/clock/clock'],
  ['web-imports-types-of-contracts-only', 'apps/web/src/shared/b.ts', '@tiendo/contracts'],
  ['api-feature-only-through-its-index', 'apps/api/src/features/beta/a.service.ts', '../alpha/alpha.service.js'],
  ['api-outside-features-only-through-index', 'apps/api/src/main.ts', './features/alpha/alpha.service.js'],
  ['api-platform-imports-no-feature', 'apps/api/src/platform/b.ts', '../features/alpha/index.js'],
  ['api-controllers-import-no-entity', 'apps/api/src/features/alpha/a.controller.ts', './alpha.entity.js'],
  ['api-entities-only-where-rows-are-kept', 'apps/api/src/features/alpha/c.service.ts', './alpha.entity.js'],
  ['api-typeorm-only-where-rows-are-kept', 'apps/api/src/features/alpha/b.service.ts', 'typeorm'],
  ['web-features-do-not-import-each-other', 'apps/web/src/features/delta/a.ts', '../gamma/index'],
  ['web-features-import-no-route', 'apps/web/src/features/delta/b.ts', '../../routes/page'],
  ['web-shared-imports-no-feature', 'apps/web/src/shared/c.ts', '../features/gamma/index'],
  ['no-cycles', 'apps/web/src/features/delta/c.ts', './d'],
  ['every-import-is-found', 'apps/web/src/features/delta/e.ts', './nowhere'],
]);

/** @type {string} */
let project;

/** @param {Readonly<Record<string, string>>} files */
function write(files) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  }
}

/** Runs the check as `npm run check` does and reads its lines `error rule: from → to`. */
function check() {
  const script = path.join(ROOT, 'node_modules/dependency-cruiser', bin.depcruise);
  const args = ['--config', path.join(ROOT, '.dependency-cruiser.mjs'), 'apps', 'libs', 'migrations'];
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { cwd: project, encoding: 'utf8' });
  return { failed: status !== 0, found: [...stdout.matchAll(/^\s*error (\S+: \S+)/gm)].map(([, line]) => line) };
}

describe('the dependency arrows', () => {
  beforeEach(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'tiendo-arrows-'));
    write(KEPT);
    write({ 'package.json': '{ "type": "module", "dependencies": { "typeorm": "1", "decimal.js": "10" } }\n' });
    mkdirSync(path.join(project, 'node_modules/@tiendo'), { recursive: true });
    for (const name of ['typeorm', 'decimal.js']) {
      symlinkSync(path.join(ROOT, 'node_modules', name), path.join(project, 'node_modules', name));
    }
    for (const name of ['indicators', 'contracts']) {
      const manifest = {
        name: `@tiendo/${name}`,
        type: 'module',
        exports: { '.': { '@tiendo/source': './src/index.ts' } },
      };
      const dependencies = name === 'indicators' ? { 'decimal.js': '10' } : {};
      write({ [`libs/${name}/package.json`]: JSON.stringify({ ...manifest, dependencies }) });
      symlinkSync(path.join(project, 'libs', name), path.join(project, 'node_modules/@tiendo', name));
    }
  });

  afterEach(() => rmSync(project, { recursive: true, force: true }));

  it('accept a project that keeps them', () => {
    expect(check()).toEqual({ failed: false, found: [] });
  });

  it('refuse each wrong import, by its rule', () => {
    for (const [, file, imported] of BROKEN)
      write({ [file]: `import * as wrong from '${imported}';\nexport const use = wrong;\n` });
    // Types only on the way back: a circle all the same.
    write({ 'apps/web/src/features/delta/d.ts': "import type { use } from './c';\nexport type Back = typeof use;\n" });

    const { failed, found } = check();

    expect(failed).toBe(true);
    for (const [rule, file] of BROKEN) expect(found).toContain(`${rule}: ${file}`);
  });

  it('are all broken once here', () => {
    expect(BROKEN.map(([rule]) => rule).sort()).toEqual(
      (config.forbidden ?? []).map(({ name }) => String(name)).sort(),
    );
  });
});
