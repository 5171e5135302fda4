// @ts-check
// Starts (or joins) the database and lets the API's own command do the rest.
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { dataDirOf } from './data-dir.mjs';
import { ensureInstalled } from './install.mjs';
import { live } from './lifetime.mjs';
import { provideDatabase } from '../postgres/provide-database.mjs';
import { ROOT, run } from './run.mjs';

/**
 * Runs the command; ends the process with 0 when all is well, 1 when something was found.
 * @param {readonly string[]} args
 */
export function main(args) {
  return live(async (lifetime) => {
    await ensureInstalled(lifetime);
    await ensureBuilt(lifetime);
    const { env } = await provideDatabase({ dataDir: dataDirOf(ROOT), ...lifetime });
    const { code } = await run(process.execPath, [path.join(ROOT, 'apps/api/dist/cli/audit-verify.js'), ...args], {
      env,
    });
    return code;
  });
}
