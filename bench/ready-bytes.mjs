// @ts-check
// The least that can answer: `node:http` sending bytes that are ready. What a large answer that is kept ready is held
// against, with the very bytes the product sends. A process of its own, see `readyBytes`.
import { fork } from 'node:child_process';
import http from 'node:http';
import { fileURLToPath } from 'node:url';

/**
 * Asks the product for each path once, compressed as a browser asks, and serves what came from `node:http`.
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {readonly string[]} paths
 * @returns {Promise<{ url: string, bytes: Record<string, number>, stop: () => void }>}
 */
export async function readyBytes(url, headers, paths) {
  /** @type {Record<string, string>} */
  const bodies = {};
  for (const path of paths) bodies[path] = (await rawBody(`${url}${path}`, headers)).toString('base64');
  const child = fork(fileURLToPath(import.meta.url), { env: { ...process.env, BENCH_READY_BYTES: '1' } });
  child.send(bodies);
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The server of ready bytes ended with ${code}`)));
  });
  const bytes = Object.fromEntries(
    Object.entries(bodies).map(([path, body]) => [path, Buffer.byteLength(body, 'base64')]),
  );
  return { url: `http://127.0.0.1:${port}`, bytes, stop: () => child.kill() };
}

/**
 * The body as it comes over the wire: `fetch` would unpack it.
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<Buffer>}
 */
export function rawBody(url, headers) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers }, (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(Buffer.concat(chunks))
            : reject(new Error(`${url}: ${response.statusCode}`)),
        );
      })
      .on('error', reject);
  });
}

if (process.env['BENCH_READY_BYTES'] === '1') {
  process.once('message', (/** @type {Record<string, string>} */ bodies) => {
    const ready = new Map(Object.entries(bodies).map(([path, body]) => [path, Buffer.from(body, 'base64')]));
    const server = http.createServer((request, response) => {
      const body = ready.get(request.url ?? '') ?? Buffer.alloc(0);
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-encoding': 'br',
        'content-length': body.length,
      });
      response.end(body);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      process.send?.(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
