// @ts-check
// The product as it is served, plus one endpoint that does nothing: what the others are held against. Run as a process
// of its own by run.mjs, so that the load does not share its event loop.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { configureApp, fastifyAdapter } from '../apps/api/dist/configure-app.js';
import { Config } from '../apps/api/dist/platform/config/config.js';
import { migrate } from '../apps/api/dist/platform/database/index.js';
import { loadSample } from '../apps/api/dist/sample/load-sample.js';
import { benchModule } from './empty-endpoint.mjs';
import { growHistory, LONG, SHORT } from './history.mjs';
import { ITEMS, publishSizes, STATEMENTS } from './sizes.mjs';

const config = Config.parse(process.env);
await migrate(config.databaseUrl);
const app = await NestFactory.create(benchModule(config), fastifyAdapter(config), { logger: ['error', 'warn'] });
await configureApp(/** @type {import('@nestjs/platform-fastify').NestFastifyApplication} */ (app));
await app.init();
await loadSample(app, { say: () => true });
const statements = { short: await growHistory(app, SHORT), long: await growHistory(app, LONG) };
const quick = process.env['BENCH_QUICK'] === '1';
const sizes = await publishSizes(app, quick ? ITEMS.slice(0, 2) : [...ITEMS, ...STATEMENTS]);
await app.listen(0, '127.0.0.1');
process.send?.({ url: await app.getUrl(), statements, sizes });

process.on('message', async (/** @type {{ end?: true }} */ message) => {
  if (message.end) {
    await app.close();
    process.exit(0);
  }
});
