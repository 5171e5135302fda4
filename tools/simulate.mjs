// @ts-check
// `npm run simulate -- --scale national`: loads a simulated country, for trying the product and measuring it at that size.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/simulate-command.mjs').then((command) => command.main());
