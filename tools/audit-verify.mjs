// @ts-check
// `npm run audit-verify [-- --heads FOLDER]`: holds the audit trail against its rows and its exported heads.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/audit-verify-command.mjs').then((command) => command.main(process.argv.slice(2)));
