import { startTestApp, TEST_PASSWORD, type TestApp } from '../../testing/index.js';

describe('user administration', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  /** A province with an administrator signed in. */
  async function office() {
    const province = await t.given.province();
    const admin = await t.given.user({ province, role: 'admin' });
    return { province, admin, api: await t.as(admin.username), users: `/provinces/${province.code}/users` };
  }
  const statusOf = async (username: string) =>
    (await t.anonymous.post('/session').send({ username, password: TEST_PASSWORD })).status;

  it('creates many at once, each with a link that sets the first password', async () => {
    const { province, api, users } = await office();
    const unit = await t.given.unit(province, { code: 'so-noi-vu', name: 'Sở Nội vụ' });
    const { body } = await api
      .post(users)
      .send({
        users: [
          { username: 'nguyen.van.a', displayName: 'Nguyễn Văn An', role: 'editor' },
          { username: 'tran.thi.b', displayName: 'Trần Thị Bình', role: 'reporter', unit: unit.code },
        ],
      })
      .expect(201);
    expect(body.items[1].user).toMatchObject({
      username: 'tran.thi.b',
      disabled: false,
      sessions: 0,
      memberships: [{ role: 'reporter', unit: { code: 'so-noi-vu', name: 'Sở Nội vụ' } }],
    });
    const link = new URL(body.items[1].resetLink.url);
    expect(link.origin).toBe(t.url.replace('127.0.0.1', link.hostname));
    expect(link.search).toBe('');
    await t.anonymous
      .post('/password-reset')
      .send({ token: link.hash.slice(1), newPassword: TEST_PASSWORD })
      .expect(204);
    expect(await statusOf('tran.thi.b')).toBe(201);
    expect(await statusOf('nguyen.van.a')).toBe(401);
    const trail = await t.rows<{ action: string; subject: string }>(
      `SELECT action, subject FROM audit_event WHERE province_id = $1 AND action = 'user.create' ORDER BY number`,
      [province.id],
    );
    expect(trail.map(({ subject }) => subject)).toEqual(['nguyen.van.a', 'tran.thi.b']);
  });

  it('creates none when one line is wrong, and names every wrong field', async () => {
    const { api, users } = await office();
    const taken = await t.given.user();
    const clash = await api
      .post(users)
      .send({
        users: [
          { username: 'moi.1', displayName: 'Mới', role: 'viewer' },
          { username: taken.username, displayName: 'Trùng', role: 'viewer' },
          { username: 'moi.1', displayName: 'Lặp', role: 'viewer' },
        ],
      })
      .expect(409);
    expect(clash.body).toMatchObject({
      code: 'username-taken',
      errors: [{ pointer: '/users/1/username' }, { pointer: '/users/2/username' }],
    });
    const unit = await api
      .post(users)
      .send({ users: [{ username: 'moi.2', displayName: 'Mới', role: 'reporter', unit: 'khong-co' }] })
      .expect(422);
    expect(unit.body).toMatchObject({ code: 'unknown-unit', errors: [{ pointer: '/users/0/unit' }] });
    const without = await api
      .post(users)
      .send({ users: [{ username: 'moi.2', displayName: 'Mới', role: 'unitLeader' }] })
      .expect(422);
    expect(without.body).toMatchObject({
      code: 'rule-broken',
      errors: [{ pointer: '/users/0/unit', code: 'unit-required' }],
    });
    const shape = await api
      .post(users)
      .send({ users: [{ username: 'Có Dấu', displayName: '', role: 'boss' }] })
      .expect(400);
    expect(shape.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/users/0/username',
      '/users/0/displayName',
      '/users/0/role',
    ]);
    expect((await api.get(users)).body.total).toBe(1);
  });

  it('lists by given name in Vietnamese order, pages with a total and finds without diacritics', async () => {
    const { province, api, users } = await office();
    for (const displayName of ['Lê Văn Ân', 'Phạm Thị Đào', 'Hoàng Ánh', 'Trần Dung']) {
      await t.given.user({ displayName, province, role: 'viewer' });
    }
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await api.get(`${users}?role=viewer&limit=2${next}`).expect(200);
      expect(body.total).toBe(4);
      names.push(...body.items.map((user: { displayName: string }) => user.displayName));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual(['Hoàng Ánh', 'Lê Văn Ân', 'Trần Dung', 'Phạm Thị Đào']);
    const found = await api.get(`${users}?q=${encodeURIComponent('thi dao')}`).expect(200);
    expect(found.body.items.map((user: { displayName: string }) => user.displayName)).toEqual(['Phạm Thị Đào']);
    await api.get(`${users}?q=%25`).expect(200, { items: [], nextCursor: null, total: 0 });
  });

  it('refuses a cursor of another question and a parameter it does not know', async () => {
    const { province, api, users } = await office();
    await t.given.user({ province });
    const { body } = await api.get(`${users}?limit=1`).expect(200);
    const other = await api.get(`${users}?limit=1&role=admin&cursor=${body.nextCursor}`).expect(400);
    expect(other.body.code).toBe('invalid-cursor');
    expect((await api.get(`${users}?cursor=rubbish`).expect(400)).body.code).toBe('invalid-cursor');
    expect((await api.get(`${users}?colour=red`).expect(400)).body.code).toBe('unknown-parameter');
  });

  it('changes name and roles, which count from the next request on', async () => {
    const { province, api, users } = await office();
    const user = await t.given.user({ province, role: 'viewer' });
    const me = await t.as(user.username);
    await me.get(users).expect(403);
    const { body } = await api
      .patch(`${users}/${user.username}`)
      .set('If-Match', '"1"')
      .send({ displayName: 'Tên Mới', memberships: [{ role: 'admin' }] })
      .expect(200);
    expect(body).toMatchObject({ displayName: 'Tên Mới', memberships: [{ role: 'admin', unit: null }], version: 2 });
    await me.get(`${users}?q=ten+moi`).expect(200);
    const stale = await api
      .patch(`${users}/${user.username}`)
      .set('If-Match', '"1"')
      .send({ disabled: true })
      .expect(412);
    expect(stale.body).toMatchObject({ code: 'stale', current: { displayName: 'Tên Mới', version: 2 } });
  });

  it('disables: signed out at once and not let in again until enabled', async () => {
    const { province, api, users } = await office();
    const user = await t.given.user({ province });
    const me = await t.as(user.username);
    await me.get('/session').expect(200);
    await api.patch(`${users}/${user.username}`).send({ disabled: true }).expect(200);
    await me.get('/session').expect(401);
    expect(await statusOf(user.username)).toBe(401);
    await api.patch(`${users}/${user.username}`).send({ disabled: false }).expect(200);
    expect(await statusOf(user.username)).toBe(201);
  });

  it('keeps the last administrator', async () => {
    const { admin, api, users, province } = await office();
    const successor = await t.given.user({ province });
    for (const change of [{ disabled: true }, { memberships: [{ role: 'viewer' }] }, { memberships: [] }]) {
      const { body } = await api.patch(`${users}/${admin.username}`).send(change).expect(422);
      expect(body.code).toBe('last-admin');
    }
    await api.post(`${users}/${admin.username}/hand-over`).send({ successor: successor.username }).expect(200);
    await api.get(users).expect(401);
    await (await t.as(successor.username)).get(users).expect(200);
  });

  it('hands over: the successor receives the roles, the leaver is disabled and signed out', async () => {
    const { province, api, users } = await office();
    const unit = await t.given.unit(province);
    const leaver = await t.given.user({ province, role: 'reporter', unit });
    const heir = await t.given.user({ province, role: 'viewer' });
    const gone = await t.as(leaver.username);
    const { body } = await api
      .post(`${users}/${leaver.username}/hand-over`)
      .send({ successor: heir.username })
      .expect(200);
    expect(body.username).toBe(heir.username);
    expect(body.memberships).toMatchObject([{ role: 'reporter', unit: { code: unit.code } }, { role: 'viewer' }]);
    await gone.get('/session').expect(401);
    for (const successor of [leaver.username, heir.username, 'khong.co.ai']) {
      const wrong = await api
        .post(`${users}/${successor === heir.username ? heir.username : leaver.username}/hand-over`)
        .send({ successor })
        .expect(422);
      expect(wrong.body).toMatchObject({ code: 'rule-broken', errors: [{ pointer: '/successor' }] });
    }
  });

  it('gives a reset link, of which only the newest works, and signs out everywhere', async () => {
    const { province, api, users } = await office();
    const user = await t.given.user({ province });
    const tokenOf = async () =>
      new URL((await api.post(`${users}/${user.username}/reset-link`).expect(201)).body.url).hash.slice(1);
    const [old, fresh] = [await tokenOf(), await tokenOf()];
    await t.anonymous.post('/password-reset').send({ token: old, newPassword: 'Mưa bụi trên đồi chè' }).expect(404);
    await t.anonymous.post('/password-reset').send({ token: fresh, newPassword: 'Mưa bụi trên đồi chè' }).expect(204);
    const sessions = [await t.as(user.username), await t.as(user.username)];
    await api.delete(`${users}/${user.username}/sessions`).expect(204);
    for (const session of sessions) await session.get('/session').expect(401);
  });

  it('never reaches into another owner', async () => {
    const here = await office();
    const there = await office();
    const theirs = await t.given.user({ province: there.province });
    const both = await t.given.user({ province: here.province, role: 'viewer' });
    await t.given.membership(both, there.province, 'editor');
    await here.api.get(there.users).expect(403);
    await here.api
      .patch(`${here.users}/${theirs.username}`)
      .send({ memberships: [{ role: 'admin' }] })
      .expect(404);
    await here.api.post(`${here.users}/${theirs.username}/reset-link`).expect(404);
    for (const refused of [
      here.api.patch(`${here.users}/${both.username}`).send({ disabled: true }),
      here.api.patch(`${here.users}/${both.username}`).send({ displayName: 'Khác' }),
      here.api.post(`${here.users}/${both.username}/reset-link`),
      here.api.delete(`${here.users}/${both.username}/sessions`),
      here.api.post(`${here.users}/${both.username}/hand-over`).send({ successor: here.admin.username }),
    ]) {
      expect((await refused.expect(403)).body.code).toBe('forbidden');
    }
    await here.api
      .patch(`${here.users}/${both.username}`)
      .send({ memberships: [{ role: 'committee' }] })
      .expect(200);
    const kept = await t.rows('SELECT role FROM membership WHERE user_id = $1 AND province_id = $2', [
      both.id,
      there.province.id,
    ]);
    expect(kept).toEqual([{ role: 'editor' }]);
  });

  it('belongs to the owner of the last role while it has none: no other one takes it over', async () => {
    const here = await office();
    const there = await office();
    const between = await t.given.user({ province: here.province, role: 'editor' });
    const mine = `${here.users}/${between.username}`;
    await here.api.patch(mine).send({ memberships: [] }).expect(200);
    const theirs = `${there.users}/${between.username}`;
    for (const refused of [
      there.api.post(`${theirs}/reset-link`),
      there.api.patch(theirs).send({ memberships: [{ role: 'viewer' }] }),
      there.api.patch(theirs).send({ displayName: 'Của tôi' }),
      there.api.delete(`${theirs}/sessions`),
      there.api.post(`${theirs}/hand-over`).send({ successor: there.admin.username }),
    ]) {
      await refused.expect(404);
    }
    await there.api
      .post(`${there.users}/${there.admin.username}/hand-over`)
      .send({ successor: between.username })
      .expect(422);
    expect(await actionsOf(there.province.id, between.username)).toEqual([]);
    await here.api.post(`${mine}/reset-link`).expect(201);
    await here.api
      .patch(mine)
      .send({ memberships: [{ role: 'viewer' }] })
      .expect(200);
    expect(await actionsOf(here.province.id, between.username)).toEqual([
      'user.change',
      'user.resetLink',
      'user.change',
    ]);
  });

  it('is nobody’s where no owner is known', async () => {
    const { api, users } = await office();
    const stranger = await t.given.user();
    await t.rows('DELETE FROM membership WHERE user_id = $1', [stranger.id]);
    await api.post(`${users}/${stranger.username}/reset-link`).expect(404);
  });

  it('makes links to the address it was reached at, whatever the request calls it', async () => {
    const { admin, api, users } = await office();
    const { body } = await api
      .post(`${users}/${admin.username}/reset-link`)
      .set('Host', 'evil.example')
      .set('X-Forwarded-Host', 'evil.example')
      .expect(201);
    expect(new URL(body.url).origin).toBe(t.url);
  });

  it('lets no link outlive the owner who made it', async () => {
    const here = await office();
    const there = await office();
    const both = await t.given.user({ username: 'hai-tinh', province: there.province, role: 'viewer' });
    const { body } = await there.api.post(`${there.users}/hai-tinh/reset-link`).expect(201);
    await t.given.membership(here.admin, there.province, 'admin');
    const overBoth = await t.as(here.admin.username);
    await overBoth
      .patch(`${here.users}/${both.username}`)
      .send({ memberships: [{ role: 'admin' }] })
      .expect(200);
    const token = new URL(body.url).hash.slice(1);
    await t.anonymous.post('/password-reset').send({ token, newPassword: 'Mưa bụi trên đồi chè' }).expect(404);
  });

  it('tells every owner concerned what was done to somebody who belongs to several', async () => {
    const here = await office();
    const there = await office();
    await t.given.membership(here.admin, there.province, 'admin');
    const api = await t.as(here.admin.username);
    const both = await t.given.user({ province: here.province, role: 'viewer' });
    await t.given.membership(both, there.province, 'editor');
    const heir = await t.given.user({ province: here.province, role: 'viewer' });
    const person = `${here.users}/${both.username}`;
    await api.post(`${person}/reset-link`).expect(201);
    await api.delete(`${person}/sessions`).expect(204);
    await api.patch(person).send({ displayName: 'Tên mới' }).expect(200);
    await api
      .patch(person)
      .send({ memberships: [{ role: 'committee' }] })
      .expect(200);
    await api.post(`${person}/hand-over`).send({ successor: heir.username }).expect(200);
    const everywhere = ['user.resetLink', 'user.signOutEverywhere', 'user.change'];
    // A role of one owner is no business of the other's.
    expect(await actionsOf(here.province.id, both.username)).toEqual([...everywhere, 'user.change', 'user.handOver']);
    expect(await actionsOf(there.province.id, both.username)).toEqual([...everywhere, 'user.handOver']);
    const [event] = await t.rows<{ detail: object }>(
      `SELECT detail FROM audit_event WHERE province_id = $1 AND action = 'user.handOver'`,
      [there.province.id],
    );
    expect(event?.detail).toEqual({ successor: heir.username, memberships: [{ role: 'editor', unit: null }] });
    expect(
      await t.rows('SELECT role FROM membership WHERE user_id = $1 AND province_id = $2', [heir.id, there.province.id]),
    ).toEqual([{ role: 'editor' }]);
  });

  const actionsOf = async (provinceId: string, username: string): Promise<string[]> =>
    (
      await t.rows<{ action: string }>(
        `SELECT action FROM audit_event WHERE province_id = $1 AND subject = $2 ORDER BY number`,
        [provinceId, username],
      )
    ).map(({ action }) => action);

  it('is for administrators: 401 for nobody, 403 for an editor, 404 for a province that is not there', async () => {
    const { province, api, users } = await office();
    const editor = await t.as((await t.given.user({ province, role: 'editor' })).username);
    await t.anonymous.get(users).expect(401);
    await editor.get(users).expect(403);
    await editor
      .post(users)
      .send({ users: [{ username: 'x.y', displayName: 'X', role: 'admin' }] })
      .expect(403);
    await api.get('/provinces/khong-co/users').expect(404);
  });
});
