import { randomUUID } from 'node:crypto';
import { startTestApp, type Client, type TestApp } from '../../../testing/index.js';
import { differences } from '../../statements/testing/differences.js';

const KH73 = '/plans/quang-ninh-kh73-2024';

describe('executing units and observations', () => {
  let app: TestApp;
  let editor: Client;

  beforeAll(async () => {
    app = await startTestApp({ template: 'sample', now: '2099-01-15T09:00:00+07:00' });
    editor = await app.as('editor');
  });
  afterAll(() => app?.close());

  it('counts n/N of the executing units without touching the status of the task', async () => {
    const { body: page } = await editor.get('/plans/mau-2024/tasks?limit=500').expect(200);
    const task = page.items.find(
      (row: { executing: { completed: number; total: number } | null }) =>
        row.executing && row.executing.completed < row.executing.total,
    );
    const path = `/plans/mau-2024/tasks/${task.code}`;
    const { body: before } = await editor.get(path).expect(200);
    const open = before.executingUnits.find((unit: { status: string }) => unit.status !== 'completed');
    await editor
      .post(`${path}/status`)
      .send({ status: 'completed', effectiveOn: '2024-12-31', unit: open.unit.code })
      .expect(201);
    const { body: after } = await editor.get(path).expect(200);
    expect(after.executing).toMatchObject({ completed: task.executing.completed + 1, total: task.executing.total });
    expect(after.status).toBe(before.status);
    const { body: overview } = await editor.get('/plans/mau-2024/overview').expect(200);
    expect(overview.lastStatementOn).toBe('2024-12-31');
    expect(await differences(app)).toEqual([]);
  });

  it('a measured value settles a contradiction', async () => {
    const observation = { indicator: 'nguoi-dan-cap-nhat-thong-tin-suc-khoe', asOf: '2024-12-31', value: '100' };
    const { body } = await editor.post(`${KH73}/observations`).send(observation).expect(201);
    expect(body).toMatchObject({ asOf: '2024-12-31', value: '100', grade: 'preliminary', qualifier: 'exact' });
    const { body: target } = await editor.get(`${KH73}/targets/KH73-XH-04`).expect(200);
    expect(target).toMatchObject({ contradicts: false, version: 2 });
    // What a reader noted of the way the source writes a number stays noted.
    expect(target.discrepancies.map(({ kind }: { kind: string }) => kind)).toEqual(['unclearFigure']);
    expect(target.measures[1].observations.map((row: { value: string }) => row.value)).toEqual(['100', '96.4', '100']);
    const { body: earlier } = await editor.get(`${KH73}/targets/KH73-XH-04?asOf=2024-12-30`).expect(200);
    expect(earlier.contradicts).toBe(true);
  });

  it('is corrected and taken back; a correction that is withdrawn lets what it corrected speak again', async () => {
    const indicator = 'nguoi-dan-cap-nhat-thong-tin-suc-khoe';
    const record = async (value: string, supersedes?: string, status = 201) =>
      (
        await editor
          .post(`${KH73}/observations`)
          .send({ indicator, asOf: '2024-12-29', value, supersedes })
          .expect(status)
      ).body as { id: string; code: string };
    const withdraw = (id: string) => editor.post(`${KH73}/observations/${id}/withdrawal`).send({ reason: 'gõ nhầm' });
    const shown = async (): Promise<string[]> => {
      const { body } = await editor.get(`${KH73}/targets/KH73-XH-04`).expect(200);
      return body.measures[1].observations
        .filter(({ asOf }: { asOf: string }) => asOf === '2024-12-29')
        .map(({ value }: { value: string }) => value);
    };
    const first = await record('964');
    const second = await record('96.4', first.id);
    expect(await shown()).toEqual(['96.4']);
    expect((await record('96', first.id, 409)).code).toBe('already-corrected');
    const third = await record('96.41', second.id);
    expect(await shown()).toEqual(['96.41']);
    const { body } = await withdraw(third.id).expect(201);
    expect(body).toMatchObject({ withdraws: third.id, note: 'gõ nhầm', value: null });
    expect(await shown()).toEqual(['96.4']);
    await withdraw(third.id).expect(409);
    await withdraw(second.id).expect(201);
    expect(await shown()).toEqual(['964']);
    await withdraw(first.id).expect(201);
    expect(await shown()).toEqual([]);
    await withdraw(randomUUID()).expect(404);
    await record('1', randomUUID(), 404);
    expect((await editor.get(`${KH73}/targets/KH73-XH-04?asOf=2024-12-31`).expect(200)).body.measures).toHaveLength(2);
    const viewer = await app.as('viewer');
    await viewer.post(`${KH73}/observations/${first.id}/withdrawal`).send({ reason: 'x' }).expect(403);
    await editor.post(`${KH73}/observations/${first.id}/withdrawal`).send({}).expect(400);
  });

  it.each([
    [{ indicator: 'khong-co', value: '1' }, 'unknown-indicator', '/indicator'],
    [{ value: '1', asOf: '2099-02-01' }, 'effective-day-in-future', '/asOf'],
    [{ value: '1', unit: 'khong-co' }, 'unknown-unit', '/unit'],
    [{ value: '1', documentId: randomUUID() }, 'unknown-document', '/documentId'],
    [{}, 'rule-broken', '/value'],
    [{ value: '1', denominator: '3' }, 'rule-broken', '/numerator'],
    [{ numerator: '1', denominator: '-3' }, 'rule-broken', '/denominator'],
  ])('refuses the observation %j: %s', async (figure, code, pointer) => {
    const observation = { indicator: 'httt-duoc-phe-duyet-cap-do', asOf: '2024-12-31', ...figure };
    const { body } = await editor.post(`${KH73}/observations`).send(observation).expect(422);
    expect(body.code).toBe(code);
    expect(body.errors[0].pointer).toBe(pointer);
  });
});
