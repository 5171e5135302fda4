import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NamedUnitReporter, UnitReportersBody } from '@tiendo/contracts';
import { type Client, type GivenProvince, type GivenUnit, startTestApp, type TestApp } from '../../../testing/index.js';

const PASSWORD = 'Tre già măng mọc 2025';

describe('who writes the reports of a unit', () => {
  let t: TestApp;
  let province: GivenProvince;
  let unit: GivenUnit;
  let at: string;
  let leader: Client;
  let number = 0;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t?.close());
  beforeEach(async () => {
    province = await t.given.province();
    unit = await t.given.unit(province);
    at = `/provinces/${province.code}/units/${unit.code}/reporters`;
    leader = await of('unitLeader', unit);
  });

  const of = async (role: 'unitLeader' | 'reporter' | 'admin' | 'viewer', its: GivenUnit | null, owner = province) =>
    t.as((await t.given.user({ province: owner, role, ...(its && { unit: its }) })).username);
  const listed = async (client = leader) => (await client.get(at).expect(200)).body as UnitReportersBody;
  const fresh = () => ({ username: `can.bo.${(number += 1)}`, displayName: 'Phạm Văn Mẫu' });
  const named = async (reporter = fresh()) => ({
    reporter,
    made: (await leader.post(at).send(reporter).expect(201)).body as NamedUnitReporter,
  });
  const trail = async (username: string) =>
    (
      await t.rows<{ action: string }>(
        'SELECT action FROM audit_event WHERE province_id = $1 AND subject = $2 ORDER BY number',
        [province.id, username],
      )
    ).map(({ action }) => action);

  it('are named by its leader: a new account with a link that is shown once, which writes its reports', async () => {
    const { reporter, made } = await named();
    expect(made).toMatchObject({
      reporter: { ...reporter, writes: true, leads: false, isReady: false, disabled: false },
      resetLink: { username: reporter.username },
    });
    const token = made.resetLink?.url.split('#')[1] ?? '';
    await t.anonymous.post('/password-reset').send({ token, newPassword: PASSWORD }).expect(204);
    const { items, mayName } = await listed();
    expect(mayName).toBe(true);
    expect(items.find(({ username }) => username === reporter.username)).toMatchObject({ isReady: true });
    expect(items.filter(({ leads }) => leads)).toHaveLength(1);
    expect(await trail(reporter.username)).toEqual(['user.create', 'password.reset']);
  });

  it('are removed by its leader: who has no other role is signed out, and may be named again', async () => {
    const { username } = await t.given.user({ province, role: 'reporter', unit });
    const reporter = await t.as(username);
    expect((await listed(reporter)).mayName).toBe(false);
    await leader.delete(`${at}/${username}`).expect(204);
    await reporter.get(at).expect(401);
    expect((await listed()).items.map((one) => one.username)).not.toContain(username);
    await leader.delete(`${at}/${username}`).expect(404);
    const again = await leader.post(at).send({ username, displayName: 'Tên khác' }).expect(201);
    expect(again.body).toMatchObject({ resetLink: null, reporter: { username, writes: true } });
    expect((again.body as NamedUnitReporter).reporter.displayName).not.toBe('Tên khác');
    expect(await trail(username)).toEqual(['reporter.remove', 'reporter.name']);
  });

  it('keep what other role they have, which a leader neither sees nor resets', async () => {
    const { username } = await t.given.user({ province, role: 'viewer' });
    await leader.post(at).send({ username, displayName: 'x' }).expect(201);
    await leader.post(`${at}/${username}/reset-link`).expect(403);
    await leader.delete(`${at}/${username}`).expect(204);
    await t.as(username);
    const { reporter } = await named();
    const link = await leader.post(`${at}/${reporter.username}/reset-link`).expect(201);
    expect(link.body).toMatchObject({ username: reporter.username, url: expect.stringContaining('/dat-mat-khau#') });
    const self = (await listed()).items.find(({ leads }) => leads)?.username ?? '';
    await leader.delete(`${at}/${self}`).expect(404);
    await leader.post(`${at}/${self}/reset-link`).expect(404);
  });

  it('are nobody else’s to name: not a reporter’s, a neighbour’s, an administrator’s, another owner’s', async () => {
    const neighbour = await t.given.unit(province);
    const other = await t.given.province();
    const twin = await t.given.unit(other, { code: unit.code });
    const strangers: [Client, number][] = [
      [await of('reporter', unit), 403],
      [await of('unitLeader', neighbour), 403],
      [await of('admin', null), 403],
      [await of('viewer', null), 403],
      [await of('unitLeader', twin, other), 403],
      [t.anonymous, 401],
    ];
    for (const [client, status] of strangers) {
      await client.post(at).send(fresh()).expect(status);
      await client.delete(`${at}/khong-co`).expect(status);
      await client.post(`${at}/khong-co/reset-link`).expect(status);
    }
    await (await of('unitLeader', neighbour)).get(at).expect(403);
    await leader.get(at.replace(unit.code, 'khong-co')).expect(404);
    const foreign = await t.given.user({ province: other, role: 'viewer' });
    const taken = await leader.post(at).send({ username: foreign.username, displayName: 'x' }).expect(409);
    expect(taken.body).toMatchObject({ code: 'username-taken', errors: [{ pointer: '/username' }] });
    await leader.delete(`${at}/${foreign.username}`).expect(404);
  });
});
