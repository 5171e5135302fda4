// @ts-check
// The product as it is served, plus one endpoint that does nothing: what the others are held against. Run as a process
// of its own by run.mjs, so that the load does not share its event loop.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../apps/api/dist/app.module.js';
import { configureApp, fastifyAdapter } from '../apps/api/dist/configure-app.js';
import { Public } from '../apps/api/dist/features/accounts/index.js';
import { Config } from '../apps/api/dist/platform/config/config.js';
import { migrate } from '../apps/api/dist/platform/database/index.js';
import { loadSample } from '../apps/api/dist/sample/load-sample.js';
import { growHistory, LONG, SHORT } from './history.mjs';

/** As long as the summary of Kế hoạch 73: 2 kB of JSON. */
const NOTHING = { items: Array.from({ length: 40 }, (_, place) => ({ place, text: 'nothing at all', more: 'words' })) };

/** Does nothing: no query, no cache, no question of who asks. */
class EmptyController {
  empty() {
    return NOTHING;
  }
}
const descriptor = /** @type {PropertyDescriptor} */ (
  Object.getOwnPropertyDescriptor(EmptyController.prototype, 'empty')
);
Get('empty')(EmptyController.prototype, 'empty', descriptor);
Public()(EmptyController.prototype, 'empty', descriptor);
Controller('bench')(EmptyController);

class BenchModule {}
Module({ imports: [AppModule.with(Config.parse(process.env))], controllers: [EmptyController] })(BenchModule);

const config = Config.parse(process.env);
await migrate(config.databaseUrl);
const app = await NestFactory.create(BenchModule, fastifyAdapter(config), { logger: ['error', 'warn'] });
await configureApp(/** @type {import('@nestjs/platform-fastify').NestFastifyApplication} */ (app));
await app.init();
await loadSample(app, { say: () => true });
const statements = { short: await growHistory(app, SHORT), long: await growHistory(app, LONG) };
await app.listen(0, '127.0.0.1');
process.send?.({ url: await app.getUrl(), statements });

process.on('message', async (/** @type {{ end?: true }} */ message) => {
  if (message.end) {
    await app.close();
    process.exit(0);
  }
});
