// @ts-check
// Builds what is needed and lets the API's own command do the rest; no database.
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { live } from './lifetime.mjs';
import { ROOT, run } from './run.mjs';

/** Runs the command; ends the process with its exit code. */
export function main() {
  return live(async (lifetime) => {
    await ensureInstalled(lifetime);
    await ensureBuilt(lifetime);
    const { code } = await run(process.execPath, [path.join(ROOT, 'apps/api/dist/cli/coverage-of-sources.js')], {});
    return code;
  });
}
