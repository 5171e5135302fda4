// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { startApp } from '../lib/app-process.mjs';
import { newPassword } from '../postgres/cluster.mjs';
import { ROOT } from '../lib/run.mjs';
import { startTestPostgres } from '../postgres/test-postgres.mjs';
import { QUESTIONS } from './questions.mjs';

/** The commit that was released as 0.1.0. */
const RELEASE = 'ad65c70';
const FIXTURE = path.join(ROOT, 'migrations/fixtures/0.1.0');
/** When the fixture was filled, by its own clock, and when its ranking was published: the last day to contest is over. */
const FILLED_AT = '2026-01-10T09:00:00+07:00';
const PUBLISHED_AT = '2026-01-12T09:00:00+07:00';
const CONTEST_UNTIL = '2026-01-10';
const RANKED = { plan: 'mau-2025', block: 'communes', period: '2025M12', index: 'completion' };
/** Sessions and attempts to sign in are nobody's business; the migrations that ran are told by those that make the tables. */
const LEFT_OUT = new Set(['session', 'sign_in_attempt', 'migrations']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NIL = '00000000-0000-0000-0000-000000000000';

export async function main() {
  const { values } = parseArgs({ options: { tree: { type: 'string' } } });
  const tree = values.tree ?? builtRelease();
  const postgres = await startTestPostgres();
  try {
    const databaseUrl = await createDatabase(postgres.url);
    const password = newPassword();
    const start = (/** @type {string} */ at) => startRelease({ tree, databaseUrl, password, at });
    const first = await start(FILLED_AT);
    const publication = await shareRanking(await signIn(first.url, password));
    await first.stop();
    const second = await start(PUBLISHED_AT);
    const office = await signIn(second.url, password);
    await publishRanking(office, publication);
    const renamed = new Map([[NIL, NIL]]);
    const answers = await answersOf(office);
    await second.stop();
    const sql = rename(await dump(databaseUrl), renamed);
    mkdirSync(FIXTURE, { recursive: true });
    write('database.sql.gz', sql);
    write('answers.json.gz', rename(JSON.stringify(answers), renamed));
  } finally {
    await postgres.stop();
  }
}

/** A checkout of the release with everything installed and built. */
function builtRelease() {
  const tree = path.join(mkdtempSync(path.join(os.tmpdir(), 'tiendo-release-')), 'tree');
  const run = (/** @type {string} */ command, /** @type {string[]} */ args, cwd = tree) =>
    execFileSync(command, args, { cwd, stdio: 'inherit' });
  run('git', ['worktree', 'add', '--detach', tree, RELEASE], ROOT);
  run('npm', ['ci']);
  run('npx', [
    'nx',
    'run-many',
    '-t',
    'build',
    '-p',
    '@tiendo/indicators,@tiendo/contracts,@tiendo/migrations,@tiendo/api',
  ]);
  return tree;
}

/** @param {string} server */
async function createDatabase(server) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query('CREATE DATABASE release');
  await client.end();
  const url = new URL(server);
  url.pathname = '/release';
  return url.href;
}

/** @param {{ tree: string, databaseUrl: string, password: string, at: string }} options */
function startRelease({ tree, databaseUrl, password, at }) {
  const clock = pathToFileURL(path.join(ROOT, 'tools/upgrade/shifted-clock.mjs')).href;
  return startApp({
    databaseUrl,
    password,
    script: path.join(tree, 'apps/api/dist/main.js'),
    env: { NODE_OPTIONS: `--import ${clock}`, TIENDO_CLOCK_STARTS_AT: at, TIENDO_JOBS: 'off' },
  });
}

/**
 * @typedef {(method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<any>} Office
 * @param {string} url
 * @param {string} password
 * @returns {Promise<Office>}
 */
async function signIn(url, password) {
  const headers = { 'content-type': 'application/json', origin: url };
  const session = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username: 'admin', password }),
  });
  const cookie = session.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`Signing in failed: ${session.status} ${await session.text()}`);
  return async (method, address, body, more = {}) => {
    const answer = await fetch(`${url}/api/v1${address}`, {
      method,
      headers: { ...(body ? headers : {}), origin: url, cookie, ...more },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

/** @param {Office} office */
const shareRanking = async (office) =>
  (await office('POST', '/ranking-publications', { ...RANKED, contestUntil: CONTEST_UNTIL })).id;

/**
 * @param {Office} office
 * @param {string} id
 */
async function publishRanking(office, id) {
  const { items } = await office('GET', `/ranking-publications?plan=${RANKED.plan}`);
  const { version } = items.find((/** @type {{ id: string }} */ one) => one.id === id);
  const decision = await office('POST', '/provinces/mau/documents', {
    number: '99/QĐ-UBND',
    issuedOn: CONTEST_UNTIL,
    issuer: 'UBND tỉnh Mẫu',
    title: 'Công bố kết quả xếp hạng (mô phỏng)',
  });
  await office(
    'POST',
    `/ranking-publications/${id}/publication`,
    { documentId: decision.id },
    { 'if-match': `"${version}"` },
  );
}

/** @param {Office} office */
async function answersOf(office) {
  /** @type {Record<string, unknown>} */
  const answers = {};
  for (const question of QUESTIONS) answers[question] = await office('GET', question);
  return answers;
}

/**
 * Every row as PostgreSQL's own COPY text, table by table, and where identity columns go on.
 * @param {string} databaseUrl
 */
async function dump(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: tables } = await client.query(
    `SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns,
       max(a.attname) FILTER (WHERE a.attidentity <> '') AS identity
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname`,
  );
  let sql = '';
  for (const { name, columns, identity } of tables) {
    if (LEFT_OUT.has(name)) continue;
    const rows = await text(client.query(copyTo(`COPY (SELECT ${columns} FROM "${name}" ORDER BY 1, 2) TO STDOUT`)));
    if (rows === '') continue;
    sql += `COPY "${name}" (${columns}) FROM stdin;\n${rows}\\.\n`;
    if (identity) {
      sql += `SELECT setval(pg_get_serial_sequence('"${name}"', '${identity}'), (SELECT max("${identity}") FROM "${name}"));\n`;
    }
  }
  await client.end();
  return sql;
}

/**
 * Random ids replaced by numbered ones, the same in all texts: what cannot be compressed otherwise.
 * @param {string} content
 * @param {Map<string, string>} known
 */
function rename(content, known) {
  return content.replace(UUID, (id) => {
    const name = known.get(id) ?? `00000000-0000-4000-8000-${known.size.toString(16).padStart(12, '0')}`;
    known.set(id, name);
    return name;
  });
}

/**
 * @param {string} name
 * @param {string} content
 */
function write(name, content) {
  const packed = gzipSync(content, { level: 9 });
  writeFileSync(path.join(FIXTURE, name), packed);
  console.log(`${name}: ${(content.length / 1e6).toFixed(1)} MB, packed ${(packed.length / 1e3).toFixed(0)} kB`);
}
