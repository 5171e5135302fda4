// @ts-check
// `node bench/machines.mjs`: figures that another system sends, 10,000 in one request and as many in 1,000 requests one
// after another, in rows a second against the bulk load of the same figures in the same process. Only the ratios count:
// absolute figures drift from run to run. `--quick` sends a tenth, to see whether it runs.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../apps/api/dist/app.module.js';
import { configureApp, fastifyAdapter } from '../apps/api/dist/configure-app.js';
import { BulkFigures } from '../apps/api/dist/features/figures/index.js';
import { PlanDirectory } from '../apps/api/dist/features/plans/index.js';
import { PeriodDirectory } from '../apps/api/dist/features/reporting/index.js';
import { Config } from '../apps/api/dist/platform/config/config.js';
import { Database, migrate } from '../apps/api/dist/platform/database/index.js';
import { loadSample } from '../apps/api/dist/sample/load-sample.js';
import { startTestPostgres } from '../tools/postgres/test-postgres.mjs';

const PASSWORD = 'Đo tốc độ 2024 – bench';
const PLAN = 'mau-2025';
const QUICK = process.argv.includes('--quick');
const FIGURES = QUICK ? 1_000 : 10_000;
const REQUESTS = QUICK ? 100 : 1_000;
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

const postgres = await startTestPostgres();
const config = Config.parse({
  ...{ DATABASE_URL: postgres.url, DATA_DIR: postgres.dataDir ?? '/tmp/tiendo-bench', TIENDO_JOBS: 'off' },
  ...{ TIENDO_DEMO_PASSWORD: PASSWORD, TIENDO_SAMPLE: 'on', HOST: '127.0.0.1', PORT: '0' },
});
await migrate(config.databaseUrl);
const app = await NestFactory.create(AppModule.with(config), fastifyAdapter(config), { logger: ['error', 'warn'] });
await configureApp(/** @type {import('@nestjs/platform-fastify').NestFastifyApplication} */ (app));
await app.init();
await loadSample(app, { say: () => true });
await app.listen(0, '127.0.0.1');
const url = `${await app.getUrl()}/api/v1`;
const database = app.get(Database, { strict: false });

/** @template T @param {string} path @param {string} method @param {Record<string, string>} headers @param {unknown} body */
async function ask(path, method, headers, body) {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** @param {() => Promise<unknown>} work @returns {Promise<number>} rows a second */
async function rate(work) {
  const began = performance.now();
  await work();
  return FIGURES / ((performance.now() - began) / 1000);
}

try {
  await database.manager.query(`UPDATE plan_period SET state = 'open'`);
  /** @type {{ indicator: string, unit: string, period: string, numerator?: string, denominator?: string, value?: string }[]} */
  const lines = await database.manager
    .query(
      `SELECT jsonb_strip_nulls(jsonb_build_object('indicator', n.code, 'unit', u.code, 'period', t.code,
       'numerator', trim_scale(f.numerator)::text, 'denominator', trim_scale(f.denominator)::text,
       'value', CASE WHEN f.numerator IS NULL THEN trim_scale(f.value)::text END, 'cumulative', f.cumulative)) AS line
     FROM figure f
     JOIN plan p ON p.province_id = f.province_id AND p.slug = $1
     JOIN plan_period t ON t.province_id = p.province_id AND t.plan_id = p.id AND t.period_id = f.period_id
     JOIN indicator n ON n.province_id = f.province_id AND n.id = f.indicator_id
     JOIN unit u ON u.province_id = f.province_id AND u.id = f.unit_id
     WHERE f.outcome IS NULL AND f.qualifier = 'exact' AND (f.numerator IS NOT NULL OR f.value IS NOT NULL)
     ORDER BY t.code, n.code, u.code`,
      [PLAN],
    )
    .then((/** @type {{ line: never }[]} */ rows) => rows.map(({ line }) => line));
  const signedIn = await ask('/session', 'POST', {}, { username: 'admin', password: PASSWORD });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const made = await ask(
    '/provinces/mau/machine-keys',
    'POST',
    { cookie },
    {
      ...{ label: 'Bench', mayRead: true, mayWrite: true, plans: [PLAN], allUnits: true, units: [] },
      ...{
        indicators: [...new Set(lines.map(({ indicator }) => indicator))],
        expiresOn: soon,
        requestsPerMinute: 6_000,
      },
    },
  );
  const authorization = `Bearer ${(await made.json()).secret}`;
  /** @param {object[]} figures @param {string} query */
  const send = async (figures, query = '') =>
    (await ask(`/provinces/mau/machine-figures${query}`, 'PUT', { authorization }, { figures })).json();

  // What holds against the form and the checks: a refused line is no row.
  const told = await send(lines.slice(0, 10_000), '?dryRun=true');
  const good = lines
    .slice(0, 10_000)
    .filter((_, index) => told.lines[index].result === 'accepted')
    .slice(0, FIGURES);
  if (good.length < FIGURES)
    throw new Error(
      `Only ${good.length} of ${FIGURES} figures hold: ${JSON.stringify(told.lines.find((/** @type {{ result: string }} */ { result }) => result === 'refused'))}`,
    );
  const graded = (/** @type {string} */ grade) => good.map((line) => ({ ...line, grade }));

  /** @param {string} grade */
  const bulk = async (grade) => {
    const plan = await app.get(PlanDirectory, { strict: false }).find(database.manager, PLAN);
    const [indicators, units] = await Promise.all(
      ['indicator', 'unit'].map(async (table) => {
        const rows = await database.manager.query(`SELECT code, id FROM ${table} WHERE province_id = $1`, [
          plan.provinceId,
        ]);
        return new Map(rows.map((/** @type {{ code: string, id: string }} */ { code, id }) => [code, id]));
      }),
    );
    for (const code of new Set(good.map(({ period }) => period))) {
      const period = await app.get(PeriodDirectory, { strict: false }).require(database.manager, plan, code);
      const figures = graded(grade)
        .filter((line) => line.period === code)
        .map((line) => ({
          ...{ indicatorId: indicators?.get(line.indicator), unitId: units?.get(line.unit), asOf: period.endsOn },
          ...{
            recordedAt: new Date().toISOString(),
            numerator: line.numerator ?? null,
            denominator: line.denominator ?? null,
          },
          ...{ value: line.value ?? null, outcome: null, statedPercent: null, statedText: null, qualifier: 'exact' },
          ...{
            cumulative: /** @type {any} */ (line).cumulative,
            classLevel: null,
            classBound: null,
            grade,
            origin: 'system',
          },
          ...{ sourceDocumentId: null, sourceSection: null, note: null },
        }));
      await database.transaction((/** @type {any} */ manager) =>
        app
          .get(BulkFigures, { strict: false })
          .load(manager, period, /** @type {any} */ (figures), { actorId: null, action: 'figures.load' }),
      );
    }
  };

  const loaded = await rate(() => bulk('estimate'));
  const one = await rate(() => send(graded('official')));
  const again = await rate(() => send(graded('official')));
  const each = FIGURES / REQUESTS;
  const several = graded('preliminary');
  const many = await rate(async () => {
    for (let at = 0; at < FIGURES; at += each) await send(several.slice(at, at + each));
  });
  const against = (/** @type {number} */ rows) =>
    `${Math.round(rows)} rows/s, ${number.format(rows / loaded)} × the bulk load`;
  console.log(`bulk load: ${Math.round(loaded)} rows/s (${FIGURES} figures)`);
  console.log(`one request of ${FIGURES}: ${against(one)}`);
  console.log(`the same request again, all unchanged: ${against(again)}`);
  console.log(`${REQUESTS} requests of ${each}: ${against(many)}`);
} finally {
  await app.close();
  await postgres.stop();
}
