// @ts-check
// The second half of `npm run bench`: summary, items, localities, rankings and series at the size of the country, against
// bare SQL and the empty endpoint of the same round; large answers against `node:http` sending the same bytes; the same
// with a ninth of the months; who asks for something ready beside fifty pages that are worked off; memory; and bulk
// loading against COPY-then-upsert. `--quick`: one province and short turns, to see that everything runs.
// `--data-dir=FOLDER`: the country that `npm run simulate` loaded there, instead of loading it anew.
import { copyThenUpsert } from './copy-then-upsert.mjs';
import { API, country, openServer, PLAN } from './country.mjs';
import { measureHttp, measureSql, nextTurn, pass } from './load.mjs';
import { LOCALITIES, questions, RANKING, seriesKeyOf, SUMMARY, WHOLE_RANKING } from './questions.mjs';
import { readyBytes } from './ready-bytes.mjs';
import { growthOf, inRounds, middleRound, middleShare } from './rounds.mjs';
import { waitsBeside } from './stall.mjs';

const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 1 : Number(/--seconds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 2);
const DATA_DIR = /--data-dir=(\S+)/.exec(process.argv.join(' '))?.[1] ?? null;
const ROUNDS = QUICK ? 1 : 3;
const PROVINCES = QUICK ? 1 : 34;
const HEAVY_PAGES = 50;
const CONNECTIONS_OF_MEMORY = 300;
const MOST_MEMORY = 300e6;
/** What a browser says it takes. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
/** @typedef {import('./load.mjs').Measured} Measured */
/** @typedef {import('./country.mjs').Country} Country */

/** @param {string} aim @param {boolean} met @param {string} found */
function printAim(aim, met, found) {
  console.log(`${met ? 'met    ' : 'NOT met'}  ${aim}: ${found}`);
}

/**
 * As a browser asks: signed in, compressed.
 * @param {Country} of
 * @param {string | ((turn: number) => string)} asked
 */
function loadOf({ url, cookie }, asked) {
  const headers = { cookie, ...BROWSER };
  if (typeof asked === 'string') return { url: `${url}${asked}`, headers, status: 200 };
  return { url, headers, status: 200, pathOf: asked };
}

/**
 * What each endpoint has to read, as bare SQL with keys as scattered as the questions.
 * @param {Country} of
 */
async function sqlOf({ pool }) {
  const { rows } = await pool.query(
    `SELECT p.province_id AS owner, p.id AS plan, t.period_id AS period
     FROM plan p JOIN plan_period t ON t.province_id = p.province_id AND t.plan_id = p.id AND t.code = '2025M12'
     WHERE p.slug = $1`,
    [PLAN],
  );
  const { owner, plan, period } = rows[0];
  const { rows: asked } = await pool.query(
    `SELECT DISTINCT n.code FROM form_line f JOIN indicator n ON n.province_id = f.province_id AND n.id = f.indicator_id
     WHERE f.province_id = $1 AND f.plan_id = $2 ORDER BY n.code`,
    [owner, plan],
  );
  /** @type {string[]} */
  const indicators = asked.map(({ code }) => code);
  const ranked = `SELECT u.code, u.name, s.* FROM standing s JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
    WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.pillar = '' AND s.block = 'communes'`;
  const provinceOf = (/** @type {number} */ turn) => `tinh-mau-${String(1 + (turn % PROVINCES)).padStart(2, '0')}`;
  const values = [owner, plan, period];
  return {
    indicators,
    localities: (/** @type {number} */ turn) =>
      pool.query({
        name: 'localities',
        text: `SELECT u.code, u.name, s.* FROM unit u JOIN unit p ON p.province_id = u.province_id AND p.id = u.parent_unit_id
          JOIN standing s ON s.province_id = u.province_id AND s.unit_id = u.id
          WHERE u.province_id = $1 AND p.code = $4 AND s.plan_id = $2 AND s.period_id = $3 AND s.block = 'communes'
          ORDER BY s.completion_position, s.pillar`,
        values: [...values, provinceOf(turn)],
      }),
    ranking: (/** @type {number} */ turn) =>
      pool.query({
        name: 'ranking',
        text: `SELECT u.code, u.name, s.* FROM unit u JOIN unit p ON p.province_id = u.province_id AND p.id = u.parent_unit_id
          JOIN standing s ON s.province_id = u.province_id AND s.unit_id = u.id
          WHERE u.province_id = $1 AND p.code = $4 AND s.plan_id = $2 AND s.period_id = $3 AND s.block = 'communes'
            AND s.pillar = '' ORDER BY s.completion_position`,
        values: [...values, provinceOf(turn)],
      }),
    whole: () => pool.query({ name: 'whole', text: `${ranked} ORDER BY s.completion_position`, values }),
    series: (/** @type {number} */ turn) => {
      const { indicator, province, commune } = seriesKeyOf(turn, PROVINCES, indicators);
      const unit = `xa-mau-${String(province).padStart(2, '0')}-${String(commune).padStart(3, '0')}`;
      return pool.query({
        name: 'series',
        text: `SELECT t.code, d.ends_on, f.numerator, f.denominator, f.value, f.qualifier FROM plan_period t
          JOIN period d ON d.province_id = t.province_id AND d.id = t.period_id
          LEFT JOIN figure f ON f.province_id = t.province_id AND f.period_id = t.period_id
            AND f.indicator_id = (SELECT id FROM indicator WHERE province_id = $1 AND code = $3)
            AND f.unit_id = (SELECT id FROM unit WHERE province_id = $1 AND code = $4)
          WHERE t.province_id = $1 AND t.plan_id = $2 ORDER BY d.ends_on`,
        values: [owner, plan, indicator, unit],
      });
    },
  };
}

const postgres = await openServer(DATA_DIR);
/** @type {Country[]} */
const running = [];
/** @type {(() => void)[]} */
const stops = [];
try {
  const first = [SUMMARY, LOCALITIES, `${LOCALITIES}&parent=tinh-mau-01`, RANKING, WHOLE_RANKING];
  const whole = await country(postgres.url, DATA_DIR ? 'loaded' : QUICK ? 'province' : 'national', first);
  running.push(whole);
  const sql = await sqlOf(whole);
  const asks = questions(PROVINCES, sql.indicators);
  const headers = { cookie: whole.cookie, ...BROWSER };
  const bytes = await readyBytes(whole.url, headers, [LOCALITIES, WHOLE_RANKING]);
  stops.push(bytes.stop);
  const http = (/** @type {string | ((turn: number) => string)} */ asked) => () =>
    measureHttp(loadOf(whole, asked), SECONDS);
  const same = (/** @type {string} */ path) => () => measureHttp({ url: `${bytes.url}${path}`, status: 200 }, SECONDS);
  /** @param {(turn: number) => Promise<unknown>} query */
  const bare = (query) => () => measureSql(whole.pool, query, SECONDS);
  /** @type {Record<string, { name: string, measure: () => Promise<Measured> }>} */
  const subjects = {
    empty: { name: 'endpoint that does nothing', measure: http(`${API}/bench/empty`) },
    summary: { name: 'summary, ready', measure: http(SUMMARY) },
    summaries: { name: 'summary of a day nobody asked for', measure: http(asks.summary) },
    targets: { name: 'list of targets on a day nobody asked for', measure: http(asks.targets) },
    localities: { name: 'localities of a province nobody asked for', measure: http(asks.localities) },
    localitiesSql: { name: '  bare SQL', measure: bare(sql.localities) },
    localityPage: { name: 'the same, cut into pages', measure: http(asks.localityPage) },
    ready: { name: 'ranking, first 50 rows, ready', measure: http(RANKING) },
    ranking: { name: 'ranking of a province nobody asked for', measure: http(asks.ranking) },
    rankingSql: { name: '  bare SQL', measure: bare(sql.ranking) },
    series: { name: 'series of a commune, each time another', measure: http(asks.series) },
    seriesSql: { name: '  bare SQL', measure: bare(sql.series) },
    all: { name: 'ranking, every row, ready', measure: http(WHOLE_RANKING) },
    allBytes: { name: '  the same bytes by node:http', measure: same(WHOLE_RANKING) },
    allSql: { name: '  bare SQL', measure: bare(sql.whole) },
    country: { name: 'localities, all of the country, ready', measure: http(LOCALITIES) },
    countryBytes: { name: '  the same bytes by node:http', measure: same(LOCALITIES) },
  };
  const rounds = await inRounds(subjects, ROUNDS);

  console.log(`\nThe round of the median latency of ${ROUNDS} × ${SECONDS} s; 50 connections, latency with 1, br\n`);
  console.log(
    `${''.padEnd(44)}${['answers/s', '× empty', 'p50 ms', 'p95 ms'].map((head) => head.padStart(10)).join('')}`,
  );
  for (const [key, { name }] of Object.entries(subjects)) {
    const { perSecond, p50, p95 } = middleRound(rounds, key);
    const ofEmpty = middleShare(rounds, (of) => of(key).perSecond / of('empty').perSecond);
    const cells = [perSecond, ofEmpty, p50, p95];
    console.log(`${name.padEnd(44)}${cells.map((cell) => number.format(cell).padStart(10)).join('')}`);
  }
  console.log('\nAsked first, after the start of the server:');
  for (const [asked, took] of Object.entries(whole.askedFirst)) {
    console.log(`${`  ${asked.replace(API, '')}`.padEnd(74)}${number.format(Math.round(took)).padStart(10)} ms`);
  }
  console.log();
  for (const [key, against, aim] of /** @type {const} */ ([
    ['summary', 'empty', 0.8],
    ['ready', 'empty', 0.5],
    ['all', 'allBytes', 0.8],
    ['country', 'countryBytes', 0.8],
  ])) {
    const share = middleShare(rounds, (of) => of(key).perSecond / of(against).perSecond);
    const than = subjects[against]?.name.trim();
    printAim(`${subjects[key]?.name} ≥ ${aim} × ${than}`, share >= aim, `${number.format(share)} ×`);
  }
  for (const [key, bareSql] of /** @type {const} */ ([
    ['localities', 'localitiesSql'],
    ['ranking', 'rankingSql'],
    ['series', 'seriesSql'],
  ])) {
    const share = middleShare(rounds, (of) => of(key).p50 / (2 * of(bareSql).p50 + of('empty').p50));
    printAim(`${subjects[key]?.name}: p50 ≤ 2 × bare SQL + empty`, share <= 1, `${number.format(share)} of that`);
  }

  const { p50, p95, most, seconds } = await waitsBeside(whole.url, headers, {
    heavy: Array.from({ length: HEAVY_PAGES }, () => asks.heavy(nextTurn())),
    ready: SUMMARY,
  });
  printAim(
    `who asks for something ready beside ${HEAVY_PAGES} pages nobody asked for waits ≤ 10 ms`,
    p95 <= 10,
    `p50 ${number.format(p50)}, p95 ${number.format(p95)}, most ${number.format(most)} ms in ${number.format(seconds)} s`,
  );
  await pass(loadOf(whole, SUMMARY), CONNECTIONS_OF_MEMORY, SECONDS);
  await pass(loadOf(whole, LOCALITIES), CONNECTIONS_OF_MEMORY, SECONDS);
  const { peak } = await whole.memory();
  printAim(
    `memory of the server, all of the above and ${CONNECTIONS_OF_MEMORY} connections, ≤ 300 MB`,
    peak <= MOST_MEMORY,
    `${number.format(peak / 1e6)} MB at most`,
  );

  const upsert = await copyThenUpsert(whole.pool, QUICK ? 10_000 : 100_000);
  const short = QUICK ? whole : await country(postgres.url, 'tenth');
  if (short !== whole) {
    running.push(short);
    for (const [name, paths] of /** @type {[string, (turn: number) => string][]} */ ([
      ['ranking of a province', asks.ranking],
      ['series', asks.series],
    ])) {
      const of = (/** @type {Country} */ one) => async () => (await pass(loadOf(one, paths), 1, 1)).p50;
      const { few, many, percent } = await growthOf(of(short), of(whole), 4 * ROUNDS);
      const found = `${number.format(few)} → ${number.format(many)} ms (${number.format(percent)}%)`;
      printAim(`${name}: latency within 5% with nine times the months`, percent <= 5, found);
    }
  }
  const loaded = short.observations / (short.seconds - short.makingSeconds);
  const rate = `${Math.round(loaded)} of ${Math.round(upsert)} rows/s (${number.format(loaded / upsert)} ×), made up at ${Math.round(short.observations / short.makingSeconds)} a second`;
  printAim('checking, loading and rolling up observations ≥ 0.5 × COPY-then-upsert', loaded >= 0.5 * upsert, rate);
} finally {
  for (const stop of stops) stop();
  for (const one of running) await one.stop();
  await postgres.stop();
}
