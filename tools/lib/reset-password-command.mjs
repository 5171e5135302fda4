// @ts-check
// Starts (or joins) the database and lets the API's own command do the rest.
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { dataDirOf } from './data-dir.mjs';
import { ensureInstalled } from './install.mjs';
import { live } from './lifetime.mjs';
import { Problem } from './messages.mjs';
import { provideDatabase } from '../postgres/provide-database.mjs';
import { ROOT, run } from './run.mjs';

/**
 * Runs the command; ends the process.
 * @param {readonly string[]} args username first
 */
export function main(args) {
  return live(async (lifetime) => {
    if (!args[0]) {
      throw new Problem(
        'Thiếu tên đăng nhập: hãy chạy "npm run reset-password <tên đăng nhập>".',
        'The user name is missing: run "npm run reset-password <user name>".',
      );
    }
    await ensureInstalled(lifetime);
    await ensureBuilt(lifetime);
    const { env } = await provideDatabase({ dataDir: dataDirOf(ROOT), ...lifetime });
    const script = path.join(ROOT, 'apps/api/dist/cli/reset-password.js');
    const { code } = await run(process.execPath, [script, ...args], { env });
    return code;
  });
}
