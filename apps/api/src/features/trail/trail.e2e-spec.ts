import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditEventPage } from '@tiendo/contracts';
import { eventually, type GivenProvince, startTestApp, type TestApp } from '../../testing/index.js';

describe('the trail as it is read', () => {
  let t: TestApp;
  let province: GivenProvince;
  beforeAll(async () => {
    t = await startTestApp();
  });
  beforeEach(async () => {
    province = await t.given.province();
  });
  afterAll(() => t.close());

  const as = async (role: 'admin' | 'auditor' | 'viewer', of: GivenProvince = province) => {
    const user = await t.given.user({ province: of, role });
    return { ...user, client: await t.as(user.username) };
  };
  const told = async (action: string) => {
    const { client } = await as('auditor');
    const { body } = await client.get(`/provinces/${province.code}/audit-events?limit=100`).expect(200);
    return (body as AuditEventPage).items.filter((event) => event.action === action);
  };

  it('tells of a table that was saved as a file: by whom, which, how long', async () => {
    const { client, username } = await as('viewer');
    const note = { file: 'Nhiem vu kh-2024.xlsx', rows: 35 };
    await client.post(`/provinces/${province.code}/exports`).send(note).expect(204);
    expect(await told('export.table')).toEqual([
      expect.objectContaining({
        ...{ actor: expect.objectContaining({ username }), kind: 'taken', subject: note.file, detail: { rows: 35 } },
      }),
    ]);
  });

  it('is told by members alone, and in its measure', async () => {
    const path = `/provinces/${province.code}/exports`;
    const note = { file: 'Bang.csv', rows: 1 };
    await t.anonymous.post(path).send(note).expect(401);
    const stranger = await as('viewer', await t.given.province());
    await stranger.client.post(path).send(note).expect(403);
    const { client } = await as('viewer');
    await client.post(path).send({ file: '', rows: 1 }).expect(400);
    await client
      .post(path)
      .send({ ...note, rows: -1 })
      .expect(400);
    await client
      .post(path)
      .send({ ...note, cells: [] })
      .expect(400);
    expect(await told('export.table')).toEqual([]);
  });

  it('tells of wrong passwords once an hour, and that the account, then the address, was blocked', async () => {
    const { username } = await t.given.user({ province, role: 'viewer' });
    const wrong = (name: string) => t.anonymous.post('/session').send({ username: name, password: 'sai bét 2024' });
    for (let turn = 0; turn < 9; turn += 1) await wrong(username);
    await eventually(async () => {
      expect((await told('session.refused')).map(({ subject }) => subject)).toEqual([username]);
      expect(await told('session.blocked')).toMatchObject([{ subject: username, subjectKind: 'user', actor: null }]);
    });
    for (let turn = 0; turn < 70; turn += 1) await wrong(`khong-ai-${turn}`);
    await eventually(async () =>
      expect((await told('session.blocked')).map(({ subjectKind }) => subjectKind).sort()).toEqual(['address', 'user']),
    );
    expect(JSON.stringify(await told('session.blocked'))).not.toMatch(/khong-ai|sai bét/);
  });
});
