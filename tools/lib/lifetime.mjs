// @ts-check
// One ending for every command that keeps something running: Ctrl-C, a signal, a closed terminal or a failure all stop
// what was started, last started first.
import os from 'node:os';
import { printFailure } from './messages.mjs';

/** @typedef {{ signal: AbortSignal, onEnd: (stop: () => Promise<void> | void) => void }} Lifetime */

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a command until it returns or is asked to end; then stops everything in reverse order and ends the process.
 * @param {(lifetime: Lifetime) => Promise<number>} work returns the exit code
 */
export async function live(work) {
  const abort = new AbortController();
  /** @type {(() => Promise<void> | void)[]} */
  const stops = [];
  /** @type {NodeJS.Signals | undefined} */
  let received;
  for (const name of SIGNALS) {
    process.on(name, () => {
      received ??= name;
      abort.abort(new Error(name));
    });
  }
  watchParent(() => {
    received ??= 'SIGTERM';
    abort.abort(new Error('parent ended'));
  });
  let code = 1;
  try {
    code = await work({ signal: abort.signal, onEnd: (stop) => stops.push(stop) });
  } catch (error) {
    if (!abort.signal.aborted) printFailure(error);
  }
  for (const stop of stops.reverse()) {
    try {
      await stop();
    } catch (error) {
      printFailure(error);
      code = code || 1;
    }
  }
  // Ctrl-C is the ordinary way to end; other signals end the way a shell expects.
  process.exit(received === 'SIGINT' ? 0 : received ? 128 + os.constants.signals[received] : code);
}

/**
 * npm runs its scripts through a shell that keeps a SIGTERM for itself: when that shell is gone, so is the wish to run.
 * @param {() => void} onGone
 */
function watchParent(onGone) {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

/**
 * Resolves when the command is asked to end.
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function untilAborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
