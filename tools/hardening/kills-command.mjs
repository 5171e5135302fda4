// @ts-check
// Kills the server, and the database under it, at random moments of many writes; then holds what is left against what
// was acknowledged.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { live } from '../lib/lifetime.mjs';
import { ROOT, run } from '../lib/run.mjs';
import { faultsOf, kindsOfWrites, ROWS_BY_MARK, send } from './kills/writes.mjs';
import { numberOption } from './options.mjs';
import { seeded } from './requests/random.mjs';
import { signIn, trial } from './server.mjs';

/** @typedef {import('./kills/writes.mjs').Write} Write */

const WRITERS = 6;
/** Every fourth time it is the database that dies. */
const DATABASE_EVERY = 4;
const PATIENCE_MS = 120_000;

/** @param {readonly string[]} args */
export function main(args) {
  const kills = numberOption(args, 'kills', 60);
  const random = seeded(numberOption(args, 'seed', 1));
  return live(async (lifetime) => {
    const { start, query, databaseUrl, dataDir } = await trial(lifetime);
    let app = await start();
    let cookie = await signIn(app.url, 'editor2');
    const kinds = await kindsOfWrites(app.url, cookie);
    /** @type {string[]} */
    const faults = [];
    let serial = 0;
    let acknowledged = 0;
    let resent = 0;
    for (let kill = 1; kill <= kills && !lifetime.signal.aborted; kill += 1) {
      /** @type {Write[]} */
      const writes = [];
      let over = false;
      const writer = async () => {
        while (!over) {
          serial += 1;
          const mark = `kill-${kill}-${serial}`;
          const write = { mark, key: mark, acknowledged: false, ...random.pick(kinds)(mark) };
          writes.push(write);
          const { status, text } = await send(app.url, cookie, write);
          write.acknowledged = status === 201;
          if (status >= 400 && status < 500 && status !== 409) faults.push(`refused: ${write.path} ${status} ${text}`);
          if (!write.acknowledged) await sleep(50);
        }
      };
      const writers = Array.from({ length: WRITERS }, writer);
      await sleep(200 + random.next() * 3_000);
      if (kill % DATABASE_EVERY === 0) {
        const [backend] = await query(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND backend_type = 'client backend' ORDER BY xact_start NULLS LAST LIMIT 1`,
        );
        // One backend that dies makes the database throw out all others and recover from its log.
        if (backend) process.kill(Number(backend['pid']), 'SIGKILL');
        await sleep(300);
        over = true;
        await Promise.all(writers);
        await until(async () => (await fetch(`${app.url}/api/v1/health/ready`)).ok);
      } else {
        process.kill(app.pid, 'SIGKILL');
        over = true;
        await Promise.all(writers);
        await app.stop();
        // What the dead server had begun has ended in the database before it is looked at.
        await until(async () => (await query(BEGUN)).length === 0);
      }
      faults.push(...faultsOf(writes, await rowsByMark(query)));
      if (kill % DATABASE_EVERY !== 0) app = await start();
      cookie = await signIn(app.url, 'editor2');
      // As a minute later: only then is a key taken from a request that has not answered.
      await query(`UPDATE idempotency_key SET created_at = created_at - interval '61 s' WHERE key LIKE 'kill-%'`);
      for (const write of writes) {
        if (write.acknowledged) acknowledged += 1;
        else {
          const { status, text } = await send(app.url, cookie, write);
          resent += 1;
          write.acknowledged = status === 201 || (status === 409 && text.includes('answer-lost'));
          if (!write.acknowledged) faults.push(`not taken when sent again: ${write.path} ${status} ${text}`);
        }
      }
      faults.push(...faultsOf(writes, await rowsByMark(query)));
      console.log(`kill ${kill} of ${kills}: ${writes.length} writes, ${faults.length} faults so far`);
    }
    // Interrupted: what was asked last had nobody to answer it.
    if (lifetime.signal.aborted) return 1;
    for (const command of ['verify', 'audit-verify']) {
      const script = path.join(ROOT, `apps/api/dist/cli/${command}.js`);
      // The heads of its trail lie with the rest of what the server keeps.
      const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, NODE_ENV: '' };
      const { code } = await run(process.execPath, [script], { env });
      if (code !== 0) faults.push(`npm run ${command} ended with ${code}`);
    }
    for (const fault of faults.slice(0, 100)) console.log(fault.slice(0, 500));
    console.log(`${kills} kills, ${acknowledged} writes acknowledged, ${resent} sent again, ${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  });
}

const BEGUN = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
  AND backend_type = 'client backend'`;

/** @param {import('./server.mjs').Trial['query']} query */
async function rowsByMark(query) {
  const rows = await query(ROWS_BY_MARK);
  return new Map(rows.map(({ mark, rows: count }) => [String(mark), Number(count)]));
}

/** @param {() => Promise<boolean>} holds */
async function until(holds) {
  const last = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      if (await holds()) return;
    } catch {
      // not there yet
    }
    if (performance.now() > last) throw new Error('Not well again in time');
    await sleep(200);
  }
}
