// @ts-check
// `npm run check`: see lib/check-command.mjs. Node's version is looked at before anything else is read.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/check-command.mjs').then((command) => command.main());
