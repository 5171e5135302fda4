// Compiles one workspace package from src/ to dist/ with SWC. Type errors are `npm run typecheck`'s business,
// which keeps the build of the server under a second.
import { transformFile } from '@swc/core';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = path.resolve(process.cwd(), 'src');
const target = path.resolve(process.cwd(), 'dist');
const skipped = /(\.spec|\.e2e-spec|\.d)\.ts$|[\\/]testing[\\/]/;

await rm(target, { recursive: true, force: true });
const files = (await readdir(source, { recursive: true })).filter(
  (file) => file.endsWith('.ts') && !skipped.test(file),
);
await Promise.all(
  files.map(async (file) => {
    const out = path.join(target, file.replace(/\.ts$/, '.js'));
    const { code, map } = await transformFile(path.join(source, file), { configFile: path.join(root, '.swcrc') });
    await mkdir(path.dirname(out), { recursive: true });
    await writeFile(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
    if (map) await writeFile(`${out}.map`, map);
  }),
);
