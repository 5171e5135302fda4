// @ts-check
// The second half of `npm run bench`: localities, rankings and series at the size of the country, against bare SQL and
// the empty endpoint of one run; the same with a tenth of the months; and bulk loading against COPY-then-upsert.
// `--quick`: one province and short turns, to see that everything runs.
import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { startTestPostgres } from '../tools/lib/test-postgres.mjs';
import { copyThenUpsert } from './copy-then-upsert.mjs';
import { bestOf, latencyOf, measureHttp, measureSql } from './load.mjs';

const PASSWORD = 'Đo tốc độ 2024 – bench';
const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 1 : Number(/--seconds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 2);
const ROUNDS = QUICK ? 1 : 3;
const PLAN = 'quoc-gia-mau-2025';
const PILLARS = ['digital-data', 'digital-government', 'digital-economy', 'digital-society'];
const API = '/api/v1';
const LOCALITIES = `${API}/plans/${PLAN}/localities?block=communes`;
const PAGE = `${API}/rankings?plan=${PLAN}&block=communes`;
const WHOLE = `${PAGE}&limit=5000`;
/** Pages nobody asks twice soon, so that no answer is kept ready. */
const PAGES = Array.from({ length: 4000 }, (_, n) => {
  const pillar = PILLARS[n % PILLARS.length];
  const province = String(1 + (Math.floor(n / 4) % (QUICK ? 1 : 34))).padStart(2, '0');
  return `${PAGE}&index=${n % 3 ? 'completion' : 'achievement'}&pillar=${pillar}&parent=tinh-mau-${province}&limit=${1 + (n % 50)}`;
});
/** One commune's series of one indicator, each time another. */
const SERIES = Array.from(
  { length: 2000 },
  (_, n) =>
    `${API}/plans/${PLAN}/series?indicator=dinh-danh-muc-2&unit=xa-mau-01-${String(1 + (n % 90)).padStart(3, '0')}`,
);

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
/** @typedef {import('./load.mjs').Measured} Measured */
/** @typedef {{ url: string, cookie: string, observations: number, seconds: number, pool: pg.Pool, stop: () => Promise<void> }} Country */

/** @param {string} aim @param {boolean} met @param {string} found */
function printAim(aim, met, found) {
  console.log(`${met ? 'met    ' : 'NOT met'}  ${aim}: ${found}`);
}

/**
 * A database of its own with a part of the country, and the product on it.
 * @param {string} serverUrl
 * @param {'province' | 'tenth' | 'national'} scale
 * @returns {Promise<Country>}
 */
async function country(serverUrl, scale) {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE bench_${scale}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/bench_${scale}`;
  const child = fork(path.join(import.meta.dirname, 'scale-server.mjs'), {
    env: {
      ...process.env,
      DATABASE_URL: url.href,
      NODE_ENV: 'production',
      BENCH_SCALE: scale,
      TIENDO_SAMPLE: 'on',
      TIENDO_DEMO_PASSWORD: PASSWORD,
      TIENDO_ADMIN_PASSWORD: PASSWORD,
    },
  });
  const ready = await new Promise((resolve, reject) => {
    child.on('message', (/** @type {{ loading?: string, url?: string }} */ message) => {
      if (message.loading) console.error(message.loading);
      else resolve(message);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  const response = await fetch(`${ready.url}${API}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'committee', password: PASSWORD }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || !cookie) throw new Error(`Signing in: ${response.status}`);
  const pool = new pg.Pool({ connectionString: url.href, max: 10 });
  return {
    ...ready,
    cookie,
    pool,
    stop: async () => {
      await pool.end();
      if (child.connected) child.send({ end: true });
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)));
    },
  };
}

/** @param {Country} of @param {string | readonly string[]} asked */
function loadOf({ url, cookie }, asked) {
  const headers = { cookie, 'accept-encoding': 'identity' };
  if (typeof asked === 'string') return { url: `${url}${asked}`, headers, status: 200 };
  return { url, headers, status: 200, paths: asked };
}

/**
 * What each endpoint has to read, as bare SQL.
 * @param {Country} of
 */
async function sqlOf({ pool }) {
  const { rows } = await pool.query(
    `SELECT p.province_id AS owner, p.id AS plan, t.period_id AS period, n.id AS indicator
     FROM plan p JOIN plan_period t ON t.province_id = p.province_id AND t.plan_id = p.id AND t.code = '2025M12'
     JOIN indicator n ON n.province_id = p.province_id AND n.code = 'dinh-danh-muc-2' WHERE p.slug = $1`,
    [PLAN],
  );
  const { owner, plan, period, indicator } = rows[0];
  const units = (await pool.query(`SELECT id FROM unit WHERE province_id = $1 AND kind = 'communeLevel'`, [owner]))
    .rows;
  const ranked = `SELECT u.code, u.name, s.* FROM standing s JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
    WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.pillar = '' AND s.block = 'communes'
      AND s.completion_position <= $4 ORDER BY s.completion_position`;
  const values = [owner, plan, period];
  return {
    localities: () =>
      pool.query({
        name: 'localities',
        text: `SELECT u.code, u.name, s.* FROM standing s JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
          WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.block = 'communes'`,
        values,
      }),
    page: () => pool.query({ name: 'ranking', text: ranked, values: [...values, 50] }),
    whole: () => pool.query({ name: 'ranking', text: ranked, values: [...values, 5000] }),
    series: (/** @type {number} */ turn) =>
      pool.query({
        name: 'series',
        text: `SELECT t.code, d.ends_on, f.numerator, f.denominator, f.value, f.qualifier FROM plan_period t
          JOIN period d ON d.province_id = t.province_id AND d.id = t.period_id
          LEFT JOIN figure f ON f.province_id = t.province_id AND f.period_id = t.period_id AND f.indicator_id = $3 AND f.unit_id = $4
          WHERE t.province_id = $1 AND t.plan_id = $2 ORDER BY d.ends_on`,
        values: [owner, plan, indicator, units[turn % units.length].id],
      }),
  };
}

const postgres = await startTestPostgres();
/** @type {Country[]} */
const running = [];
try {
  const whole = await country(postgres.url, QUICK ? 'province' : 'national');
  running.push(whole);
  const sql = await sqlOf(whole);
  const http = (/** @type {string | readonly string[]} */ asked) => () => measureHttp(loadOf(whole, asked), SECONDS);
  /** @param {(turn: number) => Promise<unknown>} query */
  const bare = (query) => () => measureSql(whole.pool, query, SECONDS);
  /** @type {{ name: string, measure: () => Promise<Measured>, rounds: Measured[] }[]} */
  const subjects = [
    ['endpoint that does nothing', http(`${API}/bench/empty`)],
    ['localities, all of the country', http(LOCALITIES)],
    ['  bare SQL', bare(sql.localities)],
    ['ranking, first 50 rows', http(PAGE)],
    ['ranking, a page nobody asked for', http(PAGES)],
    ['  bare SQL', bare(sql.page)],
    ['ranking, every row', http(WHOLE)],
    ['  bare SQL', bare(sql.whole)],
    ['series of a commune, each time another', http(SERIES)],
    ['  bare SQL', bare(sql.series)],
  ].map(([name, measure]) => ({
    name: String(name),
    measure: /** @type {() => Promise<Measured>} */ (measure),
    rounds: [],
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { measure, rounds } of subjects) rounds.push(await measure());
  }
  const [empty, localities, , page, , pageSql, all, allSql, series, seriesSql] = subjects.map(({ rounds }) =>
    bestOf(rounds),
  );
  if (!empty || !localities || !page || !pageSql || !all || !allSql || !series || !seriesSql)
    throw new Error('Nothing measured');

  console.log(
    `\n${whole.observations} observations; best of ${ROUNDS} × ${SECONDS} s; 50 connections, latency with 1\n`,
  );
  console.log(
    `${''.padEnd(44)}${['answers/s', '× empty', 'p50 ms', 'p95 ms'].map((head) => head.padStart(10)).join('')}`,
  );
  for (const { name, rounds } of subjects) {
    const { perSecond, p50, p95 } = bestOf(rounds);
    const cells = [Math.round(perSecond), perSecond / empty.perSecond, p50, p95];
    console.log(`${name.padEnd(44)}${cells.map((cell) => number.format(cell).padStart(10)).join('')}`);
  }
  console.log();
  const share = (/** @type {Measured} */ one) => one.perSecond / empty.perSecond;
  printAim('localities ≥ 0.5 × the empty endpoint', share(localities) >= 0.5, `${number.format(share(localities))} ×`);
  printAim('ranking page ≥ 0.5 × the empty endpoint', share(page) >= 0.5, `${number.format(share(page))} ×`);
  const limits = [
    ['ranking page p50 ≤ 2 × bare SQL + empty', page.p50, 2 * pageSql.p50 + empty.p50],
    ['whole ranking p50 ≤ 1.3 × bare SQL', all.p50, 1.3 * allSql.p50],
    ['series p50 ≤ 2 × bare SQL', series.p50, 2 * seriesSql.p50],
  ];
  for (const [aim, found, most] of /** @type {[string, number, number][]} */ (limits)) {
    printAim(aim, found <= most, `${number.format(found)} of ${number.format(most)} ms`);
  }

  if (!QUICK) {
    const tenth = await country(postgres.url, 'tenth');
    running.push(tenth);
    let [short, long] = [Infinity, Infinity];
    for (let round = 0; round < 2 * ROUNDS; round += 1) {
      short = Math.min(short, await latencyOf(loadOf(tenth, PAGES), 1));
      long = Math.min(long, await latencyOf(loadOf(whole, PAGES), 1));
    }
    const growth = (long / short - 1) * 100;
    const found = `${number.format(short)} → ${number.format(long)} ms (${number.format(growth)}%)`;
    printAim('ranking latency within 5% with nine times the months', growth <= 5, found);
  }
  const upsert = await copyThenUpsert(whole.pool, QUICK ? 10_000 : 100_000);
  const loaded = whole.observations / whole.seconds;
  const rate = `${Math.round(loaded)} of ${Math.round(upsert)} rows/s (${number.format(loaded / upsert)} ×)`;
  printAim('making, checking and rolling up observations ≥ 0.5 × COPY-then-upsert', loaded >= 0.5 * upsert, rate);
} finally {
  for (const one of running) await one.stop();
  await postgres.stop();
}
