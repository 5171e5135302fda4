// @ts-check
// What `npm start` does, in order. Every step says what it does and is skipped when it has been done already.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { dataDirOf } from './data-dir.mjs';
import { ensureInstalled } from './install.mjs';
import { live } from './lifetime.mjs';
import { asFileProblem, printFailure, say } from './messages.mjs';
import { provideDatabase } from '../postgres/provide-database.mjs';
import { ROOT } from './run.mjs';
import { clearRunners, rememberRunner } from './runners.mjs';
import { startServer, waitUntilHealthy } from './server-process.mjs';
import { listeningOf, localAddress, requireFreePort } from './settings.mjs';
import { keepRunning } from './supervise.mjs';

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

    const address = localAddress(listening);
    /** @type {import('../postgres/provide-database.mjs').ProvidedDatabase | null} */
    let database = null;
    const begin = async () => {
      database ??= await provideDatabase({ dataDir, port: listening.port, ...lifetime });
      const { env, ownsDatabase, lost } = database;
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
      void lost.then(() => (database = null));
      try {
        await waitUntilHealthy(address, server, signal);
      } catch (error) {
        await server.stop();
        throw error;
      }
      // On a given database the server tells its address itself, as it does without this command.
      if (!process.env['DATABASE_URL']) {
        say(
          '\nCơ sở dữ liệu nhúng chỉ để DÙNG THỬ: số liệu thật cần một PostgreSQL riêng (DATABASE_URL), có sao lưu.',
          'The embedded database is for TRIALS: real figures need a PostgreSQL of their own (DATABASE_URL), with backups.',
        );
        console.log(`\nTiến Độ: ${process.env['PUBLIC_URL'] || address}`);
      }
      say('Nhấn Ctrl-C để dừng.', 'Press Ctrl-C to stop.');
      return { ended: endOf(server, lost), stop: () => server.stop() };
    };
    await keepRunning({ begin, signal, onFailure: printFailure, onDeath: tellDeath });
    say('Đang dừng …', 'Stopping …');
    return 0;
  });
}

/**
 * What ends first by itself. A server without its database ends too: the cause is named, not what followed from it.
 * @param {import('./server-process.mjs').ServerProcess} server
 * @param {Promise<void>} lost
 * @returns {Promise<string>}
 */
async function endOf(server, lost) {
  const database = lost.then(() => 'database');
  await Promise.race([server.exited, database]);
  return Promise.race([database, sleep(500, 'server')]);
}

/** @param {import('./supervise.mjs').Death} death */
function tellDeath({ died, pauseSeconds }) {
  if (died === 'database') {
    say(
      `Cơ sở dữ liệu nhúng đã dừng ngoài ý muốn (chi tiết ở postgres.log trong DATA_DIR): khởi động lại sau ${pauseSeconds} giây.`,
      `The embedded database stopped by itself (details in postgres.log in DATA_DIR): starting it again in ${pauseSeconds} s.`,
    );
    return;
  }
  say(
    `Máy chủ đã dừng ngoài ý muốn (lý do ở các dòng trên): khởi động lại sau ${pauseSeconds} giây. Nhấn Ctrl-C để thôi.`,
    `The server stopped by itself (see the lines above): starting it again in ${pauseSeconds} s. Press Ctrl-C to give up.`,
  );
}
