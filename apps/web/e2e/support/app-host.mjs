// @ts-check
// One process for the applications of a run: loading what they are made of takes longer than starting one, and code that
// has run for one is quick for the next. Each has a database, a folder of files and a port of its own.
// POST / with settings: starts one, answers its address. DELETE / with an address: stops it.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const BUILT = new URL('../../../api/dist/', import.meta.url);
/** @type {{ serve: (config: unknown) => Promise<{ close: () => Promise<void> }> }} */
const { serve } = await import(new URL('start/serve.js', BUILT).href);
/** @type {{ Config: { parse: (settings: unknown) => { port: number } } }} */
const { Config } = await import(new URL('platform/config/config.js', BUILT).href);

/** @type {Map<string, { close: () => Promise<void> }>} by address */
const apps = new Map();

const host = createServer((request, response) => {
  void text(request)
    .then(async (body) => {
      if (request.method === 'DELETE') {
        await apps.get(body)?.close();
        apps.delete(body);
        return '';
      }
      const config = Config.parse(JSON.parse(body));
      const address = `http://127.0.0.1:${config.port}`;
      apps.set(address, await serve(config));
      return address;
    })
    .then(
      (answer) => response.end(answer),
      (error) => response.writeHead(500).end(String(error instanceof Error ? error.stack : error)),
    );
});
host.listen(0, '127.0.0.1', () => {
  const address = host.address();
  if (address && typeof address === 'object') process.send?.(`http://127.0.0.1:${address.port}`);
});
// Whoever started it is gone.
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());
