// @ts-check
// One request: an operation as documented, somewhere turned into what nobody expects.
import { FILES, HEADERS, RAW_BODIES, TEXTS, VALUES } from './values.mjs';

/** @typedef {import('./actors.mjs').Actor} Actor */
/** @typedef {import('./operations.mjs').Operation} Operation */
/** @typedef {import('./random.mjs').Random} Random */

/**
 * @typedef {object} Asked
 * @property {Operation} operation
 * @property {Actor} actor
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string | string[]>} headers
 * @property {string | Buffer | undefined} body
 */

/** What is written into fields that visitors and other owners never see. */
export const SECRET = 'CHUYỆN-KÍN-7f3a9c';
const SECRET_FIELDS = /^(?:reason|cause|proposal|phone|email|fullName|displayName)$/;
const RAW_SEGMENTS = ['%00', '%ff', '%c0%ae', '%zz', '..', '.', ';', '%2f', '%0d%0a', '%25', '+', '~', '%ef%bf%be'];

/**
 * @param {Random} random
 * @param {Operation} operation
 * @param {Actor} actor
 * @param {import('./harvest.mjs').Harvest} known
 * @returns {Asked}
 */
export function makeRequest(random, operation, actor, known) {
  const method = random.chance(0.01) ? random.pick(['HEAD', 'OPTIONS', 'PATCH', 'DELETE', 'PUT']) : operation.method;
  /** @type {Record<string, string | string[]>} */
  const headers = {};
  // Signing in or out with a session that is meant to last would end it.
  const keepsSession = /\/session$/.test(operation.path) && operation.method !== 'GET';
  if (actor.cookie !== null && !keepsSession) headers['Cookie'] = actor.cookie;
  const body = bodyOf(random, operation, known, headers);
  if (method !== 'GET') headers['Origin'] = 'same';
  hostileHeaders(random, headers);
  return { operation, actor, method, path: addressOf(random, operation, known), headers, body };
}

/** @param {Random} random @param {Operation} operation @param {import('./harvest.mjs').Harvest} known */
function addressOf(random, operation, known) {
  const byName = new Map(operation.parameters.map((parameter) => [parameter.name, parameter]));
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, /** @type {string} */ name, /** @type {number} */ at) => {
    if (random.chance(0.01)) return random.pick(RAW_SEGMENTS);
    return encoded(
      valueOf(random, String(byName.get(name)?.example), operation.path.slice(0, at - 1), name, known, 0.12),
    );
  });
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && random.chance(parameter.required ? 0.95 : 0.3))
    .map(({ name, example }) => [name, valueOf(random, String(example), operation.path, name, known, 0.45)]);
  if (random.chance(0.02)) query.push([random.pick(TEXTS), random.pick(TEXTS)]);
  const [first] = query;
  if (first && random.chance(0.04)) query.push(first);
  const asked = query.map(([name, value]) => `${encoded(name ?? '')}=${encoded(value ?? '')}`).join('&');
  return asked === '' ? path : `${path}?${asked}`;
}

/**
 * @param {Random} random
 * @param {string} example
 * @param {string} where
 * @param {string} name
 * @param {import('./harvest.mjs').Harvest} known
 * @param {number} hostile share
 */
function valueOf(random, example, where, name, known, hostile) {
  if (random.chance(hostile)) return random.pick(TEXTS);
  const found = random.chance(0.6) ? known.at(where) : known.at(`.${name}`);
  return found.length > 0 && random.chance(0.6) ? random.pick(found) : example;
}

/** @param {string} text half a surrogate pair becomes the sign of what cannot be read */
const encoded = (text) => encodeURIComponent(Buffer.from(text).toString());

/**
 * @param {Random} random
 * @param {Operation} operation
 * @param {import('./harvest.mjs').Harvest} known
 * @param {Record<string, string | string[]>} headers
 */
function bodyOf(random, operation, known, headers) {
  if (operation.bodyType === null) {
    if (operation.method === 'GET' || random.chance(0.9)) return undefined;
  } else if (operation.bodyType !== 'application/json') {
    headers['Content-Type'] = operation.bodyType;
    return random.pick(FILES);
  }
  if (random.chance(0.06)) {
    const { type, bytes } = random.pick(RAW_BODIES);
    if (type !== '') headers['Content-Type'] = type;
    return bytes;
  }
  headers['Content-Type'] = 'application/json';
  const body = structuredClone(operation.body ?? {});
  const changes = random.chance(0.35) ? 0 : random.pick([1, 1, 1, 2, 3]);
  const places = placesIn(body);
  for (const { holder, key } of places) {
    const value = holder[key];
    if (SECRET_FIELDS.test(key) && typeof value === 'string' && random.chance(0.5)) holder[key] = SECRET;
    else if (typeof value === 'string' && random.chance(0.25)) {
      const found = known.at(`.${/^\d+$/.test(key) ? 'code' : key}`);
      if (found.length > 0) holder[key] = random.pick(found);
    }
  }
  for (let n = 0; n < changes && places.length > 0; n += 1) {
    const { holder, key } = random.pick(places);
    const turn = random.next();
    if (turn < 0.75) holder[key] = structuredClone(random.pick(VALUES));
    else if (turn < 0.9) Reflect.deleteProperty(holder, key);
    else if (Array.isArray(holder)) holder.push(structuredClone(random.pick(VALUES)));
    else holder[random.pick(TEXTS)] = structuredClone(random.pick(VALUES));
  }
  return JSON.stringify(body);
}

/**
 * Every place of a body that holds something.
 * @param {any} value
 * @returns {{ holder: any, key: string }[]}
 */
function placesIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(value[key])]);
}

/** @param {Random} random @param {Record<string, string | string[]>} headers */
function hostileHeaders(random, headers) {
  if (!random.chance(0.3)) return;
  const names = /** @type {(keyof typeof HEADERS)[]} */ (Object.keys(HEADERS));
  const name = random.pick(names);
  const held = headers[name];
  const value = random.pick(/** @type {readonly (string | string[])[]} */ (HEADERS[name]));
  if (name === 'Cookie' && typeof held === 'string') headers[name] = [held, ...[value].flat()];
  else if (random.chance(0.15)) Reflect.deleteProperty(headers, name);
  else headers[name] = value;
}
