import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IndicatorRule, Problem } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';

describe('rules of indicators', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ template: 'sample' });
  }, 60_000);
  afterAll(() => app?.close());

  it('are changed under If-Match, with a weight where the mean is weighted', async () => {
    const editor = await app.as('editor');
    const base = '/provinces/mau/indicators';
    const { items } = (await editor.get(base).expect(200)).body as { items: IndicatorRule[] };
    const [one, other] = items;
    expect(one).toMatchObject({ carryRule: 'sum', carryWeight: null, limitLow: null, version: 1 });
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
    await (await app.as('viewer')).patch(path).send({ carryRule: 'sum' }).expect(403);
    await editor.patch(`${base}/khong-co`).send({}).expect(404);
  });
});
