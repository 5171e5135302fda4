// @ts-check
// An endpoint of the product's own server that does nothing: what the others are held against.
import { Controller, Get, Module } from '@nestjs/common';
import { AppModule } from '../apps/api/dist/app.module.js';
import { Public } from '../apps/api/dist/features/accounts/index.js';

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

/**
 * The product and the empty endpoint, at `/api/v1/bench/empty`.
 * @param {import('../apps/api/dist/platform/config/config.js').Config} config
 */
export function benchModule(config) {
  class BenchModule {}
  Module({ imports: [AppModule.with(config)], controllers: [EmptyController] })(BenchModule);
  return BenchModule;
}
