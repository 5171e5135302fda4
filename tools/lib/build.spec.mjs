// @ts-check
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sourceFiles, sourceHash } from './build.mjs';

/** @type {string} */
let root;

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

describe('sourceHash', () => {
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'tiendo-build-'));
    write('apps/api/src/main.ts', 'one');
    write('libs/indicators/src/index.ts', 'two');
    write('.swcrc', '{}');
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('follows what goes into the build: content, names and settings', () => {
    const seen = [sourceHash(root)];
    write('apps/api/src/main.ts', 'changed');
    seen.push(sourceHash(root));
    renameSync(path.join(root, 'apps/api/src/main.ts'), path.join(root, 'apps/api/src/start.ts'));
    seen.push(sourceHash(root));
    write('.swcrc', '{ "minify": true }');
    seen.push(sourceHash(root));
    expect(new Set(seen).size).toBe(4);
  });

  it('does not follow tests, builds and installed packages', () => {
    const before = sourceHash(root);
    write('apps/api/src/main.spec.ts', 'x');
    write('apps/api/src/main.e2e-spec.ts', 'x');
    write('apps/api/src/testing/app.ts', 'x');
    write('apps/web/e2e/page.ts', 'x');
    write('apps/api/dist/main.js', 'x');
    write('apps/web/node_modules/a/index.js', 'x');
    write('README.md', 'x');
    expect(sourceHash(root)).toBe(before);
    expect(sourceFiles(root)).toEqual(['.swcrc', 'apps/api/src/main.ts', 'libs/indicators/src/index.ts']);
  });
});
