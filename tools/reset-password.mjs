// @ts-check
// `npm run reset-password <username>`: a new password for an account, printed once. On the embedded database it works
// while the product runs and while it does not.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/reset-password-command.mjs').then((command) => command.main(process.argv.slice(2)));
