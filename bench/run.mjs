// @ts-check
// `npm run bench`: how fast the headline figures are, against an endpoint of the same server that does nothing and
// against the bare SQL of the same round; how answers grow with items and statements; and how large the web app's chunks
// are. Absolute figures drift by a third from run to run, so only ratios count. `--seconds=2` sets how long each figure is measured, `--quick` sees whether it all runs.
// Then the same at the size of a country, see scale.mjs.
import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { sectionCells } from '../apps/api/dist/features/board/summary/summary.queries.js';
import { startTestPostgres } from '../tools/postgres/test-postgres.mjs';
import { webChunks } from './chunks.mjs';
import { printGrowth } from './growth.mjs';
import { LONG, SHORT } from './history.mjs';
import { measureHttp, measureSql, pass } from './load.mjs';
import { growthOf, inRounds, middleRound, middleShare } from './rounds.mjs';

const PASSWORD = 'Đo tốc độ 2024 – bench';
const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 1 : Number(/--seconds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 2);
const summaryOf = (/** @type {string} */ slug) => `/api/v1/plans/${slug}/summary`;
/** Rounds in which everything measured takes its turn. */
const ROUNDS = QUICK ? 1 : 4;
const MAX_FIRST_VISIT = 190_000;

/**
 * A day that nobody asked for before, of the 50 years from the plan's first on.
 * @param {number} turn
 */
const dayOf = (turn) => new Date(Date.UTC(2024, 2, 14) + (turn % 18_000) * 86_400_000).toISOString().slice(0, 10);

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const pad = (/** @type {string | number} */ value, /** @type {number} */ width) =>
  (typeof value === 'number' ? number.format(value) : value).padStart(width);

/** @typedef {import('./load.mjs').Measured} Measured */

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

/** @param {string} url @param {string} [username] */
async function signIn(url, username = 'committee') {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
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
    TIENDO_VISITOR_READS_PER_MINUTE: '1000000000',
    TIENDO_DEMO_PASSWORD: PASSWORD,
    TIENDO_ADMIN_PASSWORD: PASSWORD,
    BENCH_QUICK: QUICK ? '1' : '',
  },
});
const pool = new pg.Pool({ connectionString: postgres.url, max: 10 });
try {
  const { url, statements, sizes } = await answerOf(server);
  const headers = { cookie: await signIn(url), 'accept-encoding': 'identity' };
  const { rows } = await pool.query('SELECT province_id AS "provinceId", id AS "planId" FROM plan WHERE slug = $1', [
    SHORT.slug,
  ]);
  await pool.query('ANALYZE');
  const query = (/** @type {number} */ turn) => {
    const { name, text, values } = sectionCells(rows[0], dayOf(turn));
    return pool.query({ name, text, values: [...values] });
  };
  const summary = { url: `${url}${summaryOf(SHORT.slug)}`, headers, status: 200 };
  const fresh = (/** @type {string} */ slug) => ({
    url,
    headers,
    status: 200,
    pathOf: (/** @type {number} */ turn) => `${summaryOf(slug)}?asOf=${dayOf(turn)}`,
  });
  const first = await fetch(summary.url, { headers });
  await first.text();
  const etag = first.headers.get('etag') ?? '';

  console.log(
    `${statements.short} statements on 65 items; the round of the median latency of ${ROUNDS} × ${SECONDS} s; 50 connections, latency with 1\n`,
  );
  console.log(`${''.padEnd(44)}${pad('answers/s', 10)}${pad('× empty', 10)}${pad('p50 ms', 10)}${pad('p95 ms', 10)}`);
  /** @type {Record<string, { name: string, measure: () => Promise<Measured> }>} */
  const subjects = {
    empty: {
      name: 'endpoint that does nothing',
      measure: () => measureHttp({ url: `${url}/api/v1/bench/empty`, headers, status: 200 }, SECONDS),
    },
    ready: { name: 'summary, signed in', measure: () => measureHttp(summary, SECONDS) },
    unchanged: {
      name: 'summary, signed in, unchanged (304)',
      measure: () => measureHttp({ ...summary, headers: { ...headers, 'if-none-match': etag }, status: 304 }, SECONDS),
    },
    fresh: {
      name: 'summary, signed in, of a day nobody asked for',
      measure: () => measureHttp(fresh(SHORT.slug), SECONDS),
    },
    sql: { name: 'the same figures, bare SQL (10 connections)', measure: () => measureSql(pool, query, SECONDS) },
  };
  const rounds = await inRounds(subjects, ROUNDS);
  for (const [key, { name }] of Object.entries(subjects)) {
    const { perSecond, p50, p95 } = middleRound(rounds, key);
    const ratio = middleShare(rounds, (of) => of(key).perSecond / of('empty').perSecond);
    console.log(`${name.padEnd(44)}${pad(Math.round(perSecond), 10)}${pad(ratio, 10)}${pad(p50, 10)}${pad(p95, 10)}`);
  }

  console.log();
  const shareOf = (/** @type {string} */ key) => middleShare(rounds, (of) => of(key).perSecond / of('empty').perSecond);
  printAim('summary ≥ 0.5 × the empty endpoint', shareOf('ready') >= 0.5, `${number.format(shareOf('ready'))} ×`);
  printAim(
    'unchanged ≥ 0.8 × the empty endpoint',
    shareOf('unchanged') >= 0.8,
    `${number.format(shareOf('unchanged'))} ×`,
  );
  for (const key of ['ready', 'fresh']) {
    const share = middleShare(rounds, (of) => of(key).p50 / (2 * of('sql').p50 + of('empty').p50));
    printAim(`${subjects[key]?.name}: p50 ≤ 2 × bare SQL + empty`, share <= 1, `${number.format(share)} of that`);
  }
  const of = (/** @type {string} */ slug) => async () => (await pass(fresh(slug), 1, 1)).p50;
  const { few, many, percent } = await growthOf(of(SHORT.slug), of(LONG.slug), 2 * ROUNDS);
  printAim(
    `latency within 5% with ${number.format(statements.long / statements.short)} × the statements`,
    percent <= 5,
    `${number.format(few)} → ${number.format(many)} ms (${percent >= 0 ? '+' : ''}${number.format(percent)}%)`,
  );
  console.log();
  await printGrowth({ url, cookie: await signIn(url, 'editor2'), sizes, quick: QUICK, printAim });
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
