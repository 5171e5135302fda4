// @ts-check
// Asks a server what nobody should, and counts what it should not have answered.
import { turnsOf } from './actors.mjs';
import { Harvest } from './harvest.mjs';
import { faultsOf } from './judge.mjs';
import { makeRequest } from './make.mjs';
import { operationsOf } from './operations.mjs';
import { seeded } from './random.mjs';
import { sender } from './send.mjs';

/**
 * @typedef {object} Found
 * @property {number} requests
 * @property {number} unanswered connections the server ended instead (a body cut off at its limit)
 * @property {Record<number, number>} byStatus
 * @property {readonly string[]} refused operations without one answer 2xx
 * @property {number} operations
 * @property {{ ms: number, what: string }} slowest
 * @property {readonly (import('./judge.mjs').Fault & { what: string })[]} faults
 */

/**
 * @param {object} options
 * @param {string} options.url
 * @param {readonly import('./actors.mjs').Actor[]} options.actors
 * @param {readonly string[]} options.secrets
 * @param {(operation: { method: string, path: string }, role: string | null) => { letIn: boolean, open: boolean }} options.access
 * @param {number} options.seed
 * @param {number} options.requests at most
 * @param {number} [options.seconds] at most
 * @param {number} [options.connections]
 * @param {(found: Found) => void} [options.onProgress]
 * @returns {Promise<Found>}
 */
export async function askHostilely(options) {
  const { url, actors, secrets, access, seed, requests, seconds = Infinity, connections = 4, onProgress } = options;
  const random = seeded(seed);
  const { send, close } = sender(url, connections);
  const turns = turnsOf(actors);
  const document = JSON.parse((await send(plain('/api/v1/openapi.json'))).text);
  const operations = operationsOf(document);
  const known = new Harvest();
  const refused = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  /** @type {(import('./judge.mjs').Fault & { what: string })[]} */
  const faults = [];
  /** @type {Found} */
  const found = {
    requests: 0,
    unanswered: 0,
    byStatus: {},
    refused: [],
    operations: operations.length,
    slowest: { ms: 0, what: '' },
    faults,
  };
  const end = performance.now() + seconds * 1000;
  let begun = 0;
  const worker = async () => {
    while (begun < requests && performance.now() < end) {
      // Every operation in turn, whoever asks; then again in another order of actors.
      const operation = /** @type {import('./operations.mjs').Operation} */ (operations[begun % operations.length]);
      begun += 1;
      const asked = makeRequest(random, operation, random.pick(turns), known);
      const answer = await send(asked);
      const { actor } = asked;
      const what = `${actor.name}: ${asked.method} ${asked.path.slice(0, 300)} ${headersOf(asked)} ${String(asked.body ?? '').slice(0, 400)}`;
      found.requests += 1;
      found.byStatus[answer.status] = (found.byStatus[answer.status] ?? 0) + 1;
      if (answer.status === 0) found.unanswered += 1;
      if (answer.ms > found.slowest.ms) found.slowest = { ms: answer.ms, what };
      if (answer.status >= 200 && answer.status < 300 && asked.method === operation.method) {
        refused.delete(`${operation.method} ${operation.path}`);
        if (actor.place === 'home' && answer.type.includes('json'))
          known.gather(operation.path, JSON.parse(answer.text));
      }
      const { letIn, open } = access(operation, actor.role);
      faults.push(...faultsOf({ asked, answer, letIn, open, secrets }).map((fault) => ({ ...fault, what })));
      if (found.requests % 5_000 === 0) onProgress?.(found);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const alive = await send(plain('/api/v1/health'));
  if (alive.status !== 200) faults.push({ kind: 'lost', why: 'the server is not well afterwards', what: alive.text });
  close();
  return { ...found, refused: [...refused] };
}

/** @param {string} path */
const plain = (path) => ({ method: 'GET', path, headers: {}, body: undefined });

/** @param {import('./make.mjs').Asked} asked */
function headersOf({ headers }) {
  const told = Object.entries(headers).filter(([name]) => !['Cookie', 'Origin'].includes(name));
  return JSON.stringify(Object.fromEntries(told)).slice(0, 300);
}
