import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Citations, DocumentDetail, StatedFigurePage } from '@tiendo/contracts';
import { startTestApp, type Client, type TestApp } from '../../testing/index.js';

const DOCUMENTS = '/provinces/quang-ninh/documents';
const PLAN = 'quang-ninh-kh73-2024';

describe('what rests on a document', () => {
  let t: TestApp;
  let editor: Client;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample', now: '2099-01-15T09:00:00+07:00' });
    editor = await t.as('editor');
  });
  afterAll(() => t?.close());

  const detail = async (id: string, by = editor) =>
    (await by.get(`${DOCUMENTS}/${id}`).expect(200)).body as DocumentDetail;
  const citing = async (id: string): Promise<Citations> => (await detail(id)).citations;
  const added = async (number: string): Promise<string> => {
    const document = { number, issuedOn: '2024-12-20', issuer: 'UBND tỉnh', title: 'Văn bản kiểm thử' };
    return (await editor.post(DOCUMENTS).send(document).expect(201)).body.id;
  };
  const idOf = async (sql: string): Promise<string> => {
    const [row] = await t.rows<{ id: string }>(sql);
    if (!row) throw new Error('The sample has no such document');
    return row.id;
  };

  it('tells a document that nothing names as what it is', async () => {
    const id = await added('900/QĐ-UBND');
    expect(await detail(id)).toEqual({
      ...{ id, kind: null, number: '900/QĐ-UBND', issuedOn: '2024-12-20', alternateIssuedOn: null },
      ...{ issuer: 'UBND tỉnh', title: 'Văn bản kiểm thử', abstract: null, note: null },
      ...{ label: '900/QĐ-UBND ngày 20/12/2024', fileId: null, fileName: null, fileRemovedAt: null },
      province: { code: 'quang-ninh', name: 'Quảng Ninh', simulated: false },
      files: [],
      citations: {
        plans: { total: 0, items: [] },
        statements: { total: 0, items: [] },
        figures: { stated: 0, periods: [] },
        meetings: { total: 0, items: [] },
        rankings: { total: 0, items: [] },
        results: 0,
        reconciliation: [],
        reports: { total: 0, items: [] },
        acts: { total: 0, items: [] },
      },
    });
  });

  it('follows statements: as evidence that allows, corrected to another document, withdrawn', async () => {
    const [first, second] = [await added('901/QĐ-UBND'), await added('902/QĐ-UBND')];
    const at = `/plans/${PLAN}/tasks/KH73-N05-03`;
    const state = async (documentId: string, more: object = {}) => {
      const { version } = (await editor.get(at).expect(200)).body;
      const stated = {
        ...{ status: 'stopped', effectiveOn: '2024-12-21', reason: 'Kiểm thử', ...more },
        evidence: [{ documentId, authorises: true }],
      };
      return (await editor.post(`${at}/status`).set('If-Match', `"${version}"`).send(stated).expect(201)).body.id;
    };
    const entry = await state(first);
    expect((await citing(first)).statements).toMatchObject({
      total: 1,
      items: [
        {
          ...{ plan: { slug: PLAN }, kind: 'task', code: 'KH73-N05-03', unit: null, status: 'stopped' },
          ...{ effectiveOn: '2024-12-21', section: null, authorises: true },
        },
      ],
    });
    const corrected = await state(second, { supersedes: entry });
    expect([(await citing(first)).statements.total, (await citing(second)).statements.total]).toEqual([0, 1]);
    await editor.post(`${at}/history/${corrected}/withdrawal`).send({ reason: 'nhầm' }).expect(201);
    // What was corrected speaks again.
    expect([(await citing(first)).statements.total, (await citing(second)).statements.total]).toEqual([1, 0]);
  });

  it('counts figures as their lists do, and leads to the periods they speak in', async () => {
    const stated: StatedFigurePage = (await editor.get('/provinces/quang-ninh/stated-figures?limit=1').expect(200))
      .body;
    expect(stated.documents.length).toBeGreaterThan(0);
    for (const { id, figures } of stated.documents) expect((await citing(id)).figures.stated).toBe(figures);
    const inPeriods = await t.rows<{ id: string; figures: number }>(
      `SELECT o.source_document_id AS id, count(*)::int AS figures
       FROM figure f JOIN observation o ON o.province_id = f.province_id AND o.id = f.observation_id
       JOIN province p ON p.id = f.province_id
       WHERE p.code = 'quang-ninh' AND o.source_document_id IS NOT NULL GROUP BY 1`,
    );
    expect(inPeriods.length).toBeGreaterThan(0);
    for (const { id, figures } of inPeriods) {
      const { periods } = (await citing(id)).figures;
      expect(periods.reduce((sum, period) => sum + period.figures, 0)).toBe(figures);
      for (const { plans } of periods) expect(plans.length).toBeGreaterThan(0);
    }
  });

  it('names the plan it issued, the meeting it announces, headlines it prints and contradictions in it', async () => {
    const source = await idOf(`SELECT source_document_id AS id FROM plan WHERE slug = '${PLAN}'`);
    const { plans } = await citing(source);
    expect(plans.items).toContainEqual(
      expect.objectContaining({ role: 'source', on: '2024-03-13', plan: expect.objectContaining({ slug: PLAN }) }),
    );
    expect(plans.total).toBe(plans.items.length);
    const report = await idOf(
      `SELECT h.document_id AS id FROM issued_headline h JOIN plan p ON p.id = h.plan_id WHERE p.slug = '${PLAN}' LIMIT 1`,
    );
    expect((await citing(report)).reconciliation).toContainEqual(
      expect.objectContaining({ role: 'headline', plan: expect.objectContaining({ slug: PLAN }) }),
    );
    const noted = await idOf(
      `SELECT d.document_id AS id FROM discrepancy d JOIN plan p ON p.id = d.plan_id
       WHERE p.slug = '${PLAN}' AND d.document_id IS NOT NULL LIMIT 1`,
    );
    expect((await citing(noted)).reconciliation.map(({ role }) => role)).toContain('noted');
  });

  it('names snapshots, conclusions, acts on units and amendments', async () => {
    const id = await added('903/QĐ-UBND');
    const snapshot = { name: 'Bản chốt kiểm thử', asOf: '2024-12-22', documentId: id };
    await editor.post(`/plans/${PLAN}/snapshots`).send(snapshot).expect(201);
    const [lead] = await t.rows<{ code: string }>(
      "SELECT u.code FROM unit u JOIN province p ON p.id = u.province_id WHERE p.code = 'quang-ninh' LIMIT 1",
    );
    const directive = { text: 'Khẩn trương hoàn thành', leadUnit: lead?.code, issuedOn: '2024-12-23', documentId: id };
    await editor.post(`/plans/${PLAN}/directives`).send(directive).expect(201);
    const amendment = { effectiveOn: '2024-12-24', documentId: id, removed: ['KH73-N05-02'] };
    await editor.post(`/plans/${PLAN}/amendments`).send(amendment).expect(201);
    const citations = await citing(id);
    expect(citations.plans).toMatchObject({
      total: 2,
      items: [
        { role: 'amendment', on: '2024-12-24', items: 1 },
        { role: 'snapshot', on: '2024-12-22', name: 'Bản chốt kiểm thử' },
      ],
    });
    expect(citations.meetings).toMatchObject({
      total: 1,
      items: [{ role: 'directive', meeting: null, on: '2024-12-23', text: 'Khẩn trương hoàn thành' }],
    });
    const act = await idOf('SELECT document_id AS id FROM succession_act WHERE document_id IS NOT NULL LIMIT 1');
    const [owner] = await t.rows<{ code: string }>(
      `SELECT p.code FROM document d JOIN province p ON p.id = d.province_id WHERE d.id = '${act}'`,
    );
    const admin = await t.as('admin');
    const { body } = await admin.get(`/provinces/${owner?.code}/documents/${act}`).expect(200);
    expect((body as DocumentDetail).citations.acts.total).toBeGreaterThan(0);
  });

  it('names published rankings until they are corrected, and results of others', async () => {
    const [ranked] = await t.rows<{ id: string; owner: string }>(
      `SELECT r.document_id AS id, p.code AS owner FROM ranking_publication r JOIN province p ON p.id = r.province_id
       WHERE r.state = 'published' AND NOT EXISTS (SELECT FROM ranking_publication n WHERE n.supersedes = r.id) LIMIT 1`,
    );
    const admin = await t.as('admin');
    const { body } = await admin.get(`/provinces/${ranked?.owner}/documents/${ranked?.id}`).expect(200);
    expect((body as DocumentDetail).citations.rankings.items.map(({ role }) => role)).toContain('decision');
    const [results] = await t.rows<{ id: string; owner: string; results: number }>(
      `SELECT r.document_id AS id, p.code AS owner, count(*)::int AS results
       FROM external_result r JOIN province p ON p.id = r.province_id GROUP BY 1, 2 LIMIT 1`,
    );
    const other = (await admin.get(`/provinces/${results?.owner}/documents/${results?.id}`).expect(200)).body;
    expect((other as DocumentDetail).citations.results).toBe(results?.results);
  });

  it('is for members of the owner alone', async () => {
    const id = await added('904/QĐ-UBND');
    await t.anonymous.get(`${DOCUMENTS}/${id}`).expect(401);
    await detail(id, await t.as('viewer'));
    const other = await t.given.province();
    const stranger = await t.as((await t.given.user({ province: other, role: 'admin' })).username);
    await stranger.get(`${DOCUMENTS}/${id}`).expect(403);
    // Its own list has no document of another.
    await stranger.get(`/provinces/${other.code}/documents/${id}`).expect(404);
    await editor.get(`${DOCUMENTS}/0d5b2c9e-1f0a-4a57-9a3b-7b9f5a0c4e21`).expect(404);
    await editor.get(`${DOCUMENTS}/khong-phai-ma`).expect(400);
  });
});
