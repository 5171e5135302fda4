import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Beginning, FirstDay, FirstDayResult } from '@tiendo/contracts';
import { type Client, type GivenProvince, startTestApp, type TestApp } from '../../testing/index.js';
import { issuePlan, planDocument } from '../../testing/plan-document.js';

describe('the first day of a province', () => {
  let t: TestApp;
  let province: GivenProvince;
  let address: string;
  let admin: Client;
  let number = 0;
  const asRole = async (role: 'admin' | 'editor' | 'viewer' | 'auditor', owner: GivenProvince = province) =>
    t.as((await t.given.user({ province: owner, role })).username);
  const left = async (): Promise<Beginning> => (await admin.get(address).expect(200)).body;
  const unit = (code: string, more = {}) => ({ code, name: `Đơn vị ${code}`, kind: 'department' as const, ...more });
  const user = (more = {}) => {
    number += 1;
    return { username: `nguoi.${number}`, displayName: `Người thứ ${number}`, role: 'viewer' as const, ...more };
  };
  const take = (list: Partial<FirstDay>) => admin.post(address).send({ units: [], users: [], ...list });
  const counted = async (table: 'unit' | 'membership'): Promise<number> =>
    (await t.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE province_id = $1`, [province.id]))[0]
      ?.n ?? 0;

  beforeAll(async () => {
    t = await startTestApp({ now: '2026-02-10T09:00:00+07:00' });
    province = await t.given.province();
    address = `/provinces/${province.code}/beginning`;
    admin = await asRole('admin');
  });
  afterAll(() => t?.close());

  it('begins with nothing', async () => {
    expect(await left()).toEqual({ units: 0, hasAccounts: false, plan: null, hasForm: false, hasPeriods: false });
  });

  it('takes in units and accounts in one piece; accounts name units of the same list', async () => {
    const list = {
      units: [unit('xa-an', { kind: 'communeLevel', parent: 'so-noi-vu' }), unit('so-noi-vu')],
      users: [user({ role: 'reporter', unit: 'xa-an' }), user()],
    };
    const { units, items }: FirstDayResult = (await take(list).expect(201)).body;
    expect(units).toBe(2);
    expect(items.map(({ user: { memberships } }) => memberships[0]?.unit?.code ?? null)).toEqual(['xa-an', null]);
    const rows = await t.rows(
      `SELECT u.code, u.official_order AS "order", p.code AS parent FROM unit u LEFT JOIN unit p ON p.id = u.parent_unit_id
       WHERE u.province_id = $1 ORDER BY u.official_order`,
      [province.id],
    );
    expect(rows).toMatchObject([
      { code: 'xa-an', parent: 'so-noi-vu' },
      { code: 'so-noi-vu', parent: null },
    ]);
    expect(await left()).toMatchObject({ units: 2, hasAccounts: true });
    const trail = await t.rows(
      `SELECT action, subject FROM audit_event WHERE province_id = $1 AND action IN ('unit.create', 'user.create')
         AND subject = ANY($2) ORDER BY action, subject`,
      [province.id, ['xa-an', 'so-noi-vu', ...list.users.map(({ username }) => username)]],
    );
    expect(trail).toHaveLength(4);
  });

  it('gives links that open once, are kept hashed, and set the password the person chooses', async () => {
    const [made] = ((await take({ users: [user()] }).expect(201)).body as FirstDayResult).items;
    const token = made?.resetLink.url.split('#')[1] ?? '';
    expect(await t.rows(`SELECT 1 FROM password_reset WHERE token_hash = sha256($1::bytea)`, [token])).toHaveLength(1);
    const body = { token, newPassword: 'mot-mat-khau-du-dai-cua-toi' };
    await t.anonymous.post('/password-reset').send(body).expect(204);
    await t.anonymous.post('/password-reset').send(body).expect(404);
    const signIn = { username: made?.user.username, password: body.newPassword };
    await t.anonymous.post('/session').send(signIn).expect(201);
  });

  it.each([
    ['a unit that there is', { units: [unit('so-noi-vu')], users: [user()] }, ['/units/0/code']],
    ['a code given twice', { units: [unit('moi-1'), unit('moi-1')] }, ['/units/1/code']],
    ['a parent that nobody is', { units: [unit('moi-2', { parent: 'khong-co' })] }, ['/units/0/parent']],
    ['a parent that is itself', { units: [unit('moi-3', { parent: 'moi-3' })] }, ['/units/0/parent']],
    [
      'an account of a unit that nobody is',
      { units: [unit('moi-4')], users: [user({ role: 'reporter', unit: 'khong-co' })] },
      ['/users/0/unit'],
    ],
    [
      'a user name given twice',
      { units: [unit('moi-5')], users: [user({ username: 'hai' }), user({ username: 'hai' })] },
      ['/users/1/username'],
    ],
  ])('takes in nothing where a list has %s', async (_, list, pointers) => {
    const before = [await counted('unit'), await counted('membership')];
    const { status, body } = await take(list);
    expect([409, 422]).toContain(status);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
    expect([await counted('unit'), await counted('membership')]).toEqual(before);
  });

  it('refuses nothing at all, and more accounts than a first day has', async () => {
    await take({}).expect(400);
    await take({ users: Array.from({ length: 201 }, () => user()) }).expect(400);
  });

  it('says what is left after the units: a plan, its form, its periods', async () => {
    const editor = await asRole('editor');
    const document = planDocument('so-noi-vu', { code: '', title: 'Dự thảo đầu tiên' });
    await editor.post('/plans').send({ slug: 'du-thao', province: province.code, document }).expect(201);
    expect((await left()).plan).toMatchObject({ slug: 'du-thao', state: 'draft' });
    const dated = { startsOn: '2026-01-01', endsOn: '2026-12-31', issuedOn: '2026-01-01', year: 2026 };
    await issuePlan(t, province, 'ban-hanh', planDocument('so-noi-vu', dated));
    expect(await left()).toMatchObject({
      plan: { slug: 'ban-hanh', state: 'published' },
      hasForm: false,
      hasPeriods: false,
    });
    const lines = [{ block: 'departments', indicator: 'online-share' }];
    await editor.put('/plans/ban-hanh/form').send({ items: lines }).expect(200);
    const monthly = {
      cutoffDay: 13,
      opensAfterDays: -5,
      closesAfterDays: 7,
      startsOn: '2026-02-01',
      endsOn: '2026-12-31',
    };
    await editor.put('/plans/ban-hanh/calendars/month').send(monthly).expect(200);
    expect(await left()).toMatchObject({ hasForm: true, hasPeriods: true });
  });

  it('is for who administers accounts and units of the province', async () => {
    const editor = await asRole('editor');
    await editor.get(address).expect(200);
    await editor
      .post(address)
      .send({ units: [unit('khac')], users: [] })
      .expect(403);
    for (const role of ['viewer', 'auditor'] as const) {
      const other = await asRole(role);
      await other.get(address).expect(403);
      await other
        .post(address)
        .send({ units: [unit('khac')], users: [] })
        .expect(403);
    }
    const elsewhere = await asRole('admin', await t.given.province());
    await elsewhere.get(address).expect(403);
    await elsewhere
      .post(address)
      .send({ units: [unit('khac')], users: [] })
      .expect(403);
    await t.anonymous.get(address).expect(401);
  });
});
