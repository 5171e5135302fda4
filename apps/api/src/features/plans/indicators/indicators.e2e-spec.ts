import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IndicatorRule, Problem } from '@tiendo/contracts';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { figureField } from '../../figures/testing/field.js';

describe('rules of indicators', () => {
  let app: TestApp;
  let editor: Client;
  let viewer: Client;
  let base: string;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    const { province, editor: itsEditor } = await figureField(app, 1, ['2025M01']);
    editor = itsEditor;
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
    base = `/provinces/${province.code}/indicators`;
  });
  afterAll(() => app?.close());

  it('are changed under If-Match, with a weight where the mean is weighted', async () => {
    const { items } = (await editor.get(base).expect(200)).body as { items: IndicatorRule[] };
    const [one, other] = items;
    expect(one).toMatchObject({
      carryRule: 'notComparable',
      carryWeight: null,
      limitLow: null,
      version: 1,
      versions: [],
    });
    const path = `${base}/${one?.code}`;
    const patch = (body: object, status: number) => editor.patch(path).send(body).expect(status);
    expect(((await patch({ carryRule: 'weighted' }, 422)).body as Problem).code).toBe('carry-weight-invalid');
    expect(((await patch({ carryRule: 'weighted', carryWeight: one?.code }, 422)).body as Problem).code).toBe(
      'carry-weight-invalid',
    );
    expect(((await patch({ limitLow: '1', limitHigh: '0' }, 400)).body as Problem).errors?.[0]?.pointer).toBe(
      '/limitHigh',
    );
    const weighted = await patch(
      { carryRule: 'weighted', carryWeight: other?.code, limitLow: '0', limitHigh: '100' },
      200,
    );
    expect(weighted.body).toMatchObject({ carryWeight: other?.code, limitLow: '0', limitHigh: '100', version: 2 });
    await editor.patch(path).set('If-Match', '"1"').send({ carryRule: 'sum' }).expect(412);
    expect((await patch({ carryRule: 'sum' }, 200)).body).toMatchObject({ carryRule: 'sum', carryWeight: null });
    await viewer.patch(path).send({ carryRule: 'sum' }).expect(403);
    await editor.patch(`${base}/khong-co`).send({}).expect(404);
  });

  it('say what its figures are: by unit and aggregation until it is stated, also from a day on, and again with null', async () => {
    const { items } = (await editor.get(base).expect(200)).body as { items: IndicatorRule[] };
    const one = items.find(({ measureUnit, kindStated }) => measureUnit === '%' && !kindStated);
    expect(one).toMatchObject({ kind: 'rate', first: { kind: null } });
    const patch = async (body: object) =>
      (await editor.patch(`${base}/${one?.code}`).send(body).expect(200)).body as IndicatorRule;
    expect(await patch({ kind: 'stock' })).toMatchObject({ kind: 'stock', kindStated: true });
    const later = await patch({ kind: 'flow', effectiveOn: '2099-01-01' });
    expect(later).toMatchObject({ kind: 'stock' });
    expect(later.versions[0]).toMatchObject({ effectiveOn: '2099-01-01', rule: { kind: 'flow' } });
    expect(await patch({ kind: null })).toMatchObject({ kind: 'rate', kindStated: false });
    await editor.patch(`${base}/${one?.code}`).send({ kind: 'guess' }).expect(400);
  });

  it('have versions: a correction holds for all days, a change from its day, and says only what it names', async () => {
    const { items } = (await editor.get(base).expect(200)).body as { items: IndicatorRule[] };
    const [, , one] = items;
    const path = `${base}/${one?.code}`;
    const patch = async (body: object) => (await editor.patch(path).send(body).expect(200)).body as IndicatorRule;
    const changed = await patch({ aggregation: 'max', effectiveOn: '2025-01-10' });
    expect(changed).toMatchObject({ aggregation: 'max', first: { aggregation: one?.aggregation } });
    const corrected = await patch({ limitHigh: '99', aggregation: 'max' });
    expect(corrected.versions).toMatchObject([
      { effectiveOn: null, recordedBy: expect.stringMatching(/./) as unknown },
      { effectiveOn: '2025-01-10', rule: { aggregation: 'max' } },
    ]);
    // As of the days before the change `max` is new: the correction names it for them.
    expect(corrected.versions[0]?.rule).toEqual({ limitHigh: '99', aggregation: 'max' });
    expect((await patch({ limitHigh: '99' })).versions).toHaveLength(2);
    const later = await patch({ aggregation: 'min', effectiveOn: '2099-01-01' });
    expect(later).toMatchObject({ aggregation: 'max', limitHigh: '99' });
    await editor.patch(path).send({ limitLow: '101', effectiveOn: '2099-01-01' }).expect(400);
    await editor.patch(path).send({ limitLow: '1', documentId: '00000000-0000-4000-8000-000000000000' }).expect(422);
  });
});
