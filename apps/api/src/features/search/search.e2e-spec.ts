import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchFound } from '@tiendo/contracts';
import { type Client, type GivenProvince, startTestApp, type TestApp } from '../../testing/index.js';
import { issuePlan, planDocument } from '../../testing/plan-document.js';

describe('going to anything by its name', () => {
  let t: TestApp;
  let closed: GivenProvince;
  let open: GivenProvince;
  let editor: Client;

  beforeAll(async () => {
    t = await startTestApp({ now: '2024-07-10T09:00:00+07:00' });
    closed = await t.given.province();
    open = await t.given.province({ publicTotals: true });
    for (const [province, slug] of [
      [closed, 'dong'],
      [open, 'mo'],
    ] as const) {
      const unit = await t.given.unit(province, {
        code: `${slug}-dam-ha`,
        name: 'Huyện Đầm Hà',
        kind: 'districtLevel',
      });
      await issuePlan(t, province, slug, planDocument(unit.code));
    }
    await t.given.opened('mo');
    editor = await t.as((await t.given.user({ province: closed, role: 'editor' })).username);
    const district = { code: 'quang-ha', name: 'Xã Quảng Hà', kind: 'communeLevel', otherNames: ['Thị trấn Quảng Hà'] };
    await editor.post(`/provinces/${closed.code}/units`).send(district).expect(201);
    await editor
      .post(`/provinces/${closed.code}/documents`)
      .send({ number: '2192/QĐ-UBND', issuedOn: '2024-07-05', issuer: 'UBND tỉnh', title: 'Dừng triển khai' })
      .expect(201);
  });
  afterAll(() => t?.close());

  const find = async (q: string, by: Client = editor): Promise<SearchFound> =>
    (await by.get(`/search?q=${encodeURIComponent(q)}`).expect(200)).body;
  const items = async (q: string, by?: Client) =>
    (await find(q, by)).items.map(({ plan, code }) => `${plan.slug} ${code}`).sort();
  const units = async (q: string, by?: Client) => (await find(q, by)).units.map(({ code }) => code);

  it('finds items by beginnings of their words, without diacritics, and by their codes', async () => {
    expect(await items('kho du lieu')).toEqual(['dong NV-01', 'mo NV-01']);
    expect(await items('lieu xay')).toEqual(['dong NV-01', 'mo NV-01']);
    expect(await items('Hồ sơ TRỰC tuyến')).toEqual(['dong CT-01', 'mo CT-01']);
    expect(await items('nv-01')).toEqual(['dong NV-01', 'mo NV-01']);
    // The middle of a word is not its beginning, and a sign is what it is.
    expect(await items('ieu')).toEqual([]);
    expect(await items('%')).toEqual([]);
  });

  it('finds units by initials and former names', async () => {
    expect(await units('dam ha')).toEqual(['dong-dam-ha']);
    expect(await units('dh')).toEqual(['dong-dam-ha']);
    expect(await units('thi tran quang')).toEqual(['quang-ha']);
  });

  it('finds documents by their number', async () => {
    expect((await find('2192')).documents).toMatchObject([
      { label: '2192/QĐ-UBND ngày 05/7/2024', fileId: null, province: { code: closed.code } },
    ]);
  });

  it('shows nobody what is not theirs to see', async () => {
    const visitor = t.anonymous;
    expect(await items('kho du lieu', visitor)).toEqual(['mo NV-01']);
    expect(await find('dam ha', visitor)).toEqual({ items: [], units: [], documents: [] });
    const stranger = await t.as((await t.given.user({ province: open, role: 'viewer' })).username);
    expect(await items('kho du lieu', stranger)).toEqual(['mo NV-01']);
    expect([await units('dh', stranger), (await find('2192', stranger)).documents]).toEqual([['mo-dam-ha'], []]);
  });

  it('follows the name an item has now', async () => {
    const added = await editor
      .post(`/provinces/${closed.code}/documents`)
      .send({ number: '99/QĐ-UBND', issuedOn: '2024-07-05', issuer: 'UBND tỉnh', title: 'Điều chỉnh' })
      .expect(201);
    const amendment = { effectiveOn: '2024-07-08', documentId: added.body.id, removed: ['NV-01'] };
    await editor.post('/plans/dong/amendments').send(amendment).expect(201);
    expect(await items('kho du lieu')).toEqual(['mo NV-01']);
  });

  it('refuses an empty question and one that is too long', async () => {
    await editor.get('/search?q=%20').expect(400);
    await editor.get(`/search?q=${'a'.repeat(101)}`).expect(400);
  });
});
