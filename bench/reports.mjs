// @ts-check
// `node bench/reports.mjs`: how long saving one cell of a report takes while 100 reporters of all units type at the same
// time, against the endpoint of the same server that says it lives, with as many connections in the same rounds. Only the
// ratio counts: absolute figures drift from run to run. A round ends when every answer has come, so that slow ones count as
// well; `--turns=3` sets how many cells each saves in a round, `--quick` sees whether it runs.
import autocannon from 'autocannon';
import pg from 'pg';
import { startApp } from '../tools/lib/app-process.mjs';
import { startTestPostgres } from '../tools/postgres/test-postgres.mjs';

const PASSWORD = 'Đo tốc độ 2024 – bench';
const REPORTERS = 100;
const QUICK = process.argv.includes('--quick');
const TURNS = QUICK ? 1 : Number(/--turns=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 3);
const ROUNDS = QUICK ? 1 : 4;
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/**
 * Reporters with a line of their own each, over all units that have a report to write before a second one of a unit; with
 * the password of the sample's.
 * @param {pg.Pool} pool
 */
async function reporters(pool) {
  const { rows } = await pool.query(
    `WITH report AS (
       SELECT DISTINCT ON (s.unit_id) s.province_id, s.unit_id, s.id FROM submission s
       JOIN report_request r ON r.province_id = s.province_id AND r.id = s.request_id AND r.state = 'open'
       WHERE EXISTS (SELECT 1 FROM submission_line l WHERE l.province_id = s.province_id AND l.submission_id = s.id)
       ORDER BY s.unit_id, r.due_on DESC),
     opened AS (
       UPDATE submission s SET state = 'drafting' FROM report
       WHERE s.province_id = report.province_id AND s.id = report.id),
     its AS (
       SELECT report.*, l.path, 'bench.' || row_number() OVER (ORDER BY l.turn, report.unit_id) AS username FROM report
       JOIN province p ON p.id = report.province_id
       CROSS JOIN LATERAL (
         SELECT '/api/v1/provinces/' || p.code || '/submissions/' || report.id || '/lines/' || n.code || '/' || u.code AS path,
           row_number() OVER (ORDER BY l.position) AS turn
         FROM submission_line l
         JOIN indicator n ON n.province_id = l.province_id AND n.id = l.indicator_id
         JOIN unit u ON u.province_id = l.province_id AND u.id = l.subject_unit_id
         WHERE l.province_id = report.province_id AND l.submission_id = report.id) l
       ORDER BY l.turn, report.unit_id LIMIT $1),
     made AS (
       INSERT INTO user_account (username, display_name, display_key, password_hash)
       SELECT username, 'Bench', 'bench',
         (SELECT password_hash FROM user_account WHERE username = 'reporter.xa-mau-binh-ha')
       FROM its RETURNING id, username),
     named AS (
       INSERT INTO membership (province_id, user_id, role, unit_id)
       SELECT its.province_id, made.id, 'reporter', its.unit_id FROM its JOIN made USING (username))
     SELECT username, path FROM its`,
    [REPORTERS],
  );
  return /** @type {{ username: string, path: string }[]} */ (rows);
}

/** @param {string} url @param {string} username */
async function cookieOf(url, username) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`Signing in ${username}: ${answer.status}`);
  return cookie;
}

/** @param {string} body of an answer that is a problem; its code and what it says */
function reasonIn(body) {
  try {
    const { code, detail } = JSON.parse(body);
    return `${code}: ${detail}`;
  } catch {
    return body.slice(0, 200);
  }
}

/**
 * Latencies of one pass in which every connection asks its own.
 * @param {string} url
 * @param {readonly import('autocannon').Request[]} requests one for each connection
 * @returns {Promise<{ p50: number, p95: number, perSecond: number }>}
 */
async function pass(url, requests) {
  let at = 0;
  /** @type {number[]} */
  const times = [];
  /** @type {Map<string, number>} */
  const wrong = new Map();
  const count = (/** @type {string} */ what) => void wrong.set(what, (wrong.get(what) ?? 0) + 1);
  const instance = autocannon({
    url,
    connections: requests.length,
    amount: requests.length * TURNS,
    timeout: 120,
    setupClient: (client) => {
      const request = requests[at % requests.length];
      at += 1;
      if (!request) return;
      client.setRequests([
        { ...request, onResponse: (status, body) => void (status !== 200 && count(`${status} ${reasonIn(body)}`)) },
      ]);
    },
  });
  instance.on('response', (_client, code, _bytes, milliseconds) => {
    if (code === 200) times.push(milliseconds);
  });
  instance.on('reqError', (error) => count(`no answer: ${error.message}`));
  const began = performance.now();
  await instance;
  const seconds = (performance.now() - began) / 1000;
  if (wrong.size > 0) {
    const told = [...wrong].map(([what, often]) => `${often} × ${what}`).join('\n');
    throw new Error(`Answers that are none, of ${requests.length * TURNS}:\n${told}`);
  }
  times.sort((one, other) => one - other);
  const share = (/** @type {number} */ part) => times[Math.floor(times.length * part)] ?? Infinity;
  return { p50: share(0.5), p95: share(0.95), perSecond: times.length / seconds };
}

const middle = (/** @type {number[]} */ all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Infinity;

const postgres = await startTestPostgres();
const app = await startApp({ databaseUrl: postgres.url, password: PASSWORD, env: { TIENDO_JOBS: 'off' } });
const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
try {
  const people = await reporters(pool);
  const saves = [];
  for (const [at, { username, path }] of people.entries()) {
    const cookie = await cookieOf(app.url, username);
    const body = JSON.stringify({ answer: 'figure', value: String(at % 100) });
    saves.push({
      method: /** @type {const} */ ('PUT'),
      path,
      headers: { cookie, 'content-type': 'application/json' },
      body,
    });
  }
  const alive = saves.map(() => ({ method: /** @type {const} */ ('GET'), path: '/api/v1/health/live' }));
  /** @type {number[]} */
  const ratios = [];
  console.log(`${saves.length} reporters, one cell each, ${ROUNDS} rounds of ${TURNS} turns`);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [empty, saved] = [await pass(app.url, alive), await pass(app.url, saves)];
    ratios.push(saved.p95 / empty.p95);
    console.log(
      `cell saved: p50 ${number.format(saved.p50)} ms, p95 ${number.format(saved.p95)} ms, ${number.format(saved.perSecond)}/s; ` +
        `liveness: p95 ${number.format(empty.p95)} ms, ${number.format(empty.perSecond)}/s; ratio of p95 ${number.format(saved.p95 / empty.p95)}`,
    );
  }
  console.log(
    `saving a cell under ${saves.length} reporters takes ${number.format(middle(ratios))} × the liveness endpoint (p95)`,
  );
} finally {
  await pool.end();
  await app.stop();
  await postgres.stop();
}
