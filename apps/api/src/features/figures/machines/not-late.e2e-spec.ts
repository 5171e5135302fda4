import type { LateList, PeriodBody } from '@tiendo/contracts';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { type Field, figureField } from '../testing/field.js';
import { adminOf, machineOf } from '../testing/machine.js';

describe('what a connected system supplies', () => {
  let t: TestApp;
  let f: Field;
  let admin: Client;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t);
    admin = await adminOf(t, f);
  });
  afterAll(() => t.close());

  const period = async () =>
    (await f.editor.get(`/plans/${f.plan.slug}/periods`).expect(200)).body.items.find(
      ({ code }: PeriodBody) => code === '2025M05',
    ) as PeriodBody;
  const late = async () =>
    ((await f.editor.get(`/plans/${f.plan.slug}/periods/2025M05/late`).expect(200)).body as LateList).items.map(
      ({ code, asked, reported }) => [code, asked, reported],
    );

  it('is owed by no unit, until the key is revoked', async () => {
    const [first = '', second = '', third = ''] = f.units.map(({ code }) => code);
    expect(await late()).toEqual([first, second, third].map((code) => [code, 3, 0]));
    const some = await machineOf(t, f, admin, {
      ...{ indicators: ['share', 'count'], allUnits: false, units: [first, second] },
    });
    expect(await late()).toEqual([
      [first, 1, 0],
      [second, 1, 0],
      [third, 3, 0],
    ]);
    // Two systems that supply the same cells take them off once.
    const every = await machineOf(t, f, admin, { indicators: ['share', 'running'] });
    expect(await late()).toEqual([[third, 1, 0]]);
    expect(await period()).toMatchObject({ asked: 1, reporting: 0 });
    for (const { key } of [some, every]) {
      await admin.delete(`/provinces/${f.province.code}/machine-keys/${key.id}`).expect(204);
    }
    expect(await late()).toEqual([first, second, third].map((code) => [code, 3, 0]));
  });
});
