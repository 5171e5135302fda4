import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BoundaryMap, BoundaryResult, Problem, TileLayout } from '@tiendo/contracts';
import { type Client, type GivenProvince, startTestApp, type TestApp } from '../../../testing/index.js';

describe('maps of a block', () => {
  let app: TestApp;
  let editor: Client;
  let viewer: Client;
  let province: GivenProvince;
  let base: string;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    province = await app.given.province();
    base = `/provinces/${province.code}`;
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
    for (const code of ['a', 'b', 'c']) {
      await app.given.unit(province, { code, name: `Huyện ${code}`, kind: 'districtLevel' });
    }
  });

  const layout = async (asOf: string): Promise<TileLayout> =>
    (await viewer.get(`${base}/tile-layouts/districts?asOf=${asOf}`).expect(200)).body as TileLayout;
  const placesOf = ({ tiles }: TileLayout) => tiles.map(({ unit, row, column }) => [unit, row, column]);

  it('lays tiles out by itself until one is saved, and again for units that join', async () => {
    const first = await layout('2025-06-30');
    expect([first.validFrom, first.version, placesOf(first)]).toEqual([
      null,
      0,
      [
        ['a', 0, 0],
        ['b', 0, 1],
        ['c', 0, 2],
      ],
    ]);
    const tiles = [
      { unit: 'a', row: 1, column: 1 },
      { unit: 'b', row: 0, column: 0 },
      { unit: 'c', row: 2, column: 5 },
    ];
    const put = editor.put(`${base}/tile-layouts/districts?asOf=2025-06-30`).set('If-Match', '"0"').send({ tiles });
    expect((await put.expect(200)).body).toMatchObject({ validFrom: '0001-01-01', version: 1 });
    await editor.put(`${base}/tile-layouts/districts`).set('If-Match', '"0"').send({ tiles }).expect(412);
    await app.given.unit(province, { code: 'd', name: 'Huyện d', kind: 'districtLevel' });
    const joined = await layout('2025-06-30');
    expect(placesOf(joined)).toEqual([
      ['a', 1, 1],
      ['b', 0, 0],
      ['c', 2, 5],
      ['d', 0, 1],
    ]);
    expect(joined.tiles.map(({ placed }) => placed)).toEqual([true, true, true, false]);
  });

  it('keeps the map of the order before an act beside the one after it', async () => {
    const tiles = ['a', 'b', 'c'].map((unit, column) => ({ unit, row: 3, column }));
    await editor.put(`${base}/tile-layouts/districts?asOf=2025-06-30`).send({ tiles }).expect(200);
    await editor
      .post(`${base}/successions`)
      .send({
        name: 'Sáp nhập',
        effectiveOn: '2025-07-01',
        links: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'b' },
        ],
      }) // prettier-ignore
      .expect(201);
    const rest = ['b', 'c'].map((unit, column) => ({ unit, row: 0, column }));
    const saved = await editor.put(`${base}/tile-layouts/districts?asOf=2025-08-01`).send({ tiles: rest }).expect(200);
    expect(saved.body).toMatchObject({ validFrom: '2025-07-01' });
    expect(placesOf(await layout('2025-06-30'))[0]).toEqual(['a', 3, 0]);
    expect(placesOf(await layout('2025-12-31'))).toEqual([
      ['b', 0, 0],
      ['c', 0, 1],
    ]);
  });

  it('refuses a layout that leaves a unit out, names a stranger or puts two in one place', async () => {
    const save = async (...tiles: [string, number, number][]): Promise<Problem> =>
      (
        await editor
          .put(`${base}/tile-layouts/districts`)
          .send({ tiles: tiles.map(([unit, row, column]) => ({ unit, row, column })) })
          .expect(422)
      ).body as Problem;
    expect((await save(['a', 0, 0], ['b', 0, 1])).detail).toBe('Chưa đặt ô cho: Huyện c');
    expect((await save(['a', 0, 0], ['b', 0, 0], ['c', 1, 0])).errors?.[0]?.pointer).toBe('/tiles/1');
    expect((await save(['z', 0, 0])).code).toBe('layout-unsound');
    await viewer.put(`${base}/tile-layouts/districts`).send({ tiles: [{ unit: 'a', row: 0, column: 0 }] }).expect(403); // prettier-ignore
  });

  it('takes boundaries, says which features are which units, and gives them back under unit codes', async () => {
    const geometry = { type: 'Polygon', coordinates: [[[107, 21], [107.1, 21], [107.1, 21.1], [107, 21]]] }; // prettier-ignore
    const geojson = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { NAME: 'Huyện A' }, geometry },
        { type: 'Feature', properties: { ma: 'b' }, geometry },
        { type: 'Feature', properties: { ma: 'Sao Hỏa' }, geometry },
      ],
    };
    const put = editor
      .put(`${base}/boundaries/districts`)
      .send({ fileName: 'huyen.geojson', source: 'Sở TN&MT', geojson });
    const result = (await put.expect(200)).body as BoundaryResult;
    expect(result.matched.map(({ unit }) => unit)).toEqual(['a', 'b']);
    expect(result.unmatched).toEqual([{ index: 2, label: 'Sao Hỏa', reason: 'unknown' }]);
    expect(result.missing).toEqual([{ code: 'c', name: 'Huyện c' }]);
    const map = (await viewer.get(`${base}/boundaries/districts`).expect(200)).body as BoundaryMap;
    expect(map).toMatchObject({ fileName: 'huyen.geojson', source: 'Sở TN&MT', version: 1, missing: [{ code: 'c' }] });
    expect(map.geojson?.features.map(({ properties }) => properties.unit)).toEqual(['a', 'b']);
    const strangers = { ...geojson, features: geojson.features.slice(2) };
    const nothing = await editor
      .put(`${base}/boundaries/districts`)
      .send({ fileName: 'x', geojson: strangers })
      .expect(422);
    expect((nothing.body as Problem).code).toBe('boundaries-unreadable');
    const large = { ...geojson, note: 'x'.repeat(5 * 1024 * 1024) };
    await editor.put(`${base}/boundaries/districts`).send({ fileName: 'x', geojson: large }).expect(413);
    await editor.put(`${base}/boundaries/districts`).send({ fileName: 'x', geojson: { type: 'Topology' } }).expect(400); // prettier-ignore
  });
});
