import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, RememberedNames } from '@tiendo/contracts';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';

describe('names given to units by hand', () => {
  let app: TestApp;
  let editor: Client;
  let viewer: Client;
  let path: string;

  beforeAll(async () => {
    app = await startTestApp();
    const province = await app.given.province();
    path = `/provinces/${province.code}/unit-names`;
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
    for (const code of ['so-noi-vu', 'so-y-te']) {
      await editor
        .post(`/provinces/${province.code}/units`)
        .send({ code, name: `Đơn vị ${code}`, kind: 'department' })
        .expect(201);
    }
  });
  afterAll(() => app?.close());

  const given = async (client: Client): Promise<string[]> => {
    const { items } = (await client.get(path).expect(200)).body as RememberedNames;
    return items.map(({ name, unit }) => `${name}: ${unit}`);
  };
  const remember = (names: readonly { name: string; unit: string | null }[]) => {
    app.clock.set(60_000);
    return editor.put(path).send({ names });
  };

  it('are remembered for everybody, the latest first, and forgotten', async () => {
    await remember([{ name: 'Cơ quan thường trực', unit: 'so-noi-vu' }]).expect(200);
    await remember([{ name: 'Tổ công tác 06', unit: 'so-y-te' }]).expect(200);
    expect(await given(viewer)).toEqual(['Tổ công tác 06: so-y-te', 'Cơ quan thường trực: so-noi-vu']);
    // The same name, written otherwise, for another unit: the latest is meant first, the older stays for its days.
    await remember([{ name: '- cơ quan thường trực;', unit: 'so-y-te' }]).expect(200);
    expect((await given(viewer))[0]).toBe('- cơ quan thường trực;: so-y-te');
    expect(await given(viewer)).toHaveLength(3);
    await remember([{ name: 'Cơ quan thường trực', unit: null }]).expect(200);
    expect(await given(viewer)).toEqual(['Tổ công tác 06: so-y-te']);
  });

  it('need a unit of the owner, and the right to change units', async () => {
    const refused = await remember([{ name: 'Ai đó', unit: 'khong-co' }]).expect(422);
    expect((refused.body as Problem).errors?.[0]?.pointer).toBe('/names/0/unit');
    await viewer
      .put(path)
      .send({ names: [{ name: 'Ai đó', unit: 'so-y-te' }] })
      .expect(403);
  });
});
