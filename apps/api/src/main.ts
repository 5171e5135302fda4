import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { configureApp, fastifyAdapter } from './configure-app.js';
import { Config, ConfigError } from './platform/config/config.js';
import { migrate } from './platform/database/index.js';
import { announce } from './start/announce.js';
import { prepareData } from './start/prepare-data.js';
import { recomputeOnce } from './start/recompute.js';

async function start(): Promise<void> {
  const config = Config.parse(process.env);
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
  if (!process.env['TIENDO_EMBEDDED']) announce.listening(config.publicUrl ?? (await app.getUrl()));
}

try {
  await start();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
