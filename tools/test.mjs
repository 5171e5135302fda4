// @ts-check
// `npm test`: see lib/test-command.mjs. Node's version is looked at before anything else is read.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/test-command.mjs').then((command) => command.main());
