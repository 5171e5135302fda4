// @ts-check
// `npm run harden:requests`, `harden:kills`, `harden:locks`: what the product must stand, outside the ordinary tests.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const [what = '', ...args] = process.argv.slice(2);
if (!['requests', 'kills', 'locks'].includes(what)) throw new Error('requests, kills or locks?');
import(`./hardening/${what}-command.mjs`).then((command) => command.main(args));
