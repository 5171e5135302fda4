// @ts-check
// Keeps what a command runs alive: what dies by itself is begun again, each time after a longer pause.
import { setTimeout as sleep } from 'node:timers/promises';

/** Pauses between a death and the next start, in seconds; the last one stays. */
const PAUSES = [1, 2, 5, 10, 30, 60];
/** What has run so long died of something new: the pauses begin anew. */
const STABLE_MS = 10 * 60_000;

/**
 * One life of what is kept running.
 * @typedef {object} Life
 * @property {Promise<string>} ended resolves, when it ends by itself, with what died
 * @property {() => Promise<void>} stop ends what is left of it
 */

/**
 * What died, and the pause before it is begun again.
 * @typedef {{ died: string, pauseSeconds: number }} Death
 */

/**
 * Begins a life, and another one whenever it ends by itself, until asked to end. The first one must begin well: what is
 * wrong then (a setting, a port, a database that is not there) is for the reader to mend, and is thrown.
 * @param {object} options
 * @param {() => Promise<Life>} options.begin throws when it does not come to life; leaves nothing running then
 * @param {AbortSignal} options.signal the wish to end
 * @param {(error: unknown) => void} options.onFailure told why a later life did not begin
 * @param {(death: Death) => void} options.onDeath
 * @param {() => number} [options.now] milliseconds
 * @param {(ms: number, value: undefined, options: { signal: AbortSignal }) => Promise<unknown>} [options.wait]
 */
export async function keepRunning({ begin, signal, onFailure, onDeath, now = () => performance.now(), wait = sleep }) {
  const asked = new Promise((/** @type {(value: null) => void} */ resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  /** @type {Life | null} */
  let life = await begin();
  for (let times = 0; ;) {
    const since = now();
    const died = life === null ? 'start' : await Promise.race([asked, life.ended]);
    if (died === null || signal.aborted) return;
    await life?.stop();
    times = now() - since > STABLE_MS ? 1 : times + 1;
    const pauseSeconds = PAUSES[Math.min(times, PAUSES.length) - 1] ?? 60;
    onDeath({ died, pauseSeconds });
    try {
      await wait(pauseSeconds * 1000, undefined, { signal });
      life = await begin();
    } catch (error) {
      if (signal.aborted) return;
      onFailure(error);
      life = null;
    }
  }
}
