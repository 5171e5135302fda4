// @ts-check
// Compiles one workspace package from src/ to dist/ with SWC. Type errors are `npm run typecheck`'s business,
// which keeps the build of the server under a second. Nothing is written unless every file compiles, and files are
// replaced one by one, so that a server that runs from dist/ never sees an empty folder.
import { transformFile } from '@swc/core';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf } from './lib/messages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = path.resolve(process.cwd(), 'src');
const target = path.resolve(process.cwd(), 'dist');
const skipped = /(\.spec|\.e2e-spec|\.d)\.ts$|(^|[\\/])testing[\\/]/;

/** @param {string} file */
async function compile(file) {
  try {
    return await transformFile(file, { configFile: path.join(root, '.swcrc') });
  } catch (error) {
    // SWC tells the place in the source first and its own inside after that.
    console.error(messageOf(error).split('\n\nCaused by')[0]);
    process.exit(1);
  }
}

const files = (await readdir(source, { recursive: true })).filter(
  (file) => file.endsWith('.ts') && !skipped.test(file),
);
/** @type {Map<string, string>} path inside dist/ and what goes there */
const outputs = new Map();
await Promise.all(
  files.map(async (file) => {
    const out = file.replace(/\.ts$/, '.js');
    const { code, map } = await compile(path.join(source, file));
    outputs.set(out, map ? `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n` : code);
    if (map) outputs.set(`${out}.map`, map);
  }),
);

await mkdir(target, { recursive: true });
const stale = (await readdir(target, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !outputs.has(path.relative(target, file)));
await Promise.all([
  ...stale.map((file) => rm(file, { force: true })),
  ...[...outputs].map(async ([out, text]) => {
    const file = path.join(target, out);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }),
]);
