import { jest } from '@jest/globals';
import { startTestApp, TEST_PASSWORD, type TestApp, type TestAppOptions } from '../testing/index.js';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { figureField, keptDifferences } from '../features/figures/testing/field.js';
import { VERSION } from '../platform/config/version.js';
import { recomputeOnce } from './recompute.js';
import { Housekeeping } from './housekeeping.js';
import { prepareData } from './prepare-data.js';

/** What the start prints while `work` runs. */
async function printed(work: () => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: unknown) => void lines.push(String(line)));
  try {
    await work();
  } finally {
    log.mockRestore();
  }
  return lines.join('\n');
}

describe('the first start on a given database', () => {
  let t: TestApp;
  const open = async (options: TestAppOptions = {}) => (t = await startTestApp(options));
  afterEach(() => t.close());
  const start = () => printed(() => prepareData(t.app));
  const statusOf = async (username: string, password: string) =>
    (await t.anonymous.post('/session').send({ username, password })).status;

  it('makes an administrator with a random password, told once, and one owner; the second start makes nothing', async () => {
    await open();
    const password = /^ {2}admin {2}(\S{16})$/m.exec(await start())?.[1] ?? '';
    expect(await statusOf('admin', password)).toBe(201);
    const { body } = await (await t.as('admin')).get('/session').expect(200);
    expect(body.memberships).toMatchObject([{ role: 'admin', province: { simulated: false } }]);
    expect(await start()).toBe('');
    expect(await t.rows('SELECT username FROM user_account')).toEqual([{ username: 'admin' }]);
    expect(await t.rows('SELECT 1 FROM plan')).toEqual([]);
  });

  it('takes the password and the owner from the environment, and does not repeat the password', async () => {
    await open({
      environment: { TIENDO_ADMIN_PASSWORD: TEST_PASSWORD, TIENDO_PROVINCE: 'quang-ngai:Tỉnh Quảng Ngãi' },
    });
    const said = await start();
    expect(said).toContain('admin');
    expect(said).not.toContain(TEST_PASSWORD);
    expect(await statusOf('admin', TEST_PASSWORD)).toBe(201);
    expect(await t.rows('SELECT code, name FROM province')).toEqual([{ code: 'quang-ngai', name: 'Tỉnh Quảng Ngãi' }]);
  });

  it('renames the owner when the environment says so', async () => {
    await open({ environment: { TIENDO_PROVINCE: 'tinh:Tỉnh Quảng Ngãi' } });
    await t.given.province({ code: 'tinh', name: 'Tỉnh' });
    await start();
    expect(await t.rows('SELECT code, name, name_key FROM province')).toEqual([
      { code: 'tinh', name: 'Tỉnh Quảng Ngãi', name_key: 'tinh quang ngai' },
    ]);
  });

  it('leaves a database with an administrator alone', async () => {
    await open();
    const province = await t.given.province();
    await t.given.user({ province, role: 'admin', username: 'chi.hang' });
    expect(await start()).toBe('');
    expect(await t.rows('SELECT username FROM user_account')).toEqual([{ username: 'chi.hang' }]);
  });

  it('makes another one when the name belongs to somebody who is no administrator', async () => {
    await open();
    const province = await t.given.province();
    await t.given.user({ province, role: 'viewer', username: 'admin' });
    expect(await start()).toMatch(/^ {2}admin2 {2}\S{16}$/m);
  });

  it('gives the administrator that there is the owners that have none', async () => {
    await open();
    const province = await t.given.province();
    const orphan = await t.given.province();
    await t.given.user({ province, role: 'admin', username: 'admin' });
    expect(await start()).toBe('');
    const { body } = await (await t.as('admin')).get('/session').expect(200);
    expect(
      body.memberships.map((one: { role: string; province: { code: string } }) => [one.role, one.province.code]),
    ).toEqual([province.code, orphan.code].sort().map((code) => ['admin', code]));
    expect(await t.rows('SELECT username FROM user_account')).toEqual([{ username: 'admin' }]);
  });

  it('makes one when replicas start together', async () => {
    await open();
    await printed(async () => {
      await Promise.all([prepareData(t.app), prepareData(t.app), prepareData(t.app)]);
    });
    expect(await t.rows('SELECT username FROM user_account')).toEqual([{ username: 'admin' }]);
  });

  it('loads the sample where it is asked for, with its accounts', async () => {
    await open({ environment: { TIENDO_SAMPLE: 'on', TIENDO_DEMO_PASSWORD: TEST_PASSWORD } });
    const said = await start();
    for (const username of ['admin', 'editor2', 'leader.so-noi-vu', 'reporter.so-noi-vu-bac-giang']) {
      expect(said).toContain(username);
    }
    expect(said).not.toContain(TEST_PASSWORD);
    expect(await statusOf('editor', TEST_PASSWORD)).toBe(201);
    const { body } = await (await t.as('reporter.so-noi-vu-bac-giang')).get('/session').expect(200);
    expect(body.memberships).toMatchObject([
      { role: 'reporter', province: { code: 'bac-giang' }, unit: { code: 'so-noi-vu' } },
    ]);
    const again = await start();
    expect(again).toContain('reset-password');
    expect(again).not.toContain('Nạp dữ liệu mẫu');
  });
});

describe('tidying up', () => {
  it('removes what has expired and nothing else', async () => {
    const t = await startTestApp();
    try {
      const user = await t.given.user();
      await t.as(user.username);
      await t.anonymous.post('/session').send({ username: 'nobody', password: 'wrong' }).expect(401);
      const housekeeping = t.app.get(Housekeeping);
      await housekeeping.tidy();
      expect(await t.rows('SELECT 1 FROM session')).toHaveLength(1);
      expect(await t.rows('SELECT 1 FROM sign_in_throttle')).toHaveLength(2);
      t.clock.set(9 * 3_600_000);
      await housekeeping.hourly();
      expect(await t.rows('SELECT 1 FROM session UNION ALL SELECT 1 FROM sign_in_throttle')).toEqual([]);
    } finally {
      await t.close();
    }
  });
});

describe('the first start of a new version', () => {
  it('works out what is kept, lists what changed, and does it once', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'tiendo-recompute-'));
    const t = await startTestApp({ now: '2025-06-10T09:00:00+07:00', environment: { DATA_DIR: dataDir } });
    try {
      const f = await figureField(t);
      await f.editor.put(f.cell('share', 0)).send({ text: '9/10' }).expect(200);
      await t.rows(`UPDATE standing SET met = met + 1 WHERE plan_id = $1 AND reported > 0`, [f.plan.id]);
      const count = (await keptDifferences(t, f.plan)).length;
      expect(count).toBeGreaterThan(0);
      expect(await recomputeOnce(t.app)).toBe(count);
      expect(await keptDifferences(t, f.plan)).toEqual([]);
      const listed = await readFile(path.join(dataDir, `recomputed-${VERSION}.txt`), 'utf8');
      expect(listed.trim().split('\n')).toHaveLength(count);
      expect(listed).toContain(`${f.plan.slug} 2025M05 standing`);
      expect(await recomputeOnce(t.app)).toBeNull();
      await rm(path.join(dataDir, `recomputed-${VERSION}.txt`));
      expect(await recomputeOnce(t.app)).toBe(0);
    } finally {
      await t.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
