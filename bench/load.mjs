// @ts-check
// How many answers a second, and how long one takes.
import autocannon from 'autocannon';

/**
 * @typedef {object} Measured
 * @property {number} perSecond
 * @property {number} p50 milliseconds
 * @property {number} p95 milliseconds
 */

/**
 * @typedef {object} Load
 * @property {string} url
 * @property {Record<string, string>} [headers]
 * @property {number} status the only status that counts as an answer
 * @property {(turn: number) => string} [pathOf] the path of each request instead of `url`'s own. The turns go on over
 *   all connections and rounds, so that no two ask for the same at the same time and nothing is asked again soon
 */

const THROUGHPUT_CONNECTIONS = 50;

/**
 * Throughput with 50 connections and latency with one, after a warm-up.
 * @param {Load} load
 * @param {number} seconds of each of the two passes
 * @returns {Promise<Measured>}
 */
export async function measureHttp(load, seconds) {
  await pass(load, THROUGHPUT_CONNECTIONS, 1);
  const { perSecond } = await pass(load, THROUGHPUT_CONNECTIONS, seconds);
  const { p50, p95 } = await pass(load, 1, seconds);
  return { perSecond, p50, p95 };
}

/**
 * @param {Load} load
 * @param {number} connections
 * @param {number} seconds
 * @returns {Promise<Measured>}
 */
export function pass({ url, headers = {}, status, pathOf }, connections, seconds) {
  return new Promise((resolve, reject) => {
    /** @type {number[]} */
    const times = [];
    let wrong = 0;
    const instance = autocannon(
      {
        url,
        connections,
        duration: seconds,
        headers,
        ...(pathOf && {
          requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: pathOf(nextTurn()) }) }],
        }),
      },
      (error, result) => {
        if (error) reject(error);
        else if (wrong > 0 || result.errors > 0) reject(new Error(`${url}: ${wrong + result.errors} wrong answers`));
        else resolve({ perSecond: times.length / result.duration, ...percentiles(times) });
      },
    );
    instance.on('response', (_client, code, _bytes, milliseconds) => {
      if (code === status) times.push(milliseconds);
      else wrong += 1;
    });
  });
}

let turns = 0;

/** A number that no request had before. */
export function nextTurn() {
  turns += 1;
  return turns;
}

/**
 * Infinity where there was no answer in time.
 * @param {number[]} times
 * @returns {{ p50: number, p95: number }}
 */
export function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity;
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * The same for a query: as many connections as the server's pool for throughput, one for latency.
 * @param {import('pg').Pool} pool
 * @param {(turn: number) => Promise<unknown>} query
 * @param {number} seconds
 * @returns {Promise<Measured>}
 */
export async function measureSql(pool, query, seconds) {
  const run = async (/** @type {number} */ workers) => {
    /** @type {number[]} */
    const times = [];
    const began = performance.now();
    await Promise.all(
      Array.from({ length: workers }, async () => {
        while (performance.now() - began < seconds * 1000) {
          const start = performance.now();
          await query(nextTurn());
          times.push(performance.now() - start);
        }
      }),
    );
    return { perSecond: times.length / seconds, ...percentiles(times) };
  };
  await run(1);
  const { perSecond } = await run(pool.options.max ?? 10);
  return { ...(await run(1)), perSecond };
}
