// @ts-check
// What `npm start` does, in order. Every step says what it does and is skipped when it has been done already.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { dataDirOf } from './data-dir.mjs';
import { ensureInstalled } from './install.mjs';
import { live, untilAborted } from './lifetime.mjs';
import { asFileProblem, Problem, say } from './messages.mjs';
import { provideDatabase } from '../postgres/provide-database.mjs';
import { ROOT } from './run.mjs';
import { clearRunners, rememberRunner } from './runners.mjs';
import { startServer, stoppedEarly, waitUntilHealthy } from './server-process.mjs';
import { listeningOf, localAddress, requireFreePort } from './settings.mjs';

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
    // On a given database the server tells its address itself, as it does without this command.
    if (!process.env['DATABASE_URL']) console.log(`\nTiến Độ: ${process.env['PUBLIC_URL'] || address}`);
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
export function databaseLost() {
  return new Problem(
    'Cơ sở dữ liệu nhúng đã dừng ngoài ý muốn: hãy chạy lại "npm start"; chi tiết ở postgres.log trong DATA_DIR.',
    'The embedded database stopped by itself: run "npm start" again; details are in postgres.log in DATA_DIR.',
  );
}
