// @ts-check
// `npm run lint`: see lib/lint-command.mjs. Node's version is looked at before anything else is read.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/lint-command.mjs').then((command) => command.main());
