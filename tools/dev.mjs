// @ts-check
// `npm run dev`: see lib/dev-command.mjs. Node's version is looked at before anything else is read.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/dev-command.mjs').then((command) => command.main());
