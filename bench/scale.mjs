// @ts-check
// The second half of `npm run bench`: summary, items, localities, rankings and series at the size of the country, against
// bare SQL and the empty endpoint of one run; the same with a ninth of the months; and bulk loading against
// COPY-then-upsert. `--quick`: one province and short turns, to see that everything runs. `--data-dir=FOLDER`: the
// country that `npm run simulate` loaded there, instead of loading it anew.
import { copyThenUpsert } from './copy-then-upsert.mjs';
import { API, country, openServer, PLAN } from './country.mjs';
import { bestOf, latencyOf, measureHttp, measureSql } from './load.mjs';

const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 1 : Number(/--seconds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 2);
const DATA_DIR = /--data-dir=(\S+)/.exec(process.argv.join(' '))?.[1] ?? null;
const ROUNDS = QUICK ? 1 : 3;
const PILLARS = ['digital-data', 'digital-government', 'digital-economy', 'digital-society'];
const SUMMARY = `${API}/plans/${PLAN}/summary`;
const LOCALITIES = `${API}/plans/${PLAN}/localities?block=communes`;
const PAGE = `${API}/rankings?plan=${PLAN}&block=communes`;
const WHOLE = `${PAGE}&limit=5000`;
/** Days nobody asks twice soon, so that no answer is kept ready. */
const DAYS = Array.from({ length: 1000 }, (_, n) => new Date(Date.UTC(2023, 0, 2 + n)).toISOString().slice(0, 10));
const SUMMARIES = DAYS.map((day) => `${SUMMARY}?asOf=${day}`);
const ITEMS = DAYS.map((day) => `${API}/plans/${PLAN}/targets?asOf=${day}`);
/** Pages of localities and of the ranking: a province's, each time cut elsewhere. */
const provinceOf = (/** @type {number} */ n) => String(1 + (Math.floor(n / 4) % (QUICK ? 1 : 34))).padStart(2, '0');
const pageOf = (/** @type {number} */ n) =>
  `index=${n % 3 ? 'completion' : 'achievement'}&pillar=${PILLARS[n % PILLARS.length]}&parent=tinh-mau-${provinceOf(n)}&limit=${1 + (n % 50)}`;
const PAGES = Array.from({ length: 4000 }, (_, n) => `${PAGE}&${pageOf(n)}`);
const LOCALITY_PAGES = Array.from({ length: 4000 }, (_, n) => `${LOCALITIES}&${pageOf(n)}`);
/** One commune's series of one indicator, each time another: every province has 57 communes or more. */
const SERIES = Array.from({ length: 1938 }, (_, n) => {
  const [province, commune] = QUICK ? [0, n % 57] : [n % 34, Math.floor(n / 34)];
  const unit = `xa-mau-${String(province + 1).padStart(2, '0')}-${String(commune + 1).padStart(3, '0')}`;
  return `${API}/plans/${PLAN}/series?indicator=dinh-danh-muc-2&unit=${unit}`;
});

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
/** @typedef {import('./load.mjs').Measured} Measured */
/** @typedef {import('./country.mjs').Country} Country */

/** @param {string} aim @param {boolean} met @param {string} found */
function printAim(aim, met, found) {
  console.log(`${met ? 'met    ' : 'NOT met'}  ${aim}: ${found}`);
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
    localityPage: () =>
      pool.query({
        name: 'localities',
        text: `SELECT u.code, u.name, s.* FROM standing p
          JOIN standing s USING (province_id, plan_id, period_id, block, unit_id)
          JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
          WHERE p.province_id = $1 AND p.plan_id = $2 AND p.period_id = $3 AND p.pillar = '' AND p.block = 'communes'
            AND p.completion_position <= 25 ORDER BY p.completion_position, s.pillar`,
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

const postgres = await openServer(DATA_DIR);
/** @type {Country[]} */
const running = [];
try {
  const first = [SUMMARY, LOCALITIES, `${LOCALITIES}&limit=50`, PAGE, WHOLE, SERIES[0] ?? ''];
  const whole = await country(postgres.url, DATA_DIR ? 'loaded' : QUICK ? 'province' : 'national', first);
  running.push(whole);
  const sql = await sqlOf(whole);
  const http = (/** @type {string | readonly string[]} */ asked) => () => measureHttp(loadOf(whole, asked), SECONDS);
  /** @param {(turn: number) => Promise<unknown>} query */
  const bare = (query) => () => measureSql(whole.pool, query, SECONDS);
  /** @type {Record<string, { name: string, measure: () => Promise<Measured> }>} */
  const subjects = {
    empty: { name: 'endpoint that does nothing', measure: http(`${API}/bench/empty`) },
    summary: { name: 'summary, ready', measure: http(SUMMARY) },
    summaries: { name: 'summary of a day nobody asked for', measure: http(SUMMARIES) },
    items: { name: 'list of targets on a day nobody asked for', measure: http(ITEMS) },
    localities: { name: 'localities, all of the country, ready', measure: http(LOCALITIES) },
    localityPage: { name: 'localities, a page nobody asked for', measure: http(LOCALITY_PAGES) },
    localitySql: { name: '  bare SQL', measure: bare(sql.localityPage) },
    ready: { name: 'ranking, first 50 rows, ready', measure: http(PAGE) },
    page: { name: 'ranking, a page nobody asked for', measure: http(PAGES) },
    pageSql: { name: '  bare SQL', measure: bare(sql.page) },
    all: { name: 'ranking, every row, ready', measure: http(WHOLE) },
    allSql: { name: '  bare SQL', measure: bare(sql.whole) },
    series: { name: 'series of a commune, each time another', measure: http(SERIES) },
    seriesSql: { name: '  bare SQL', measure: bare(sql.series) },
  };
  /** @type {Record<string, Measured[]>} */
  const rounds = Object.fromEntries(Object.keys(subjects).map((key) => [key, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [key, { measure }] of Object.entries(subjects)) rounds[key]?.push(await measure());
  }
  const of = (/** @type {string} */ key) => bestOf(rounds[key] ?? []);
  const empty = of('empty');

  console.log(`\nBest of ${ROUNDS} × ${SECONDS} s; 50 connections, latency with 1\n`);
  console.log(
    `${''.padEnd(44)}${['answers/s', '× empty', 'p50 ms', 'p95 ms'].map((head) => head.padStart(10)).join('')}`,
  );
  for (const [key, { name }] of Object.entries(subjects)) {
    const { perSecond, p50, p95 } = of(key);
    const cells = [perSecond, perSecond / empty.perSecond, p50, p95];
    console.log(`${name.padEnd(44)}${cells.map((cell) => number.format(cell).padStart(10)).join('')}`);
  }
  console.log('\nAsked first, after the start of the server:');
  for (const [asked, took] of Object.entries(whole.askedFirst)) {
    console.log(`${`  ${asked.replace(API, '')}`.padEnd(74)}${number.format(Math.round(took)).padStart(10)} ms`);
  }
  console.log();
  for (const [key, aim] of /** @type {const} */ ([
    ['summary', 0.8],
    ['localities', 0.5],
    ['ready', 0.5],
  ])) {
    const share = of(key).perSecond / empty.perSecond;
    printAim(`${subjects[key]?.name} ≥ ${aim} × the empty endpoint`, share >= aim, `${number.format(share)} ×`);
  }
  const limits = [
    ['page of localities p50 ≤ 2 × bare SQL + empty', of('localityPage').p50, 2 * of('localitySql').p50 + empty.p50],
    ['ranking page p50 ≤ 2 × bare SQL + empty', of('page').p50, 2 * of('pageSql').p50 + empty.p50],
    ['whole ranking p50 ≤ 1.3 × bare SQL', of('all').p50, 1.3 * of('allSql').p50],
    ['series p50 ≤ 2 × bare SQL', of('series').p50, 2 * of('seriesSql').p50],
  ];
  for (const [aim, found, most] of /** @type {[string, number, number][]} */ (limits)) {
    printAim(aim, found <= most, `${number.format(found)} of ${number.format(most)} ms`);
  }

  const upsert = await copyThenUpsert(whole.pool, QUICK ? 10_000 : 100_000);
  const short = QUICK ? whole : await country(postgres.url, 'tenth');
  if (short !== whole) {
    running.push(short);
    for (const [name, paths] of /** @type {[string, string[]][]} */ ([
      ['page of a ranking', PAGES],
      ['series', SERIES],
    ])) {
      let [few, many] = [Infinity, Infinity];
      for (let round = 0; round < 2 * ROUNDS; round += 1) {
        few = Math.min(few, await latencyOf(loadOf(short, paths), 1));
        many = Math.min(many, await latencyOf(loadOf(whole, paths), 1));
      }
      const growth = (many / few - 1) * 100;
      const found = `${number.format(few)} → ${number.format(many)} ms (${number.format(growth)}%)`;
      printAim(`${name}: latency within 5% with nine times the months`, growth <= 5, found);
    }
  }
  const loaded = short.observations / (short.seconds - short.makingSeconds);
  const rate = `${Math.round(loaded)} of ${Math.round(upsert)} rows/s (${number.format(loaded / upsert)} ×), made up at ${Math.round(short.observations / short.makingSeconds)} a second`;
  printAim('checking, loading and rolling up observations ≥ 0.5 × COPY-then-upsert', loaded >= 0.5 * upsert, rate);
} finally {
  for (const one of running) await one.stop();
  await postgres.stop();
}
