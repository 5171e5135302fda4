import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { type Field, figureField, keptDifferences } from '../testing/field.js';
import { adminOf, type GivenMachine, machineOf, toldOf } from '../testing/machine.js';

const REASON = 'Hệ thống đang bảo trì';

describe('a cell that another system supplies', () => {
  let t: TestApp;
  let f: Field;
  let admin: Client;
  let machine: GivenMachine;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t);
    admin = await adminOf(t, f);
    machine = await machineOf(t, f, admin, { indicators: ['count'], allUnits: false, units: [unit(0), unit(1)] });
  });
  afterAll(() => t.close());

  const unit = (index: number) => f.units[index]?.code ?? '';
  const send = async (index: number, value: string) =>
    toldOf(
      (await machine.send([{ indicator: 'count', unit: unit(index), period: '2025M05', value }]).expect(200)).body,
    );
  const cellOf = async (index: number) => {
    const { body } = await f.editor.get(`/plans/${f.plan.slug}/periods/2025M05/figures`).expect(200);
    return body.cells.find(
      (one: { indicator: string; unit: string }) => one.indicator === 'count' && one.unit === unit(index),
    );
  };

  it('says so before and after the system gave a figure, and is closed to hands', async () => {
    expect(await cellOf(0)).toMatchObject({ suppliedBy: 'Hệ thống một cửa', figure: null });
    expect((await cellOf(2)).suppliedBy).toBeNull();
    const early = await f.editor.put(f.cell('count', 0)).send({ value: '5' });
    expect([early.status, early.body.code]).toEqual([409, 'figure-from-system']);
    expect(await send(0, '120')).toEqual(['accepted']);
    expect(await cellOf(0)).toMatchObject({
      suppliedBy: 'Hệ thống một cửa',
      figure: { system: 'Hệ thống một cửa', takeover: null },
    });
    await f.editor.put(f.cell('count', 0)).send({ value: '5' }).expect(409);
    await f.editor
      .post(`${f.cell('count', 0)}/withdrawal`)
      .send({ reason: 'x' })
      .expect(409);
    const items = [0, 2].map((index) => ({ indicator: 'count', unit: unit(index), value: '5' }));
    const several = await f.editor.post(`/plans/${f.plan.slug}/periods/2025M05/figures`).send({ items });
    expect([several.status, several.body.code, several.body.errors]).toMatchObject([
      ...[409, 'figure-from-system', [{ pointer: '/items/0/takeover' }]],
    ]);
  });

  it('is taken over with a reason that stands with it, and is the system’s again when that is taken back', async () => {
    await send(1, '10');
    await f.editor.put(f.cell('count', 1)).send({ value: '11', takeover: REASON }).expect(200);
    expect(await cellOf(1)).toMatchObject({
      suppliedBy: null,
      figure: { value: '11', system: null, takeover: REASON },
    });
    expect(await send(1, '12')).toEqual(['takenOver']);
    // Whoever corrects it goes on with it.
    await f.editor.put(f.cell('count', 1)).send({ value: '13' }).expect(200);
    expect((await cellOf(1)).figure).toMatchObject({ value: '13', takeover: REASON });
    expect(await send(1, '12')).toEqual(['takenOver']);
    for (let taken = 0; taken < 2; taken += 1) {
      await f.editor
        .post(`${f.cell('count', 1)}/withdrawal`)
        .send({ reason: 'Hệ thống chạy lại' })
        .expect(201);
    }
    expect(await cellOf(1)).toMatchObject({ suppliedBy: 'Hệ thống một cửa', figure: { value: '10' } });
    expect(await send(1, '12')).toEqual(['accepted']);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('is for hands again once the key is revoked, its figures standing; no reason is kept where none is needed', async () => {
    const other = await machineOf(t, f, admin, { ...{ indicators: ['share'], allUnits: true }, label: 'LGSP' });
    const share = { indicator: 'share', unit: unit(0), period: '2025M05', numerator: '21', denominator: '30' };
    expect(toldOf((await other.send([share]).expect(200)).body)).toEqual(['accepted']);
    await f.editor.put(f.cell('share', 0)).send({ numerator: '22', denominator: '30' }).expect(409);
    await admin.delete(`/provinces/${f.province.code}/machine-keys/${other.key.id}`).expect(204);
    const { body } = await f.editor.get(`${f.cell('share', 0)}/history`).expect(200);
    expect(body.items[0]).toMatchObject({ system: 'LGSP', isLive: true });
    const { body: recorded } = await f.editor
      .put(f.cell('share', 0))
      .send({ numerator: '22', denominator: '30', takeover: REASON })
      .expect(200);
    expect(recorded.cells[0]).toMatchObject({ suppliedBy: null, figure: { takeover: null } });
  });
});
