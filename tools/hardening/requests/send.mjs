// @ts-check
import http from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/**
 * @typedef {object} Answer
 * @property {number} status 0: the connection ended without an answer
 * @property {string} text
 * @property {string} type
 * @property {number} ms
 */

const PATIENCE_MS = 60_000;

/**
 * Sends requests over a few connections that are kept.
 * @param {string} url of the server
 * @param {number} connections
 */
export function sender(url, connections) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port, origin } = new URL(url);
  return {
    close: () => agent.destroy(),
    /**
     * @param {Pick<import('./make.mjs').Asked, 'method' | 'path' | 'headers' | 'body'>} asked
     * @returns {Promise<Answer>}
     */
    send: ({ method, path, headers, body }) =>
      new Promise((resolve) => {
        const began = performance.now();
        const ended = (/** @type {number} */ status, text = '', type = '') =>
          resolve({ status, text, type, ms: performance.now() - began });
        const request = http.request({ agent, hostname, port, method, path, timeout: PATIENCE_MS }, (answer) => {
          /** @type {Buffer[]} */
          const parts = [];
          answer.on('data', (part) => parts.push(part));
          answer.on('error', () => ended(0));
          answer.on('end', () =>
            ended(answer.statusCode ?? 0, textOf(answer, Buffer.concat(parts)), answer.headers['content-type'] ?? ''),
          );
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => ended(0));
        for (const [name, value] of Object.entries(headers)) {
          const values = [value]
            .flat()
            .map((text) => (text === 'same' ? origin : Buffer.from(text).toString('latin1')));
          request.setHeader(
            name,
            name === 'Cookie' ? values.join('; ') : values.length > 1 ? values : (values[0] ?? ''),
          );
        }
        if (body !== undefined) request.setHeader('Content-Length', Buffer.byteLength(body));
        request.end(body);
      }),
  };
}

/**
 * @param {http.IncomingMessage} answer
 * @param {Buffer} bytes
 */
function textOf({ headers }, bytes) {
  const encoding = bytes.length === 0 ? undefined : headers['content-encoding'];
  const plain = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
  return plain.toString('utf8');
}
