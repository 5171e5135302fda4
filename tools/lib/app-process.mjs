// @ts-check
// The built application as a process of its own on a free port, as people run it: the API and the web from one address.
// For the browser tests, the screenshots and the measurements; `npm start` has server-process.mjs.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../postgres/cluster.mjs';
import { ROOT } from './run.mjs';

/** The first start migrates and loads the sample; a machine that is busy with other things takes minutes for it. */
const START_TIMEOUT_MS = 300_000;

/**
 * What such an application is told, as environment variables.
 * @param {{ port: number, databaseUrl: string, password: string, dataDir: string }} options
 * @returns {Record<string, string>}
 */
export function settingsOf({ port, databaseUrl, password, dataDir }) {
  return {
    NODE_ENV: '',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: '',
    TIENDO_SAMPLE: 'on',
    // Whoever tests it comes from one address.
    TIENDO_VISITOR_READS_PER_MINUTE: '1000000',
    TIENDO_DEMO_PASSWORD: password,
    TIENDO_ADMIN_PASSWORD: '',
  };
}

/**
 * Starts the application and waits until it answers.
 * @param {object} options
 * @param {string} options.databaseUrl
 * @param {string} options.password of every sample account
 * @param {NodeJS.ProcessEnv} [options.env] over the settings below
 * @param {string} [options.script] default: the built API
 * @param {string} [options.dataDir] whose folder it is removes it; default: one that goes with the application
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export async function startApp({ databaseUrl, password, env = {}, script = 'apps/api/dist/main.js', dataDir }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const files = dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'tiendo-files-'));
  let output = '';
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      ...settingsOf({ port, databaseUrl, password, dataDir: files }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const keep = (/** @type {Buffer} */ text) => (output = (output + text.toString('utf8')).slice(-8000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const patience = setTimeout(kill, 10_000);
    await ended;
    clearTimeout(patience);
    process.off('exit', kill);
    if (dataDir === undefined) rmSync(files, { recursive: true, force: true });
  };
  const last = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The application ended at its start:\n${output}`);
    if (Date.now() > last) {
      await stop();
      throw new Error(`The application did not answer within ${START_TIMEOUT_MS / 1000} s:\n${output}`);
    }
    try {
      const answer = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(2000) });
      if (answer.ok) return { url, pid: child.pid ?? -1, stop };
    } catch {
      // not listening yet
    }
    await sleep(50);
  }
}
