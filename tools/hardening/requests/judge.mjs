// @ts-check
// What an answer must never be.
import { ELSEWHERE } from './actors.mjs';
import { SECRET } from './make.mjs';

/** Slower than this is a fault, milliseconds. */
export const SLOWEST_MS = 2_000;

/** Words of the inside: stacks, paths, the database. What is sent (values.mjs) holds none of them. */
const INSIDE = [
  /\n\s+at .+:\d+:\d+/,
  /node_modules/,
  /\/apps\/api\//,
  /QueryFailedError|TypeORMError/,
  /syntax error at or near/,
  /violates (?:unique|foreign key|check|not-null|exclusion)/,
  /duplicate key value/,
  /invalid input syntax/,
  /could not serialize/,
  /password_hash|token_hash/,
  /\$argon2/,
];
/** Operations about oneself or about the installation: an account of another owner may use them. */
const OWN = /\/(?:session|password-reset|health|jobs)(?:\/|$)/;

/**
 * @typedef {object} Fault
 * @property {'5xx' | 'leak' | 'inside' | 'slow' | 'lost'} kind
 * @property {string} why
 */

/**
 * @param {object} judged
 * @param {import('./make.mjs').Asked} judged.asked
 * @param {import('./send.mjs').Answer} judged.answer
 * @param {boolean} judged.letIn whether the table of permissions lets this actor's role in
 * @param {boolean} judged.open whether anybody may call it
 * @param {readonly string[]} judged.secrets
 * @returns {Fault[]}
 */
export function faultsOf({ asked, answer, letIn, open, secrets }) {
  const { actor, operation, path, method, body } = asked;
  const { status, text, ms } = answer;
  /** @type {Fault[]} */
  const faults = [];
  const done = status >= 200 && status < 300;
  if (status >= 500) faults.push({ kind: '5xx', why: `${status} ${text.slice(0, 300)}` });
  if (ms > SLOWEST_MS) faults.push({ kind: 'slow', why: `${Math.round(ms)} ms` });
  if (method === operation.method && done && !letIn) faults.push({ kind: 'leak', why: 'the table denies this role' });
  for (const inside of INSIDE) {
    const [found] = inside.exec(text) ?? [];
    if (found !== undefined) faults.push({ kind: 'inside', why: found.trim() });
  }
  if (actor.place !== 'home' && done) {
    const told = [SECRET, ...secrets].find((secret) => text.includes(secret));
    if (told !== undefined) faults.push({ kind: 'leak', why: `tells "${told.slice(0, 40)}"` });
    const names = `${path} ${typeof body === 'string' ? body : ''}`;
    const foreign = !OWN.test(operation.path) && !open && !names.includes(ELSEWHERE);
    const protectedPlace = operation.path.includes('{') || method !== 'GET';
    if (method !== 'OPTIONS' && foreign && protectedPlace && letIn) {
      faults.push({ kind: 'leak', why: `${status} to an account without a role there` });
    }
  }
  return faults;
}
