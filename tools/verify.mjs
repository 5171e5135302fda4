// @ts-check
// `npm run verify`: recomputes everything kept from what was stated and prints any difference; silent when all is well.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/verify-command.mjs').then((command) => command.main());
