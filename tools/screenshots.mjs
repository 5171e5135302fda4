// @ts-check
// `npm run screenshots`: the pictures of the README, taken from the built application on a throw-away database.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/screenshots-command.mjs').then((command) => command.main());
