// @ts-check
// What `npm run dev` does: the embedded database, the API rebuilt and restarted when a source changes, and Vite in front
// of both with its hot reload.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { dataDirOf } from './data-dir.mjs';
import { ensureInstalled } from './install.mjs';
import { live, untilAborted } from './lifetime.mjs';
import { asFileProblem, messageOf, Problem, say } from './messages.mjs';
import { provideDatabase } from '../postgres/provide-database.mjs';
import { binOf, NX_ENV, ROOT, run, runBin } from './run.mjs';
import { clearRunners, rememberRunner, stopProcess } from './runners.mjs';
import { startServer, waitUntilHealthy } from './server-process.mjs';
import { listeningOf, localAddress, requireFreePort } from './settings.mjs';

/** @typedef {import('./server-process.mjs').ServerProcess} ServerProcess */

/** Packages that the server is built from, those that others need first. */
const SERVER_PACKAGES = ['libs/indicators', 'libs/contracts', 'migrations', 'apps/api'];
const WEB_PORT = 5173;
/** An editor saves in several steps; changes within this time are one. */
const SETTLE_MS = 150;

/** Runs the command; ends the process. */
export function main() {
  return live(async (lifetime) => {
    const { signal, onEnd } = lifetime;
    const listening = listeningOf(process.env);
    const page = {
      host: listening.host,
      port: listeningOf({ PORT: process.env['WEB_PORT'] || String(WEB_PORT) }).port,
    };
    const dataDir = dataDirOf(ROOT);
    try {
      await clearRunners(dataDir, listening.port, say);
    } catch (error) {
      throw asFileProblem(error, dataDir);
    }
    await requireFreePort(listening);
    await requireFreePort(page, 'WEB_PORT');
    await ensureInstalled({ signal });
    const { code } = await runBin('nx', ['run', '@tiendo/api:build', '--outputStyle=static'], { env: NX_ENV, signal });
    signal.throwIfAborted();
    if (code !== 0)
      throw new Problem('Không dựng được máy chủ: xem lỗi ở trên.', 'The server could not be built: see above.');

    const { env, ownsDatabase } = await provideDatabase({ dataDir, port: listening.port, ...lifetime });
    const address = localAddress(listening);
    /** @type {ServerProcess | undefined} */
    let server;
    onEnd(() => server?.stop());
    const restart = async () => {
      await server?.stop();
      server = startServer({
        script: path.join(ROOT, 'apps/api/dist/main.js'),
        env: { ...env, PORT: String(listening.port), HOST: listening.host },
      });
      if (!process.env['DATABASE_URL']) {
        rememberRunner(dataDir, { port: listening.port, ownsDatabase, apiPid: server.pid });
      }
      await waitUntilHealthy(address, server, signal);
    };
    await restart();

    const web = spawn(
      process.execPath,
      [binOf('vite'), '--port', String(page.port), '--strictPort', '--host', page.host, '--clearScreen', 'false'],
      {
        cwd: path.join(ROOT, 'apps/web'),
        env: { ...process.env, TIENDO_API: address },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    onEnd(() => (web.pid && web.exitCode === null && web.signalCode === null ? stopProcess(web.pid, 3000) : undefined));
    console.log(`\nTiến Độ (dev): ${localAddress(page)}  ·  API: ${address}`);

    watchServer(signal, async (packages) => {
      for (const folder of packages) {
        const built = await run(process.execPath, [path.join(ROOT, 'tools/build-node.mjs')], {
          cwd: path.join(ROOT, folder),
        });
        if (built.code !== 0)
          return say('Lỗi biên dịch: máy chủ cũ vẫn chạy.', 'It does not compile: the old server goes on.');
      }
      try {
        await restart();
        say('Máy chủ đã khởi động lại.', 'The server was restarted.');
      } catch (error) {
        if (!signal.aborted) say(`Máy chủ không khởi động: ${messageOf(error)}`, 'Waiting for the next change …');
      }
    });
    await Promise.race([untilAborted(signal), new Promise((resolve) => web.once('exit', resolve))]);
    return signal.aborted ? 0 : 1;
  });
}

/**
 * Calls back with the packages whose sources changed, one call at a time.
 * @param {AbortSignal} signal
 * @param {(packages: readonly string[]) => Promise<unknown>} onChange
 */
function watchServer(signal, onChange) {
  /** @type {Set<string>} */
  const changed = new Set();
  let busy = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (busy || changed.size === 0) return;
      busy = true;
      const packages = SERVER_PACKAGES.filter((folder) => changed.has(folder));
      changed.clear();
      await onChange(packages);
      busy = false;
      if (changed.size > 0) settle();
    }, SETTLE_MS);
  };
  for (const folder of SERVER_PACKAGES) {
    const watcher = watch(path.join(ROOT, folder, 'src'), { recursive: true, signal }, (_event, file) => {
      if (!file || !file.endsWith('.ts') || /\.(e2e-)?spec\.ts$/.test(file)) return;
      changed.add(folder);
      settle();
    });
    watcher.on('error', (error) => {
      if (!signal.aborted) console.error(messageOf(error));
    });
  }
}
