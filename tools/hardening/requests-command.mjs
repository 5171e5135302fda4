// @ts-check
// Starts a server with a database of its own on this machine, asks it hostilely, and tells what it found.
import { live } from '../lib/lifetime.mjs';
import { numberOption } from './options.mjs';
import { makeActors, secretsOf } from './requests/actors.mjs';
import { askHostilely } from './requests/walk.mjs';
import { trial } from './server.mjs';

const KINDS = /** @type {const} */ (['5xx', 'leak', 'inside', 'slow', 'lost']);

/** @param {readonly string[]} args */
export function main(args) {
  return live(async (lifetime) => {
    const { start, query } = await trial(lifetime);
    const app = await start();
    const { accessOf, ROLES } = await import('./access.mjs');
    const found = await askHostilely({
      url: app.url,
      actors: await makeActors(query, ROLES),
      secrets: await secretsOf(query),
      access: accessOf,
      seed: numberOption(args, 'seed', 1),
      requests: numberOption(args, 'requests', 100_000),
      seconds: numberOption(args, 'seconds', 3_600),
      onProgress: ({ requests, faults }) => console.log(`${requests} requests, ${faults.length} faults`),
    });
    print(found);
    return found.faults.length === 0 ? 0 : 1;
  });
}

/** @param {import('./requests/walk.mjs').Found} found */
function print(found) {
  const { requests, byStatus, refused, operations, slowest, faults, unanswered } = found;
  const telling = faults.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  for (const { kind, why, what } of telling.slice(0, 200)) console.log(`${kind}: ${why}\n    ${what}`);
  console.log(`${requests} requests; of ${operations} operations ${refused.length} were never answered 2xx:`);
  for (const operation of refused) console.log(`    ${operation}`);
  console.log(`by status: ${JSON.stringify(byStatus)}; connections ended without an answer: ${unanswered}`);
  console.log(`slowest: ${Math.round(slowest.ms)} ms, ${slowest.what.slice(0, 200)}`);
  console.log(KINDS.map((kind) => `${kind}: ${faults.filter((fault) => fault.kind === kind).length}`).join(', '));
}
