import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { configureApp, fastifyAdapter } from '../configure-app.js';
import type { Config } from '../platform/config/config.js';
import { migrate } from '../platform/database/index.js';
import { announce } from './announce.js';
import { prepareData } from './prepare-data.js';
import { recomputeOnce } from './recompute.js';

/** Brings the database up to date and answers on the address of the configuration; nothing is kept outside the application. */
export async function serve(config: Config): Promise<NestFastifyApplication> {
  if (!config.onLoopback && !config.secure) announce.insecure();
  const migrated = await migrate(config.databaseUrl);
  if (migrated.length > 0) announce.migrated(migrated.length);

  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), fastifyAdapter(config), {
    logger: new ConsoleLogger({ json: config.logFormat === 'json', logLevels: ['error', 'warn', 'fatal'] }),
  });
  await configureApp(app);
  await app.init();
  const recomputed = await recomputeOnce(app);
  if (recomputed) announce.recomputed(recomputed);
  await prepareData(app);
  await app.listen(config.port, config.host);
  return app;
}
