// @ts-check
// `npm run coverage-of-sources`: document by document, how many of the labelled figures and contradictions are in the data.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/coverage-command.mjs').then((command) => command.main());
