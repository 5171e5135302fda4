// @ts-check
// `npm run bench`: how fast the headline figures are, in one run and against an endpoint of the same server that does
// nothing and against the bare SQL; and how large the web app's chunks are. Absolute figures drift by a third from run
// to run, so only ratios count. `--seconds=2` sets how long each figure is measured, `--quick` sees whether it all runs.
// Then the same at the size of a country, see scale.mjs.
import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { sectionCells } from '../apps/api/dist/features/board/summary/summary.queries.js';
import { startTestPostgres } from '../tools/postgres/test-postgres.mjs';
import { webChunks } from './chunks.mjs';
import { LONG, SHORT } from './history.mjs';
import { bestOf, latencyOf, measureHttp, measureSql } from './load.mjs';

const PASSWORD = 'Đo tốc độ 2024 – bench';
const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 1 : Number(/--seconds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 2);
const summaryOf = (/** @type {string} */ slug) => `/api/v1/plans/${slug}/summary`;
/** Rounds in which everything measured takes its turn; the best of each counts. */
const ROUNDS = QUICK ? 1 : 4;
const MAX_FIRST_VISIT = 190_000;

/** Days that nobody asks twice soon, so that no answer is kept ready. */
const DAYS = Array.from({ length: 20_000 }, (_, n) => new Date(Date.UTC(2024, 2, 14 + n)).toISOString().slice(0, 10));

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const pad = (/** @type {string | number} */ value, /** @type {number} */ width) =>
  (typeof value === 'number' ? number.format(value) : value).padStart(width);

/** @typedef {import('./load.mjs').Measured} Measured */

/** @param {string} name @param {Measured} measured @param {Measured} empty */
function printRow(name, measured, empty) {
  const ratio = measured.perSecond / empty.perSecond;
  console.log(
    `${name.padEnd(44)}${pad(Math.round(measured.perSecond), 10)}${pad(ratio, 10)}${pad(measured.p50, 10)}${pad(measured.p95, 10)}`,
  );
}

/** @param {string} aim @param {boolean} met @param {string} found */
function printAim(aim, met, found) {
  console.log(`${met ? 'met    ' : 'NOT met'}  ${aim}: ${found}`);
}

/** @param {import('node:child_process').ChildProcess} child */
function answerOf(child) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

/** @param {string} url */
async function signIn(url) {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'committee', password: PASSWORD }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || !cookie) throw new Error(`Signing in: ${response.status}`);
  return cookie;
}

const postgres = await startTestPostgres();
const server = fork(path.join(import.meta.dirname, 'server.mjs'), {
  env: {
    ...process.env,
    DATABASE_URL: postgres.url,
    NODE_ENV: 'production',
    TIENDO_SAMPLE: 'on',
    TIENDO_DEMO_PASSWORD: PASSWORD,
    TIENDO_ADMIN_PASSWORD: PASSWORD,
  },
});
const pool = new pg.Pool({ connectionString: postgres.url, max: 10 });
try {
  const { url, statements } = await answerOf(server);
  const headers = { cookie: await signIn(url), 'accept-encoding': 'identity' };
  const { rows } = await pool.query('SELECT province_id AS "provinceId", id AS "planId" FROM plan WHERE slug = $1', [
    SHORT.slug,
  ]);
  await pool.query('ANALYZE');
  const query = (/** @type {number} */ turn) => {
    const { name, text, values } = sectionCells(rows[0], DAYS[turn % DAYS.length] ?? '');
    return pool.query({ name, text, values: [...values] });
  };
  const summary = { url: `${url}${summaryOf(SHORT.slug)}`, headers, status: 200 };
  const fresh = (/** @type {string} */ slug) => ({
    url,
    headers,
    status: 200,
    paths: DAYS.map((day) => `${summaryOf(slug)}?asOf=${day}`),
  });
  const first = await fetch(summary.url, { headers });
  await first.text();
  const etag = first.headers.get('etag') ?? '';

  console.log(
    `${statements.short} statements on 65 items; best of ${ROUNDS} × ${SECONDS} s; 50 connections, latency with 1\n`,
  );
  console.log(`${''.padEnd(44)}${pad('answers/s', 10)}${pad('× empty', 10)}${pad('p50 ms', 10)}${pad('p95 ms', 10)}`);
  /** @type {readonly { name: string, measure: () => Promise<Measured>, rounds: Measured[] }[]} */
  const subjects = [
    {
      name: 'endpoint that does nothing',
      measure: () => measureHttp({ url: `${url}/api/v1/bench/empty`, status: 200 }, SECONDS),
      rounds: [],
    },
    { name: 'summary, signed in', measure: () => measureHttp(summary, SECONDS), rounds: [] },
    {
      name: 'summary, signed in, unchanged (304)',
      measure: () => measureHttp({ ...summary, headers: { ...headers, 'if-none-match': etag }, status: 304 }, SECONDS),
      rounds: [],
    },
    {
      name: 'summary, signed in, of a day nobody asked for',
      measure: () => measureHttp(fresh(SHORT.slug), SECONDS),
      rounds: [],
    },
    {
      name: 'the same figures, bare SQL (10 connections)',
      measure: () => measureSql(pool, query, SECONDS),
      rounds: [],
    },
  ];
  // They take turns, so that a busy moment of the machine meets all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { measure, rounds } of subjects) rounds.push(await measure());
  }
  const [empty, ready, unchanged, , sql] = subjects.map(({ rounds }) => bestOf(rounds));
  if (!empty || !ready || !unchanged || !sql) throw new Error('Nothing was measured');
  for (const { name, rounds } of subjects) printRow(name, bestOf(rounds), empty);

  let [short, long] = [Infinity, Infinity];
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    short = Math.min(short, await latencyOf(fresh(SHORT.slug), 1));
    long = Math.min(long, await latencyOf(fresh(LONG.slug), 1));
  }

  console.log();
  const [share, shareUnchanged] = [ready.perSecond / empty.perSecond, unchanged.perSecond / empty.perSecond];
  printAim('summary ≥ 0.5 × the empty endpoint', share >= 0.5, `${number.format(share)} ×`);
  printAim('unchanged ≥ 0.8 × the empty endpoint', shareUnchanged >= 0.8, `${number.format(shareUnchanged)} ×`);
  const allowed = 2 * sql.p50 + empty.p50;
  const found = `${number.format(ready.p50)} of ${number.format(allowed)} ms`;
  printAim('summary p50 ≤ 2 × bare SQL + empty', ready.p50 <= allowed, found);
  const growth = (long / short - 1) * 100;
  printAim(
    `latency within 5% with ${number.format(statements.long / statements.short)} × the statements`,
    growth <= 5,
    `${number.format(short)} → ${number.format(long)} ms (${growth >= 0 ? '+' : ''}${number.format(growth)}%)`,
  );
} finally {
  await pool.end();
  if (server.connected) server.send({ end: true });
  await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(undefined)));
  await postgres.stop();
}

const web = webChunks(path.join(import.meta.dirname, '../apps/web/dist'));
console.log('\nJavaScript of the web app, gzip bytes (● loaded by the first visit to the overview, before the charts)');
if (web === null) {
  console.log('  not built: run "npm run build" first');
} else {
  for (const { file, gzip, first } of web.chunks)
    console.log(`${pad(gzip, 10)} ${first ? '●' : ' '} ${path.basename(file)}`);
  console.log();
  printAim(
    'first visit ≤ 190 kB before charts',
    web.firstVisit <= MAX_FIRST_VISIT,
    `${number.format(web.firstVisit / 1000)} kB`,
  );
}

console.log();
await import('./scale.mjs');
