import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgendaFacts, MeetingBody } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { type Field, figureField } from '../figures/testing/field.js';

describe('units without figures on an agenda', () => {
  let app: TestApp;
  let field: Field;

  beforeAll(async () => {
    app = await startTestApp({ now: '2025-06-20T09:00:00+07:00' });
    field = await figureField(app, 3);
  });
  afterAll(() => app?.close());

  let called = 0;
  const unreported = async (heldOn: string, more: object = {}): Promise<AgendaFacts['unreported'][]> => {
    called += 1;
    const meeting = { name: `Phiên họp ${called}`, heldOn, chair: 'Trưởng Ban Chỉ đạo', ...more };
    const answer = await field.editor.post(`/plans/${field.plan.slug}/meetings`).send(meeting).expect(201);
    return (answer.body as MeetingBody).agenda
      .filter(({ facts, section }) => section === 'silent' && facts.unreported !== null)
      .map(({ facts }) => facts.unreported);
  };

  it('names those that gave nothing for the last period due, beside how many are asked', async () => {
    await field.editor.put(field.cell('share', 1)).send({ text: '21/30' }).expect(200);
    const [districts, ...rest] = await unreported('2025-06-20');
    expect(rest).toEqual([]);
    expect(districts).toMatchObject({ block: 'districts', asked: 3, period: { code: '2025M05', kind: 'month' } });
    expect(districts?.units.map(({ code }) => code)).toEqual([field.units[0]?.code, field.units[2]?.code]);
  });

  it('goes by the period that was due on the day, not by the newest', async () => {
    const [districts] = await unreported('2025-05-20');
    expect(districts).toMatchObject({ period: { code: '2025M04' }, asked: 3 });
    expect(districts?.units).toHaveLength(3);
  });

  it('a snapshot counts what was known then; what came later is on the live agenda', async () => {
    const snapshot = await field.editor
      .post(`/plans/${field.plan.slug}/snapshots`)
      .send({ name: 'Chốt tháng 5', asOf: '2025-06-20' })
      .expect(201);
    app.clock.set(60 * 60_000);
    for (const unit of [0, 2]) await field.editor.put(field.cell('count', unit)).send({ text: '30' }).expect(200);
    expect(await unreported('2025-06-20')).toEqual([]);
    const [then] = await unreported('2025-06-20', { snapshotId: (snapshot.body as { id: string }).id });
    expect(then?.units.map(({ code }) => code)).toEqual([field.units[0]?.code, field.units[2]?.code]);
  });

  it('a figure that was corrected, and whose correction was taken back, stood; one taken back did not', async () => {
    const [kept, gone] = [field.cell('count', 0, '2025M04'), field.cell('count', 1, '2025M04')];
    for (const cell of [kept, gone]) await field.editor.put(cell).send({ text: '30' }).expect(200);
    await field.editor.put(kept).send({ text: '31', note: 'sửa' }).expect(200);
    for (const cell of [kept, gone]) {
      await field.editor.post(`${cell}/withdrawal`).send({ reason: 'nhầm' }).expect(201);
    }
    const snapshot = await field.editor
      .post(`/plans/${field.plan.slug}/snapshots`)
      .send({ name: 'Chốt tháng 4', asOf: '2025-05-20' })
      .expect(201);
    const [then] = await unreported('2025-05-20', { snapshotId: (snapshot.body as { id: string }).id });
    expect(then?.units.map(({ code }) => code)).toEqual([field.units[1]?.code, field.units[2]?.code]);
  });

  it('tells the figure that units give together as it was known at the snapshot, too', async () => {
    const { editor, plan, cell } = field;
    app.clock.set(60_000);
    for (const unit of [0, 1, 2]) await editor.put(cell('share', unit)).send({ text: '20/30', note: 'rà lại' });
    const statement = { status: 'stopped', effectiveOn: '2025-06-01', reason: 'Không bố trí được kinh phí' };
    await editor.post(`/plans/${plan.slug}/targets/CT-1/status`).send(statement).expect(201);
    app.clock.set(60_000);
    const snapshot = await editor
      .post(`/plans/${plan.slug}/snapshots`)
      .send({ name: 'Chốt trước họp', asOf: '2025-06-20' })
      .expect(201);
    app.clock.set(60 * 60_000);
    await editor.put(cell('share', 0)).send({ text: '5/30', note: 'sửa' }).expect(200);
    const numerator = async (more: object): Promise<string | null | undefined> => {
      const meeting = { name: `Phiên họp chốt ${(called += 1)}`, heldOn: '2025-06-20', chair: 'Trưởng Ban Chỉ đạo' };
      const { body } = await editor
        .post(`/plans/${plan.slug}/meetings`)
        .send({ ...meeting, ...more })
        .expect(201);
      const line = (body as MeetingBody).agenda.find(({ facts }) => facts.item?.code === 'CT-1');
      return line?.facts.item?.measure?.numerator;
    };
    expect(await numerator({ snapshotId: (snapshot.body as { id: string }).id })).toBe('60');
    expect(await numerator({})).toBe('45');
  });
});
