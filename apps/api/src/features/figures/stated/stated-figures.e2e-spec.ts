import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ItemDetail, StatedFigureBody, StatedFigurePage } from '@tiendo/contracts';
import { startTestApp, type Client, type TestApp } from '../../../testing/index.js';

const PATH = '/provinces/quang-ninh/stated-figures';
const TARGET = '/plans/quang-ninh-kh73-2024/targets/KH73-XH-04';
const MEASURED = 'nguoi-dan-cap-nhat-thong-tin-suc-khoe';

describe('figures that documents state of a day', () => {
  let t: TestApp;
  let editor: Client;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample', now: '2099-01-15T09:00:00+07:00' });
    editor = await t.as('editor');
  });
  afterAll(() => t?.close());

  const list = async (query = '', by = editor) =>
    (await by.get(`${PATH}?limit=500${query}`).expect(200)).body as StatedFigurePage;
  const all = async () => {
    const items: StatedFigureBody[] = [];
    let cursor: string | null = null;
    do {
      const page: StatedFigurePage = await list(cursor ? `&cursor=${encodeURIComponent(cursor)}` : '');
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  };
  const state = async (figure: object, status = 201) => {
    const { body } = await editor
      .post(PATH)
      .send({ asOf: '2024-12-31', ...figure })
      .expect(status);
    return body as StatedFigureBody & { errors: { pointer: string }[] };
  };

  it('has a place for every figure of the sources outside periods, measured by a plan or not', async () => {
    const rows = await t.rows<{ id: string }>(
      `SELECT o.id FROM observation o JOIN province p ON p.id = o.province_id
       WHERE p.code = 'quang-ninh' AND o.period_id IS NULL`,
    );
    const items = await all();
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
    const values = (code: string) => items.filter(({ indicator }) => indicator.code === code).map(({ value }) => value);
    expect(values('tai-khoan-cbccvc-dong-bo')).toEqual(['36150']);
    const runs = items.filter(({ documentId }, index) => documentId !== items[index - 1]?.documentId);
    expect(new Set(runs.map(({ documentId }) => documentId)).size).toBe(runs.length);
    for (const { documentId } of runs) {
      const days = items.filter((one) => one.documentId === documentId).map(({ asOf }) => asOf);
      expect(days).toEqual(days.toSorted().reverse());
    }
  });

  it('is found without diacritics, by unit, by document and up to a day', async () => {
    const found = await list(`&q=${encodeURIComponent('tai khoan')}`);
    expect(found.items.length).toBeGreaterThan(0);
    expect(found.items.every(({ indicator, unit }) => /tài khoản/i.test(indicator.name + (unit?.name ?? '')))).toBe(
      true,
    );
    const [most] = (await list()).documents;
    const ofDocument = await list(`&document=${most?.id}`);
    expect(ofDocument.total).toBe(most?.figures);
    expect(ofDocument.items.every(({ source }) => source === most?.label)).toBe(true);
    const early = await list('&asOf=2024-06-30');
    expect(early.items.every(({ asOf }) => asOf <= '2024-06-30')).toBe(true);
    expect((await list('&unit=_province')).items.every(({ unit }) => unit === null)).toBe(true);
  });

  it('reads what a person writes, asks what is ambiguous, and wants a reason for what cannot be true', async () => {
    const indicator = MEASURED;
    const above = await state({ indicator, text: 'trên 97%' });
    expect(above).toMatchObject({ value: '97', qualifier: 'above', statedText: 'trên 97%', inForce: true });
    expect(await state({ indicator, text: '1.234' }, 422)).toMatchObject({ errors: [{ pointer: '/text' }] });
    expect(await state({ indicator, text: '105/100' }, 422)).toMatchObject({ errors: [{ pointer: '/note' }] });
    const noted = await state({ indicator, text: '105/100', note: 'Nguồn nêu như vậy' });
    expect(noted).toMatchObject({ numerator: '105', denominator: '100', note: 'Nguồn nêu như vậy' });
    expect(await state({ indicator: 'khong-co', text: '1', asOf: '2100-01-01' }, 422)).toMatchObject({
      errors: [{ pointer: '/indicator' }, { pointer: '/asOf' }],
    });
    await editor.post(`${PATH}/${above.id}/withdrawal`).send({ reason: 'gõ nhầm' }).expect(201);
    await editor.post(`${PATH}/${noted.id}/withdrawal`).send({ reason: 'gõ nhầm' }).expect(201);
  });

  it('is corrected and taken back; items that measure it get a new version', async () => {
    const detail = async () => (await editor.get(TARGET).expect(200)).body as ItemDetail;
    const before = await detail();
    const first = await state({ indicator: MEASURED, text: '964%', note: 'thiếu dấu phẩy' });
    const second = await state({ indicator: MEASURED, text: '96,4%', supersedes: first.id });
    expect(second).toMatchObject({ value: '96.4', supersedes: first.id, inForce: true });
    expect((await list()).items.some(({ id }) => id === first.id)).toBe(false);
    await state({ indicator: MEASURED, text: '97%', supersedes: first.id }, 409);
    const after = await detail();
    expect(after.version).toBe(before.version + 2);
    const taken = await editor.post(`${PATH}/${second.id}/withdrawal`).send({ reason: 'gõ nhầm' }).expect(201);
    expect(taken.body).toMatchObject({ withdraws: second.id, note: 'gõ nhầm', inForce: false });
    expect((await list()).items.some(({ id }) => id === first.id)).toBe(true);
    await editor.post(`${PATH}/${second.id}/withdrawal`).send({ reason: 'lần nữa' }).expect(409);
  });

  it('gives the page of an item all that a correction has to keep', async () => {
    const before = ((await editor.get(TARGET).expect(200)).body as ItemDetail).measures[1]?.observations.at(-1);
    const [stated] = (await list(`&indicator=${MEASURED}`)).items.filter(({ id }) => id === before?.id);
    expect(before).toMatchObject({ documentId: stated?.documentId, sourceSection: stated?.sourceSection });
    expect(before?.documentId).not.toBeNull();
    const told = await state({ indicator: MEASURED, text: '964/1.000 (96,4%)', documentId: before?.documentId });
    const after = ((await editor.get(TARGET).expect(200)).body as ItemDetail).measures[1]?.observations;
    expect(after?.find(({ id }) => id === told.id)).toMatchObject({
      ...{ numerator: '964', denominator: '1000', statedPercent: '96.4', statedText: '964/1.000 (96,4%)' },
      ...{ documentId: before?.documentId, outcome: null, ofPeriod: false },
    });
    await editor.post(`${PATH}/${told.id}/withdrawal`).send({ reason: 'kiểm thử' }).expect(201);
  });

  it('is for members; a viewer reads and does not write', async () => {
    await t.anonymous.get(PATH).expect(401);
    const viewer = await t.as('viewer');
    expect((await list('', viewer)).total).toBeGreaterThan(0);
    await viewer.post(PATH).send({ indicator: MEASURED, asOf: '2024-12-31', text: '1%' }).expect(403);
  });
});
