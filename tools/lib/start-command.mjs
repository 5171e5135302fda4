// @ts-check
// What `npm start` does, in order. Every step says what it does and is skipped when it has been done already.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { dataDirOf } from './data-dir.mjs';
import { ensureInstalled } from './install.mjs';
import { live, untilAborted } from './lifetime.mjs';
import { asFileProblem, Problem, say } from './messages.mjs';
import { ROOT } from './run.mjs';
import { clearRunners, databaseHasOwner, forgetRunner, rememberRunner } from './runners.mjs';
import { startServer, stoppedEarly, waitUntilHealthy } from './server-process.mjs';
import { listeningOf, localAddress, requireFreePort } from './settings.mjs';

/** @typedef {import('./lifetime.mjs').Lifetime} Lifetime */

/**
 * The database the API shall use: the given one after asking it once, the embedded one otherwise.
 * @param {{ dataDir: string, port: number } & Lifetime} options
 * @returns {Promise<{ env: NodeJS.ProcessEnv, ownsDatabase: boolean, lost: Promise<void> }>} `lost` when it ends by itself
 */
export async function provideDatabase({ dataDir, port, signal, onEnd }) {
  const given = process.env['DATABASE_URL'];
  if (given) {
    const { requireDatabase } = await import('./given-database.mjs');
    await requireDatabase(given);
    return { env: { DATA_DIR: dataDir }, ownsDatabase: false, lost: new Promise(() => {}) };
  }
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  const database = await startEmbeddedPostgres({
    dataDir,
    projectRoot: ROOT,
    say,
    signal,
    isOwned: () => databaseHasOwner(dataDir),
    beforeStart: () => {
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

/** Runs the command; ends the process. */
export function main() {
  return live(async (lifetime) => {
    const { signal, onEnd } = lifetime;
    const listening = listeningOf(process.env);
    const dataDir = dataDirOf(ROOT);
    try {
      await clearRunners(dataDir, listening.port, say);
    } catch (error) {
      throw asFileProblem(error, dataDir);
    }
    await requireFreePort(listening);
    await ensureInstalled({ signal });
    await ensureBuilt({ signal });

    const { env, ownsDatabase, lost } = await provideDatabase({ dataDir, port: listening.port, ...lifetime });
    signal.throwIfAborted();
    say('Đang khởi động máy chủ …', 'Starting the server …');
    const server = startServer({
      script: path.join(ROOT, 'apps/api/dist/main.js'),
      env: { ...env, PORT: String(listening.port), HOST: listening.host },
    });
    onEnd(() => server.stop());
    if (!process.env['DATABASE_URL']) {
      rememberRunner(dataDir, { port: listening.port, ownsDatabase, apiPid: server.pid });
    }

    const address = localAddress(listening);
    await waitUntilHealthy(address, server, signal);
    console.log(`\nTiến Độ: ${process.env['PUBLIC_URL'] || address}`);
    say('Nhấn Ctrl-C để dừng.', 'Press Ctrl-C to stop.');

    const ending = await Promise.race([
      untilAborted(signal).then(() => 'asked'),
      server.exited.then(() => 'server'),
      lost.then(() => 'database'),
    ]);
    if (ending === 'asked') {
      say('Đang dừng …', 'Stopping …');
      return 0;
    }
    // A server without its database ends too: name the cause, not what followed from it.
    const cause = await Promise.race([lost.then(() => 'database'), sleep(500, ending)]);
    throw cause === 'database' ? databaseLost() : stoppedEarly();
  });
}

/** @returns {Problem} */
function databaseLost() {
  return new Problem(
    'Cơ sở dữ liệu nhúng đã dừng ngoài ý muốn: hãy chạy lại "npm start"; chi tiết ở postgres.log trong DATA_DIR.',
    'The embedded database stopped by itself: run "npm start" again; details are in postgres.log in DATA_DIR.',
  );
}
