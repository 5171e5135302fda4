// A line between the browser and the application that a test cuts, mends, and behind which it puts a new version.
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface LineProxy {
  /** Address without a trailing slash. */
  readonly url: string;
  cut(): void;
  mend(): void;
  /** From now on the page and the worker are those of another version. */
  upgrade(): void;
  close(): Promise<void>;
}

const MARK = '<meta name="version-under-test" content="2">';

/** Carries requests to `target` as they are, the name of the host with them. */
export async function proxyOf(target: string): Promise<LineProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isCut = false;
  let isNew = false;
  const server = http.createServer((request, response) => {
    const headers = { ...request.headers };
    if (isNew) for (const name of ['accept-encoding', 'if-none-match']) delete headers[name];
    const { method, url: path = '/' } = request;
    const onward = http.request({ hostname, port, method, path, headers }, (answer) => {
      const isPage = answer.headers['content-type']?.startsWith('text/html') === true;
      if (!isNew || (!isPage && path !== '/sw.js')) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const changed = isPage
          ? text.replace('<head>', `<head>${MARK}`)
          : text.replace(/(index\.html[`'"],[`'"]?revision[`'"]?:\s*[`'"])[0-9a-f]+/, '$1ffffffffffffffffffff');
        const { 'content-length': _length, etag: _etag, ...kept } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, kept);
        response.end(changed);
      });
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connection', (socket) => {
    if (isCut) return void socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
    upgrade: () => {
      isNew = true;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
