import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VIEWS_OF_ONE_PERSON, type SavedView, type SavedViewList } from '@tiendo/contracts';
import { type Client, type GivenProvince, startTestApp, type TestApp } from '../../testing/index.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('saved views', () => {
  let t: TestApp;
  let province: GivenProvince;
  let address: string;
  let editor: Client;
  let viewer: Client;

  const asRole = async (role: 'editor' | 'viewer' | 'auditor', owner = province): Promise<Client> =>
    t.as((await t.given.user({ province: owner, role })).username);
  const save = async (client: Client, view: Partial<SavedView>): Promise<SavedView> =>
    (
      await client
        .post(address)
        .send({ screen: 'tasks', query: 'qua-han=1', ...view })
        .expect(201)
    ).body;
  const namesFor = async (client: Client, screen = 'tasks'): Promise<string[]> => {
    const { items }: SavedViewList = (await client.get(`${address}?screen=${screen}`).expect(200)).body;
    return items.map(({ name }) => name);
  };

  beforeAll(async () => {
    t = await startTestApp();
    province = await t.given.province();
    address = `/provinces/${province.code}/views`;
    [editor, viewer] = [await asRole('editor'), await asRole('viewer')];
  });
  afterAll(() => t?.close());

  it('are kept by screen, one’s own and those that are shared', async () => {
    await save(viewer, { name: 'Quá hạn của tôi', query: 'qua-han=1&sap-xep=-qua-han' });
    await save(editor, { name: 'Đang dừng', query: 'trang-thai=stopped', shared: true });
    await save(editor, { name: 'Riêng của văn phòng' });
    expect(await namesFor(viewer)).toEqual(['Đang dừng', 'Quá hạn của tôi'].sort());
    expect(await namesFor(viewer, 'targets')).toEqual([]);
    const { items }: SavedViewList = (await viewer.get(`${address}?screen=tasks`)).body;
    expect(items.find(({ shared }) => shared)).toMatchObject({
      query: 'trang-thai=stopped',
      own: false,
      sharedBy: expect.any(String),
    });
    expect(items.find(({ own }) => own)).toMatchObject({ shared: false, sharedBy: null });
    await save(viewer, { name: 'Chỉ tiêu số', screen: 'targets' });
    const all: SavedViewList = (await viewer.get(address).expect(200)).body;
    expect(all.items.map(({ screen, name }) => `${screen} ${name}`).sort()).toEqual(
      ['targets Chỉ tiêu số', 'tasks Quá hạn của tôi', 'tasks Đang dừng'].sort(),
    );
  });

  it('are renamed, given another query, shared and removed by who keeps them; the trail tells it', async () => {
    const { id } = await save(editor, { name: 'Chưa có tên hay' });
    const body = { name: 'Cần đôn đốc', query: 'don-vi=so-noi-vu', shared: true };
    expect((await editor.patch(`${address}/${id}`).send(body).expect(200)).body).toMatchObject({ id, ...body });
    expect(await namesFor(viewer)).toContain('Cần đôn đốc');
    await editor.delete(`${address}/${id}`).expect(204);
    await editor.delete(`${address}/${id}`).expect(404);
    const trail = await t.rows<{ action: string; subject: string }>(
      `SELECT action, subject FROM audit_event WHERE subject_kind = 'view' AND detail->>'id' = $1 ORDER BY number`,
      [id],
    );
    expect(trail).toEqual([
      { action: 'view.create', subject: 'Chưa có tên hay' },
      { action: 'view.change', subject: 'Cần đôn đốc' },
      { action: 'view.remove', subject: 'Cần đôn đốc' },
    ]);
  });

  it('are not for others to change; who may share takes shared ones away', async () => {
    const own = await save(viewer, { name: 'Chỉ mình tôi' });
    const shared = await save(editor, { name: 'Chung', shared: true });
    await editor.patch(`${address}/${own.id}`).send({ name: 'Khác' }).expect(404);
    await editor.delete(`${address}/${own.id}`).expect(404);
    await viewer.patch(`${address}/${shared.id}`).send({ name: 'Khác' }).expect(404);
    await viewer.delete(`${address}/${shared.id}`).expect(404);
    await (await asRole('editor')).delete(`${address}/${shared.id}`).expect(204);
    await viewer.patch(`${address}/${NOWHERE}`).send({ name: 'Khác' }).expect(404);
  });

  it('are shared by the office alone, read by auditors, and closed to others', async () => {
    const shared = { screen: 'tasks', name: 'Muốn chia sẻ', query: '', shared: true };
    await viewer.post(address).send(shared).expect(403);
    const { id } = await save(viewer, { name: 'Muốn chia sẻ' });
    await viewer.patch(`${address}/${id}`).send({ shared: true }).expect(403);
    const auditor = await asRole('auditor');
    await auditor.get(`${address}?screen=tasks`).expect(200);
    await auditor
      .post(address)
      .send({ ...shared, shared: false })
      .expect(403);
    await (await asRole('editor', await t.given.province())).get(`${address}?screen=tasks`).expect(403);
    await t.anonymous.get(`${address}?screen=tasks`).expect(401);
  });

  it('have a name of their own, and a query that is one', async () => {
    await save(editor, { name: 'Trùng tên' });
    const again = await editor.post(address).send({ screen: 'tasks', name: ' Trùng tên ', query: '' });
    expect([again.status, again.body.code]).toEqual([409, 'view-name-taken']);
    await save(editor, { name: 'Trùng tên', screen: 'targets' });
    for (const query of ['a=1#x', 'a=<b>', 'tìm=1', 'a b', 'a'.repeat(1501)]) {
      await editor.post(address).send({ screen: 'tasks', name: 'Sai', query }).expect(400);
    }
    await editor.get(`${address}?screen=khac`).expect(400);
  });

  it(`are ${VIEWS_OF_ONE_PERSON} for one person`, async () => {
    const keeper = await asRole('viewer');
    for (let n = 0; n < VIEWS_OF_ONE_PERSON; n += 1) await save(keeper, { name: `Chế độ xem ${n}` });
    const more = await keeper.post(address).send({ screen: 'tasks', name: 'Thêm', query: '' });
    expect([more.status, more.body.code]).toEqual([422, 'too-many-views']);
  });
});
