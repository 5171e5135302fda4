// @ts-check
// `npm start`: from a fresh clone to a running product. Needs nothing but Node; the rest is imported once Node is known
// to be new enough, and packages only once they are installed.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/start-command.mjs').then((command) => command.main());
