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
 * @property {readonly string[]} [paths] asked for in turn instead of `url`'s own path, by every connection from
 *   another place on, so that no two ask for the same at the same time
 */

const THROUGHPUT_CONNECTIONS = 50;

/**
 * The best of several measurements of one thing: what other processes took away is not the thing's own.
 * @param {readonly Measured[]} rounds
 * @returns {Measured}
 */
export function bestOf(rounds) {
  const least = (/** @type {'p50' | 'p95'} */ key) => Math.min(...rounds.map((round) => round[key]));
  return { perSecond: Math.max(...rounds.map((round) => round.perSecond)), p50: least('p50'), p95: least('p95') };
}

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
 * Median latency of one connection, in milliseconds.
 * @param {Load} load
 * @param {number} seconds
 */
export async function latencyOf(load, seconds) {
  return (await pass(load, 1, seconds)).p50;
}

/**
 * @param {Load} load
 * @param {number} connections
 * @param {number} seconds
 * @returns {Promise<Measured>}
 */
function pass({ url, headers = {}, status, paths }, connections, seconds) {
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
        ...(paths && { setupClient: (client) => client.setRequests(turned(paths)) }),
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

/** More than the server keeps ready, few enough for the client to prepare in no time. */
const PATHS_PER_CONNECTION = 250;
let nextPlace = 0;

/**
 * Requests for the next of these paths.
 * @param {readonly string[]} paths
 */
function turned(paths) {
  nextPlace = (nextPlace + PATHS_PER_CONNECTION) % paths.length;
  return paths.slice(nextPlace, nextPlace + PATHS_PER_CONNECTION).map((path) => ({
    method: /** @type {const} */ ('GET'),
    path,
  }));
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
    let turn = 0;
    await Promise.all(
      Array.from({ length: workers }, async () => {
        while (performance.now() - began < seconds * 1000) {
          const start = performance.now();
          await query((turn += 1));
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
