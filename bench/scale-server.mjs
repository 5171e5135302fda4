// @ts-check
// The product with a simulated country in it, and the endpoint that does nothing. Run as a process of its own by
// country.mjs; `BENCH_SCALE` says how much of the country, `loaded` that it is there; `BENCH_ITEMS` a plan of so many items
// beside it.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { configureApp, fastifyAdapter } from '../apps/api/dist/configure-app.js';
import { Config } from '../apps/api/dist/platform/config/config.js';
import { migrate } from '../apps/api/dist/platform/database/index.js';
import { loadSample } from '../apps/api/dist/sample/load-sample.js';
import { keepHeapSmall } from '../apps/api/dist/start/small-heap.js';
import { simulate } from '../apps/api/dist/sample/simulate.js';
import { benchModule } from './empty-endpoint.mjs';
import { ITEMS, publishSizes } from './sizes.mjs';

keepHeapSmall();
const config = Config.parse(process.env);
await migrate(config.databaseUrl);
const app = await NestFactory.create(benchModule(config), fastifyAdapter(config), { logger: ['error', 'warn'] });
await configureApp(/** @type {import('@nestjs/platform-fastify').NestFastifyApplication} */ (app));
await app.init();
const scale = /** @type {'province' | 'tenth' | 'national' | 'loaded'} */ (process.env['BENCH_SCALE'] ?? 'national');
const loaded =
  scale === 'loaded'
    ? null
    : await simulate(app, scale, ({ done, all, perSecond }) => {
        process.send?.({ loading: `${scale}: ${done} of ${all} observations, ${Math.round(perSecond)} a second` });
      });
// After the country, so that the accounts may read it too.
await loadSample(app, { say: () => true });
const items = Number(process.env['BENCH_ITEMS'] ?? 0);
await publishSizes(
  app,
  ITEMS.filter((plan) => plan.items === items),
);
const owner = new pg.Client({ connectionString: config.databaseUrl });
await owner.connect();
await owner.query('VACUUM ANALYZE');
await owner.end();
await app.listen(0, '127.0.0.1');
process.send?.({ url: await app.getUrl(), ...loaded });

process.on('message', async (/** @type {{ end?: true, memory?: true }} */ message) => {
  // In kB by the operating system's count.
  if (message.memory) process.send?.({ peak: process.resourceUsage().maxRSS * 1024 });
  if (message.end) {
    await app.close();
    process.exit(0);
  }
});
