import { Config, ConfigError } from './platform/config/config.js';
import { announce } from './start/announce.js';
import { serve } from './start/serve.js';
import { keepHeapSmall } from './start/small-heap.js';

async function start(): Promise<void> {
  keepHeapSmall();
  const config = Config.parse(process.env);
  const app = await serve(config);
  if (!process.env['TIENDO_EMBEDDED']) announce.listening(config.publicUrl ?? (await app.getUrl()));
}

try {
  await start();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
