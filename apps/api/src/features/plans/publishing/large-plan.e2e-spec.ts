import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanDraft, Summary } from '@tiendo/contracts';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { planDocument } from '../../../testing/plan-document.js';

const ITEMS_OF_A_KIND = 2_500;

describe('a plan of 5,000 items', () => {
  let app: TestApp;
  let editor: Client;
  let document: Record<string, unknown>;
  let province: string;

  beforeAll(async () => {
    app = await startTestApp();
    const owner = await app.given.province();
    province = owner.code;
    const unit = await app.given.unit(owner);
    editor = await app.as((await app.given.user({ province: owner, role: 'editor' })).username);
    const name =
      'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến toàn trình trên địa bàn '.repeat(2);
    const numbers = Array.from({ length: ITEMS_OF_A_KIND }, (_, index) => String(index).padStart(4, '0'));
    document = planDocument(unit.code, {
      targets: numbers.map((number) => ({
        code: `CT-${number}`,
        name: `${name} ${number}`,
        pillar: 'government',
        leadUnits: [unit.code],
        measures: [{ indicator: 'online-share', label: name, comparator: 'atLeast', value: '80', dueOn: '2024-12-31' }],
      })) as never,
      tasks: numbers.map((number) => ({
        code: `NV-${number}`,
        name: `${name} ${number}`,
        group: 'data',
        executingUnits: [unit.code],
        dueOn: '2024-11-30',
      })) as never,
    });
  });
  afterAll(() => app?.close());

  it('is drafted, saved, published and amended in seconds', async () => {
    const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
      const startedAt = performance.now();
      return [await work, performance.now() - startedAt];
    };
    await editor.post('/plans').send({ slug: 'lon', province, document: {} }).expect(201);
    const [saved, saveMs] = await timed(
      editor
        .put('/plans/lon/draft')
        .send({ document })
        .then((answer) => answer),
    );
    expect(saved.status).toBe(200);
    expect((saved.body as PlanDraft).problems).toEqual([]);
    const [published, publishMs] = await timed(editor.post('/plans/lon/publication').then((answer) => answer));
    expect(published.status).toBe(201);
    const owner = `/provinces/${province}/documents`;
    const { id: documentId } = (await editor.post(owner).send({ issuer: 'UBND tỉnh', title: 'Điều chỉnh' })).body as {
      id: string;
    };
    const amendment = { effectiveOn: '2024-08-01', documentId, removed: ['CT-0000'] };
    const [amended, amendMs] = await timed(
      editor
        .post('/plans/lon/amendments')
        .send(amendment)
        .then((answer) => answer),
    );
    expect(amended.status).toBe(201);
    expect(Math.max(saveMs, publishMs, amendMs)).toBeLessThan(20_000);
    const { targets, tasks } = (await editor.get('/plans/lon/summary?asOf=2024-12-31').expect(200)).body as Summary;
    expect([targets.total, tasks.total]).toEqual([ITEMS_OF_A_KIND - 1, ITEMS_OF_A_KIND]);
  });
});
