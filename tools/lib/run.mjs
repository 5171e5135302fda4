// @ts-check
// Running other programs and telling how it goes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Nx without its background process (it would outlive the command) and without any word to a service. */
export const NX_ENV = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };

/** How long a silent step may run before a line tells that it still does. */
const HEARTBEAT_MS = 15_000;

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] default: the project
 * @property {NodeJS.ProcessEnv} [env] added to the command's own
 * @property {string} [waiting] said again and again while the program runs, with the seconds gone by
 * @property {AbortSignal} [signal]
 * @property {boolean} [quiet] keep the output and return it instead of showing it
 */

/**
 * Runs a program to its end, without input.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` 1 when it could not be started or was killed
 */
export function run(program, args, { cwd = ROOT, env = {}, waiting, signal, quiet = false } = {}) {
  return new Promise((resolve) => {
    const began = Date.now();
    const timer = waiting
      ? setInterval(() => console.log(`  … ${waiting} (${Math.round((Date.now() - began) / 1000)} s)`), HEARTBEAT_MS)
      : undefined;
    const child = spawn(program, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      signal,
      // npm is a script file on Windows, which only a shell can run.
      shell: process.platform === 'win32' && program === 'npm',
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString('utf8'));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const done = (/** @type {number} */ code) => {
      clearInterval(timer);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

/**
 * The script file behind an installed command.
 * @param {string} name of the package
 * @param {string} [command] default: the package's own name
 * @returns {string}
 */
export function binOf(name, command = name) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs an installed command with this Node.
 * @param {string} name of the package
 * @param {readonly string[]} args
 * @param {RunOptions & { nodeFlags?: readonly string[], command?: string }} [options]
 */
export function runBin(name, args, { nodeFlags = [], command, ...options } = {}) {
  return run(process.execPath, [...nodeFlags, binOf(name, command), ...args], options);
}

/**
 * Runs npm: the one that runs this command when there is one.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const own = process.env['npm_execpath'];
  return own && /npm-cli\.[cm]?js$/.test(own)
    ? run(process.execPath, [own, ...args], options)
    : run('npm', args, options);
}
