// @ts-check
// How long who asks for something ready waits while others' questions are worked off.
import { percentiles } from './load.mjs';

/**
 * Asks all of `heavy` at once, and `ready` again and again until the last of them is answered.
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {{ heavy: readonly string[], ready: string }} asked
 * @returns {Promise<{ p50: number, p95: number, most: number, answers: number, seconds: number }>} of the ready answer, milliseconds
 */
export async function waitsBeside(url, headers, { heavy, ready }) {
  const ask = async (/** @type {string} */ path) => {
    const response = await fetch(`${url}${path}`, { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  };
  await ask(ready);
  const began = performance.now();
  let isDone = false;
  const all = Promise.all(heavy.map(ask)).finally(() => (isDone = true));
  /** @type {number[]} */
  const times = [];
  while (!isDone) {
    const start = performance.now();
    await ask(ready);
    times.push(performance.now() - start);
  }
  await all;
  const seconds = (performance.now() - began) / 1000;
  return { ...percentiles(times), most: Math.max(...times), answers: times.length, seconds };
}
