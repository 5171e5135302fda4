// @ts-check
// The database of the commands: the given one after asking it once, the embedded one otherwise. Its modules are loaded
// here and not above, because they need installed packages.
import { say } from '../lib/messages.mjs';
import { ROOT } from '../lib/run.mjs';
import { databaseHasOwner, forgetRunner, rememberRunner } from '../lib/runners.mjs';

/**
 * @typedef {object} ProvidedDatabase
 * @property {NodeJS.ProcessEnv} env what the API needs to know
 * @property {boolean} ownsDatabase whether this command stops the embedded database at its end
 * @property {Promise<void>} lost resolves when the embedded database ends by itself
 */

/**
 * @param {{ dataDir: string, port?: number } & import('../lib/lifetime.mjs').Lifetime} options `port`: this command runs the
 *   product there and is remembered as the one that looks after the database
 * @returns {Promise<ProvidedDatabase>}
 */
export async function provideDatabase({ dataDir, port, signal, onEnd }) {
  const given = process.env['DATABASE_URL'];
  if (given) {
    const { requireDatabase } = await import('./given-database.mjs');
    await requireDatabase(given);
    // Said outright, so that a variable left in the shell never brings sample accounts into a given database.
    return { env: { DATA_DIR: dataDir, TIENDO_EMBEDDED: '' }, ownsDatabase: false, lost: new Promise(() => {}) };
  }
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  const database = await startEmbeddedPostgres({
    dataDir,
    projectRoot: ROOT,
    say,
    signal,
    isOwned: () => databaseHasOwner(dataDir),
    beforeStart: () => {
      if (port === undefined) return;
      onEnd(() => forgetRunner(dataDir, port));
      rememberRunner(dataDir, { port, ownsDatabase: true });
    },
  });
  onEnd(() => database.stop());
  return {
    env: { DATA_DIR: dataDir, DATABASE_URL: database.url, TIENDO_EMBEDDED: '1' },
    ownsDatabase: !database.reused,
    lost: database.lost,
  };
}
