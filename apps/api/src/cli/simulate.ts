import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { parseArgs } from 'node:util';
import { AppModule } from '../app.module.js';
import { Config } from '../platform/config/config.js';
import { migrate } from '../platform/database/index.js';
import { AlreadySimulated, simulate, type SimulationProgress } from '../sample/simulate.js';
import { type Scale, SCALES } from '../sample/simulated/simulated-nation.js';

const count = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** `--scale province|tenth|national`; national when nothing is said. */
function scaleAsked(): Scale | null {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: 'national' } } });
  return Object.keys(SCALES).find((scale): scale is Scale => scale === values.scale) ?? null;
}

function tell({ period, done, all, perSecond, secondsLeft }: SimulationProgress): void {
  const left = Number.isNaN(secondsLeft)
    ? ''
    : `, ${count.format(perSecond)} dòng/s, còn khoảng ${count.format(secondsLeft)} giây`;
  const percent = Math.floor((100 * done) / all);
  process.stdout.write(
    `${String(percent).padStart(3)}%  ${count.format(done)}/${count.format(all)} số liệu${left}; đang nạp ${period}\n`,
  );
}

/** Loads the simulated country. Exit code 0 when it is in, 1 when it was there already, 2 for a scale nobody knows. */
async function run(): Promise<number> {
  const scale = scaleAsked();
  if (scale === null) {
    console.error(`Quy mô không có: dùng --scale ${Object.keys(SCALES).join('|')} / Unknown scale.`);
    return 2;
  }
  const config = Config.parse(process.env);
  await migrate(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error', 'fatal'] });
  try {
    const { observations, seconds, slug } = await simulate(app, scale, tell);
    const size = await analyse(config.databaseUrl);
    const rate = count.format(observations / seconds);
    console.log(
      `Đã nạp ${count.format(observations)} số liệu vào kế hoạch ${slug} trong ${count.format(seconds)} giây (${rate} dòng/s); cơ sở dữ liệu ${size}.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof AlreadySimulated)) throw error;
    console.error(
      'Quốc gia Mẫu đã có trong cơ sở dữ liệu, không nạp lần hai. Số liệu đã ghi không xóa được: để làm lại, dùng một ' +
        'DATA_DIR khác (hoặc xóa DATA_DIR chỉ có số liệu mô phỏng), hay một cơ sở dữ liệu mới ở DATABASE_URL.\n' +
        'The simulated country is there already. Statements cannot be deleted: use another DATA_DIR or a new database.',
    );
    return 1;
  } finally {
    await app.close();
  }
}

/** Tells the planner what came in, as the user of the database; returns how large it is. */
async function analyse(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('ANALYZE');
    const { rows } = await client.query<{ size: string }>(
      'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
    );
    return rows[0]?.size ?? '';
  } finally {
    await client.end();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
